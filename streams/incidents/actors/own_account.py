"""Who struck what an army says was hit: "Turkey's defence ministry said 32 targets were destroyed in Iraq".

No doer is told, and none needs to be: a state's soldiers count what they struck abroad. Called by `doers`.
"""

from collections.abc import Sequence

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places.resolve import GARRISONED
from streams.incidents.record import Place
from streams.incidents.targets.kinds import SHIP


def own_account(page: Page, act: Act, speakers: Sequence[Speaker]) -> ActorMention | None:
    """The state whose military tells, in the passive or of "a strike on" them, what became of its foes in
    another country."""
    told_so = act.cls in _HARMS and act.outcome == "carried_out" and (not act.noun or _fixed(act))
    named = not act.noun and act.cls != "light" and any(start < end for start, end in act.agents)
    if not told_so or named or not act.patients:
        return None
    hit = page.marks.keys[slice(*act.patient)]
    foes = not _FOES.isdisjoint(hit)
    if not (foes or _fixed(act)) or not OWN.isdisjoint(hit):
        return None
    for speaker in speakers:
        who = speaker.who
        if who is None or who.country is None or who.kind == "group" or speaker.denies or speaker.blames:
            continue
        if is_soldiers(page, speaker):
            tells = _is_secret(page, speaker) or _tells_abroad(who, _where(page, act), foes=foes)
            return who if tells else None
    return None


def _where(page: Page, act: Act) -> list[Place]:
    """The places that the clause of an act names."""
    return [m.place for m in page.places.within(act.scope) if m.kind != "demonym"]


def _tells_abroad(who: ActorMention, places: Sequence[Place], *, foes: bool) -> bool:
    """Whether soldiers tell what they struck in another country; not what their own troops, or those they
    protect, suffered there, where no `foes` are named."""
    if not foes and (who.country in GARRISONED or any(p.disputed or not p.country for p in places)):
        return False
    return bool(places) and all(place.country != who.country for place in places)


def told_by_soldiers(page: Page, act: Act, speakers: Sequence[Speaker]) -> bool:
    """Whether an army says that a depot, a power station or the like "was hit", or tells of "a hit on" it: by
    no lorry."""
    if act.cls == "damage" and act.type == "-" and _fixture(act):
        return any(_is_secret(page, speaker) and not speaker.denies for speaker in speakers)
    return _fixed(act) and any(is_soldiers(page, speaker) for speaker in speakers)


def is_soldiers(page: Page, speaker: Speaker) -> bool:
    """Whether an army, its ministry or a secret service tells."""
    who = speaker.who
    if who is None or speaker.denies:
        return False
    return who.kind == "force" or not _MILITARY.isdisjoint(page.marks.keys[who.first : speaker.token])


def _is_secret(page: Page, speaker: Speaker) -> bool:
    """Whether a secret service tells: of no storm damage."""
    who = speaker.who
    return who is not None and not _SECRET.isdisjoint(page.marks.keys[who.first : speaker.token])


def _fixed(act: Act) -> bool:
    """Whether a depot, a power station or the like was "hit" or "struck": no ship, which others hit, too."""
    return act.cls == "attack" and act.type in ("strike_unspecified", "-") and _fixture(act)


def _fixture(act: Act) -> bool:
    """Whether what was hit stands there and matters."""
    return any((t.critical and t.category != SHIP) or t.category == "military" for t in act.targets)


OWN = frozenset({"its", "our", "their"})
_HARMS = frozenset({"attack", "damage", "kill", "light"})  # "air strikes were carried out on targets in X"
_SECRET = frozenset({"sbu", "hur", "gur", "intelligence", "mossad"})
_MILITARY = frozenset({"defence", "defense", "military", "army", "idf", "navy", "staff"}) | _SECRET
_FOES = frozenset(
    "target targets militant militants terrorist terrorists fighters hideout hideouts position positions "
    "posts shelters launchers compounds locations sites".split()
)
