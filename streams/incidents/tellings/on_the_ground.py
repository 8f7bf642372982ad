"""Arms that a state's forces "destroyed": in another country they struck them there, before they flew; at
home they shot them down.

Fifth stage of the cascade, called by `telling`: only the place tells the two apart. "US forces destroyed two
missiles in Yemen" is a strike on Yemen (codebook section 4, rule b).
"""

from msgspec.structs import replace

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.doers import find_doer
from streams.incidents.actors.names import STATES, ActorMention
from streams.incidents.acts.act import AIRBORNE, Act
from streams.incidents.acts.means import weapon_in
from streams.incidents.acts.senders import sender
from streams.incidents.page import Page
from streams.incidents.targets.nouns import TargetMention
from streams.incidents.text.lexicon import Mark

_INSIDE = frozenset({"in", "inside", "within"})


def read_destroyed(page: Page, act: Act, speakers: list[Speaker], before: ActorMention | None) -> None:
    """Let an act tell of a strike or of an interception where a state's forces destroyed arms."""
    if act.cls not in ("intercept", "damage") or not page.marks.keys[act.first].startswith("destroyed"):
        return
    arms = act.weapon if act.cls == "intercept" else weapon_in(page.marks, act.patients[:1])
    country = _country(page, act)
    if arms is None or country is None:
        return
    whose = act.defenders or act.agents
    doer = find_doer(page, replace(act, cls="attack", outcome="-", agents=whose), speakers, before)
    if doer is None or doer.kind not in STATES or doer.country is None:
        return
    if doer.country != country:
        act.cls, act.type, act.outcome, act.strong = "attack", "strike_unspecified", "carried_out", True
        act.agents, act.defenders, act.weapon = whose, [], None
        act.targets = [TargetMention(arms.first, arms.last, "military")]
    elif act.cls == "damage" and arms.value in AIRBORNE:
        _shot_down(page, act, arms)


def _country(page: Page, act: Act) -> str | None:
    """The one country that they were destroyed in, not over; who holds Crimea shoots down there what flies
    at him."""
    led = [(page.marks.keys[span[0] - 1], span) for span in act.patients]
    told = [m for word, span in led if word in _INSIDE for m in page.places.within(span)]
    where = {m.place.country for m in told if m.place.country}
    flying = any(word == "over" for word, _ in led) or any(m.place.disputed for m in told)
    return where.pop() if len(where) == 1 and not flying else None


def _shot_down(page: Page, act: Act, arms: Mark) -> None:
    """Take it for what air defences do at home."""
    act.cls, act.type, act.outcome, act.strong = "intercept", arms.value, "intercepted", True
    act.weapon = arms
    act.several = page.marks.keys[arms.last - 1].endswith("s")
    act.defenders, act.agents = act.agents, [sender(page.marks, act.patient, arms)]
    act.patients = act.patients[1:]
