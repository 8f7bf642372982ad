"""Law enforcement: police who search and seize, what the law forbids that is destroyed: no attacks (codebook
section 1)."""

from streams.incidents.acts.act import Act
from streams.incidents.acts.means import weapon_in
from streams.incidents.targets.kinds import SHIP
from streams.incidents.text.lexicon import Lexicon, Marks


def law_cue(marks: Marks, lexicon: Lexicon, act: Act) -> str | None:
    """Whether police searched or seized: law enforcement, not an attack."""
    if act.cls in ("damage", "attack", "arson") and act.patients and _illicit(marks, lexicon, act):
        return "law enforcement"
    if marks.keys[act.first].startswith("intercept") and act.weapon is None and _ship(act):
        return "law enforcement"  # "the coastguard intercepted a tanker"
    if act.cls == "cross" and _sentenced_for(marks, lexicon, act):
        return "arrest or trial"
    if _of_the_tried(marks, lexicon, act):
        return "arrest or trial"
    if act.head != "raid" and act.cls != "seize":
        return None
    if act.cls == "light" and _netted(marks, act):
        return "arrest or trial"
    if any(word in lexicon.claims["police"] for start, end in act.agents for word in marks.keys[start:end]):
        return "law enforcement"
    if act.cls == "seize" and any(t.category == SHIP for t in act.targets) and _policed(marks, lexicon, act):
        return "law enforcement"
    if act.cls != "seize":
        return None
    taken = act.patients[:1]
    drugs = any(word in lexicon.claims["illicit"] for span in taken for word in marks.keys[slice(*span)])
    return "seizure" if drugs or weapon_in(marks, taken) is not None else None


def _netted(marks: Marks, act: Act) -> bool:
    """Whether a raid is told by whom it brought in: "detained 12 people in raids carried out in X"."""
    words = marks.keys[act.scope[0] : act.first]
    taken = next((i for i, word in enumerate(words) if word in _NETTED), None)
    return taken is not None and "in" in words[taken:]


_NETTED = frozenset({"arrested", "detained", "apprehended", "nabbed", "rounded"})


def _policed(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether a ship was taken for what it carried or was suspected of, or by those who police the sea."""
    by = [word for start, end in act.agents for word in marks.keys[start:end]]
    if any(marks.has("actor", *span, "armed", "group") for span in act.agents) and "commandos" not in by:
        return False  # "suspected pirates"
    taken_for = marks.keys[act.first : act.scope[1] + _SUSPECT]
    charged = not (lexicon.claims["illicit"] | _SUSPECTED).isdisjoint(taken_for)
    return charged or not _COASTGUARD.isdisjoint(by)


_SUSPECT = 6  # tokens from a clause to "suspected"
_SUSPECTED = frozenset(
    "suspected suspicion smuggling illegally sanctions investigation inquiry probe".split()
)
_COASTGUARD = frozenset({"coast", "coastguard", "coastguards", "navy"})


def _sentenced_for(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether it is what a court punishes: "sent to jail for having entered the port illegally"."""
    left = next((i for i in range(act.first - 1, max(0, act.first - 4), -1) if marks.keys[i] == "for"), None)
    if left is None:
        return False
    before = marks.before(left, _WARRANT)
    return not (lexicon.claims["court"] | _PRISONS).isdisjoint(before)


def _of_the_tried(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether it only says who is tried: "the brother of a man who killed 22 people was convicted"."""
    if marks.keys[act.first - 1] not in _WHO:
        return False
    after = marks.keys[act.last : act.last + _VERDICT]
    after = after[: after.index(".")] if "." in after else after
    tried = lexicon.claims["tried"] | _TRIED
    return any(word in _WAS and not tried.isdisjoint(after[i + 1 : i + 3]) for i, word in enumerate(after))


_WHO = frozenset({"who", "that"})
_WAS = frozenset({"was", "were", "been"})
_TRIED = frozenset({"tried", "acquitted", "executed"})
_VERDICT = 25  # tokens from "who killed" to "was convicted"


_PRISONS = frozenset({"jail", "prison", "court", "judge", "expelled", "deported"})
_WARRANT = 16  # tokens from "jailed" to what for


def _ship(act: Act) -> bool:
    """Whether it is a merchant ship that was taken; a tanker may be read as a lorry."""
    return any(t.category in (SHIP, "energy.fuel_storage") for t in act.targets)


def _illicit(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether somebody who is no armed group destroys what is against the law: "illegal refineries"."""
    if act.weapon is not None or act.type not in ("-", "sabotage", "explosive"):
        return False
    if any(marks.has("actor", *span, "group", "armed") for span in act.agents):
        return False
    return not lexicon.claims["illicit"].isdisjoint(marks.keys[slice(*act.patient)])
