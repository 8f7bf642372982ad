"""Suspicion: whether people wrecked what the text only says broke ("was toppled", "an explosion at")."""

from collections.abc import Iterable, Sequence

from streams.incidents.actors.charges import responsible
from streams.incidents.actors.claims import Speaker
from streams.incidents.acts.act import Act, undergone
from streams.incidents.acts.mishaps import tampered
from streams.incidents.acts.nonacts import ruled_out
from streams.incidents.classes import STRIKES
from streams.incidents.page import Page
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import TargetMention
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Mark, Marks

_BEFORE, _AFTER = 3, 5  # sentences around the act that may say who did it


def suspect(page: Page, act: Act, others: Sequence[Act], speakers: Sequence[Speaker]) -> None:
    """Let what is suspected or was found, or whom somebody blames, say what kind of act it was."""
    if act.strong:
        return  # it says so itself
    wrecking = _wrecking(page.marks, act)
    if wrecking and _blown_up(page, act):
        act.type, act.strong = "explosive", True
    elif wrecking and _suspicious(page, act, speakers):
        act.strong = True
        act.type = "sabotage" if act.type == "-" and not act.noun else act.type
    elif _accused(page, act):
        act.type = "blast" if _by_an_explosion(page.marks, act) else "strike_unspecified"
        act.strong = True
    elif _where_nothing_explodes(page, act):
        act.type, act.strong = "explosive", True
    elif _went_dark(page, act, others):
        act.type = "-"


def _wrecking(marks: Marks, act: Act) -> bool:
    """Whether it says that a facility broke, not that anyone broke it: "was toppled", "destruction of"."""
    if not act.targets:
        return False
    kind = act.cls in ("damage", "blast", "harm") or (act.cls in ("attack", "suffer") and act.type == "blast")
    kind = kind or (act.noun and act.cls == "attack" and act.type == "-" and not act.head)
    burnt = marks.keys[act.first].startswith("burn") and any(t.category for t in act.targets)
    return kind and (burnt or any(t.critical for t in act.targets))


def _suspicious(page: Page, act: Act, speakers: Sequence[Speaker]) -> bool:
    """Whether the sentences around say that someone did it: "severed" is then no accident."""
    if page.marks.keys[act.first] in page.lexicon.claims["soft"]:
        return False  # a stoppage, a price or the rain affects things as well
    sentences = page.document.sentences
    here = sentences[act.sentence]
    if page.marks.has("cue", here.first, here.last, "accident"):
        return tampered(page.marks, page.lexicon, here, act) or _suspected(page, act, here)
    if _of_service(page, act):
        # "service was cut as the rebels advanced": an outage, if nothing says that somebody caused it
        wrecked = not page.lexicon.claims["wreck"].isdisjoint(page.marks.keys[here.first : here.last])
        return wrecked and not _attacked(page, here)
    men = [m for m in page.marks.within("actor", here.first, here.last) if m.cls in ("group", "armed")]
    if men and not (_only_tell(page, men, speakers) and _from_the_air(page, act)):
        return True
    around = sentences[max(0, act.sentence - _BEFORE) : act.sentence + _AFTER]
    first, last = around[0].first, around[-1].last
    chance = any(_blamed_on_chance(page, sentence) for sentence in around)
    if _bombs(page, first, last) and ("blast" in (act.cls, act.type) or not chance):
        return True
    if chance:
        return False
    if any(_called_an_attack(page, i) for i in page.marks.spots(page.lexicon.claims["label"], first, last)):
        return True
    words = page.lexicon.claims["suspicion"]
    told = [i for i in page.marks.spots(words, first, last) if not _is_a_suspect(page, i)]
    told = [i for i in told if all(mark.first != i for mark in men)]  # "the rebels said"
    told = [i for i in told if not _opens_a_facility(page, i, i + 1)]
    return bool(told) and not any(_ruled_out(page, i) for i in told)


def _blown_up(page: Page, act: Act) -> bool:
    """Whether explosives left their traces where a facility broke: "a pylon collapsed; traces of explosives
    were found on its legs"; not "no traces"."""
    sentences = page.document.sentences[act.sentence : act.sentence + _FOUND]
    for bomb in page.marks.within("noun", act.last, sentences[-1].last):
        if bomb.cls == "weapon" and bomb.value in ("explosive", "bomb"):
            before, after = page.marks.before(bomb.first, _TRACES), page.marks.keys[bomb.last : bomb.last + 1]
            left = not page.lexicon.claims["trace"].isdisjoint(before + after)
            if left and not _denied(page, bomb.first) and "no" not in before:
                return True
    return False


_FOUND = 3  # sentences: of the act, and two in which somebody looks into it
_TRACES = 3  # tokens of "traces of plastic" before "explosives"


def _only_tell(page: Page, men: Sequence[Mark], speakers: Sequence[Speaker]) -> bool:
    """Whether armed men are named for what they say only: "the rebels said a water tower was destroyed"."""
    tell = {s.who.first for s in speakers if s.who is not None and not (s.blames or s.denies)}
    say, keys = page.lexicon.claims["say"], page.marks.keys
    return all(m.first in tell or not say.isdisjoint(keys[m.last : m.last + 1]) for m in men)


def _from_the_air(page: Page, act: Act) -> bool:
    """Whether aircraft, missiles or guns are told of just before: what broke was then broken by those."""
    first = page.document.sentences[max(0, act.sentence - _BEFORE)].first
    told = page.marks.within("noun", first, page.document.sentences[act.sentence].first)
    return any(noun.value in STRIKES for noun in told)


def _is_a_suspect(page: Page, token: int) -> bool:
    """Whether the word is somebody suspected: "have not named a suspect"; not "police suspect the crew"."""
    return page.marks.keys[token] == "suspect" and "determiner" in page.marks.grammar[token - 1]


def _called_an_attack(page: Page, label: int) -> bool:
    """Whether somebody says that it was one: "blasts that the owner called a terrorist attack"."""
    return page.marks.has("noun", label + 1, label + _NAMED, "attack")


_NAMED = 6  # tokens from "described" to "as a terrorist attack"


def _suspected(page: Page, act: Act, sentence: Sentence) -> bool:
    """Whether a sentence begins with the suspicion: "police suspect sabotage after a pipeline ruptured"."""
    told = page.marks.within("noun", sentence.first, act.first)
    after = not {"after", "when"}.isdisjoint(page.marks.keys[sentence.first : act.first])
    return after and any(
        mark.value == "sabotage" and mark.cls == "attack" and not _denied(page, mark.first) for mark in told
    )


def _denied(page: Page, token: int) -> bool:
    """Whether it is denied in the words before."""
    return not page.lexicon.claims["unproven"].isdisjoint(page.marks.before(token, _DENIAL))


def _accused(page: Page, act: Act) -> bool:
    """Whether what "was hit", or an explosion, is said there or right after to be somebody's work: "officials
    blamed Israel", "X was behind the attack"."""
    if not any(t.category for t in act.targets):
        return False
    struck = act.type == "blast" or (act.cls, act.type) == ("attack", "strike_unspecified")
    if not struck and not _by_an_explosion(page.marks, act):
        return False
    if (
        act.cls != "damage"
        and act.type == "strike_unspecified"
        and not (undergone(page.marks, act) and _by_nobody(act))
    ):
        return False  # a lack of fuel hits hospitals as well
    around = page.document.sentences[act.sentence : act.sentence + _CHARGE]
    if page.marks.has("cue", around[0].first, around[-1].last, "accident"):
        return False
    return any(responsible(page, sentence) is not None for sentence in around)


def was_hit(page: Page, act: Act, *, afloat: bool) -> bool:
    """Whether a refinery or the like, or a ship if it was `afloat`, "was hit", by nobody knows whom: arms
    did it, where nothing near tells of an accident or a market. Ports are hit by walkouts."""
    marks, low = page.marks, act.first
    if (act.cls, act.type) != ("attack", "strike_unspecified") or not undergone(marks, act):
        return False
    how = marks.keys[act.last : act.last + 1]
    if not _by_nobody(act) or act.dropped is not None or not _HOW.isdisjoint(how):
        return False
    hit = [t for t in act.targets if t.last <= low and not t.broad]
    if not any(t.category == SHIP if afloat else _is_works(marks, t) for t in hit):
        return False
    around = page.document.sentences[max(0, act.sentence - 1) : act.sentence + _AFTER]
    return not any(marks.has("cue", around[0].first, around[-1].last, cue) for cue in _OTHERWISE)


def _is_works(marks: Marks, target: TargetMention) -> bool:
    """Whether it is an energy facility, no fuel truck."""
    return (target.category or "").startswith("energy.") and marks.keys[target.last - 1] not in _ON_ROADS


_HOW = frozenset("hard badly hardest worst heavily severely by with again when financially".split())
_ON_ROADS = ("tanker", "tankers", "truck", "trucks", "lorry", "lorries")
_OTHERWISE = ("accident", "trading", "legal", "politics")


def _by_an_explosion(marks: Marks, act: Act) -> bool:
    """Whether it is an explosion that wrecked it, which may be an accident: "a blast tore up the line"."""
    if act.cls != "damage":
        return False
    return any(m.cls == "blast" for span in act.agents for m in marks.within("noun", *span))


def _where_nothing_explodes(page: Page, act: Act) -> bool:
    """Whether something exploded at what holds nothing that could explode by itself: "a blast on the track
    derailed a train", "an explosion toppled a mast"; a boiler, a gas main or a transformer may burst."""
    if not (act.type == "blast" or _by_an_explosion(page.marks, act)):
        return False
    keys = page.marks.keys
    told = page.marks.within("target", act.scope[0], max(act.scope[1], act.last))
    inert = any(keys[m.last - 1] in _INERT.get(m.value, ()) for m in told)
    wrecked = act.targets if act.cls == "damage" else ()
    inert = inert or any(keys[t.last - 1] in _BRIDGES for t in wrecked)  # near one, what drives may burst
    here = page.document.sentences[act.sentence]
    chances = (m for m in page.marks.within("cue", here.first, here.last) if m.cls == "accident")
    derailed = page.lexicon.claims["derail"]
    return inert and all(keys[m.first] in derailed for m in chances) and not _of_a_load(page, act)


def _of_a_load(page: Page, act: Act) -> bool:
    """Whether it says whose explosion it was: "the explosion of a fuel truck wrecked the bridge"."""
    keys = page.marks.keys
    of = (i for start, end in act.agents for i in range(start, end) if keys[i] == "of")
    return any(page.marks.targets.get(j) is not None for i in of for j in range(i + 1, i + _LOAD))


_LOAD = 5  # tokens of "of a loaded fuel truck"
_BRIDGES = frozenset({"bridge", "bridges", "viaduct", "viaducts", "overpass"})
_MASTS = frozenset({"mast", "masts", "pylon", "pylons", "tower", "towers"})
_INERT = {
    "transport.rail": frozenset({"track", "tracks", "rails", "line", "lines"}),
    "energy.grid": _MASTS | {"line", "lines"},
    "communications": _MASTS,
}
"""What holds nothing that may explode: the last words of its names, by category."""
_CHARGE = 2  # sentences: the act's own and the next


def _by_nobody(act: Act) -> bool:
    """Whether a passive says nothing of what hit it."""
    return all(start == end for start, end in act.agents)


def _went_dark(page: Page, act: Act, others: Iterable[Act]) -> bool:
    """Whether it tells only what an attack beside it did, whatever kind that is: "*power was cut* in Homs
    after gunmen attacked"."""
    if not any(other.strong or other.refers for other in others if other is not act):
        return False
    cues = page.marks.within("cue", max(0, act.first - _PASSIVE), act.last)
    return any(cue.cls == "outage" and cue.first < act.first < cue.last for cue in cues)


_PASSIVE = 4  # tokens of "power had also been" before "cut"


def _of_service(page: Page, act: Act) -> bool:
    return any(page.marks.keys[t.last - 1] in page.lexicon.claims["utility"] for t in act.targets)


def _attacked(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence tells of an attack: "in the attack houses were damaged and the power supply was cut"
    is what that did."""
    return page.marks.has("noun", sentence.first, sentence.last, "attack")


_DENIAL = 5  # tokens from "ruled out" or "no sign of" to what is denied


def _ruled_out(page: Page, token: int) -> bool:
    """Whether someone denies that it was an attack: "police ruled out sabotage", "blamed it on a leak"."""
    noun = page.marks.at("noun", token)
    denied = _denied(page, token) or (noun is not None and ruled_out(page.marks, noun))
    return denied or page.marks.has("cue", token, token + _DENIAL + 1, "accident")


def _blamed_on_chance(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence says that chance was the cause: "bad weather was to blame"."""
    cause = not page.lexicon.claims["cause"].isdisjoint(page.marks.keys[sentence.first : sentence.last])
    return cause and page.marks.has("cue", sentence.first, sentence.last, "accident")


def _bombs(page: Page, first: int, last: int) -> bool:
    """Whether bombs are told of: then an explosion is theirs; none are by an explosives factory."""
    found = page.marks.within("noun", first, last)
    bombs = [mark for mark in found if mark.entry.strong and mark.value in ("explosive", "bomb")]
    bombs = [mark for mark in bombs if not _opens_a_facility(page, mark.first, mark.last)]
    return any("like" not in page.marks.before(mark.first, 3) for mark in bombs)


def _opens_a_facility(page: Page, first: int, last: int) -> bool:
    """Whether it is only what a facility is for: the explosives of an "explosives factory"."""
    whole = page.marks.targets.get(first)
    return whole is not None and whole.last > last
