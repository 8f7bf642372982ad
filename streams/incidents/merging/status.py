"""Status: confirmed, claimed or disputed, by who says it and who denies it (codebook section 2, ruling 4)."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.names import ActorMention
from streams.incidents.actors.voices import Doers, meant_by
from streams.incidents.acts.act import STOPPED
from streams.incidents.merging.denials import FAR, Denial, countercharges, denials, denier
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.record import ClaimStatus
from streams.incidents.tellings.telling import Telling

_NEAR = 3  # sentences between an accusation and its denial


def assign(page: Page, groups: Sequence[Group]) -> None:
    """Give every group its `status`; sides must be known."""
    doers = {
        t.act.sentence: t.actor
        for group in groups
        for t in group.tellings
        if t.actor is not None and t.actor.country is not None and t.actor.kind in _SIDES
    }
    denied = denials(page)
    deniers = {(denial.sentence, denial.who.country) for denial in denied}
    for group in groups:
        group.status = "disputed" if group.contested else _told(page, group, doers, deniers)
    claimed = any(group.status == "claimed" for group in groups)
    for number, who in _admissions(page) if claimed else ():
        for group in groups:
            if group.status == "claimed" and _admits(group, number, who):
                group.status = "confirmed"
    for denial in [*denied, *countercharges(page)]:
        for group in _meant(groups, denial):
            group.status = "disputed"


def _told(page: Page, group: Group, doers: Doers, deniers: set[tuple[int, str | None]]) -> ClaimStatus:
    """Whether anyone but the side that gains says so; the reporter's own word confirms, that of the `deniers`
    of a sentence does not: "Y said nothing was hit"."""
    firsthand = [t for t in group.tellings if not t.act.anaphoric] or group.tellings
    claimed = False
    for telling in firsthand:
        speakers = [_named(page, telling, s, doers) for s in telling.speakers]
        own = [
            s
            for s in speakers
            if not (s.denies or _police(page, s) or _takes_credit(page, s, telling))
            and _sides_with(page, s, telling, group.side)
        ]
        rivals = [s for s in speakers if _refutes(telling, s, group.side, deniers)]
        others = [s for s in speakers if not (s in own or s in rivals or s.denies)]
        suspected = telling.doubted and (telling.undersea or not others)
        if not suspected and (others or not own):
            return "confirmed"
        claimed = True
    return "claimed" if claimed else "confirmed"


def _refutes(
    telling: Telling, speaker: Speaker, side: str | None, deniers: set[tuple[int, str | None]]
) -> bool:
    """Whether another side than the attacker's says in the same sentence that nothing was hit."""
    country = speaker.who.country if speaker.who is not None else None
    return country not in (None, side) and (telling.act.sentence, country) in deniers


_SIDES = frozenset({"state", "force", "place", "group"})


def _named(page: Page, telling: Telling, speaker: Speaker, doers: Doers) -> Speaker:
    """A speaker with the name that a sentence before gave: "the ministry said"."""
    unnamed = speaker.who is None or (speaker.who.kind == "force" and speaker.who.country is None)
    if not unnamed or speaker.blames or telling.act.outcome in STOPPED:
        return speaker  # who wards off an attack is the other side
    return replace(speaker, who=meant_by(page, telling.act.sentence, speaker, doers) or speaker.who)


def _takes_credit(page: Page, speaker: Speaker, telling: Telling) -> bool:
    """Whether who did it is all that is claimed: "claimed responsibility for a bombing that killed two"."""
    keys, say = page.marks.keys, page.lexicon.claims["say"]
    deaths = [t.predicate for t in telling.tolls if t.sentence == telling.act.sentence]
    for death in deaths if speaker.claims else ():
        that = next((i for i in range(speaker.token + 1, death) if keys[i] in ("that", "which")), None)
        if that is not None and say.isdisjoint(keys[that:death]):
            nouns = page.marks.within("noun", speaker.token + 1, that)
            return any(noun.cls in ("attack", "blast") for noun in nouns) and say.isdisjoint(
                keys[speaker.token + 1 : that]
            )
    return False


def _admissions(page: Page) -> Iterator[tuple[int, ActorMention]]:
    """The sentences in which someone "confirmed" or "acknowledged" something, and who."""
    keys = page.marks.keys
    for number, sentence, spots in page.document.holding(page.marks.where(_ADMITS)):
        for i in spots:
            if page.marks.grammar[i - 1] & {"be", "negation"} or not _NEVER.isdisjoint(keys[i - 3 : i]):
                continue
            who = denier(page, number, sentence, i)
            if who is not None:
                yield number, who


_ADMITS = frozenset({"confirmed", "acknowledged", "conceded", "confirms", "acknowledges"})
_NEVER = frozenset({"not", "neither", "nor", "independently", "be", "been"})


def _admits(group: Group, number: int, who: ActorMention) -> bool:
    """Whether it is the side that a group's act hit that speaks, at once."""
    last = group.told_last(number)
    hit = group.place.country if group.place is not None else None
    return who.country == hit != group.side and last is not None and number - last <= 1 and not group.past


def _police(page: Page, speaker: Speaker) -> bool:
    """Whether nothing but "police" speaks: the police of where it happened."""
    who = speaker.who
    return who is not None and who.country is None and page.marks.keys[who.first : who.last] == ["police"]


def _sides_with(page: Page, speaker: Speaker, telling: Telling, side: str | None) -> bool:
    """Whether a speaker is of the attacker's side: by country, by name, or as its unnamed military."""
    who, actor = speaker.who, telling.actor
    if who is None:
        return speaker.claims and not speaker.blames
    if who.country is not None and who.country == side:
        rebels = (who.kind == "group") != (actor is not None and actor.kind == "group")
        return not (rebels and telling.place is not None and telling.place.place.country == side)
    if actor is not None and actor.kind in ("group", "armed") and who.kind in ("group", "armed"):
        return who.country == actor.country
    if actor is None or actor.kind == "armed":
        return False  # "gunmen from Mali attacked a post, the army said": a band has no spokesman
    unnamed = (who.kind == "force" and who.country is None and side is not None) and not page.document.tokens[
        who.first - 1
    ].text.istitle()  # but "Kurdish forces said"
    return (
        unnamed and telling.act.outcome not in STOPPED
    )  # "the army said it had shot down ...": the defender's


def _meant(groups: Sequence[Group], denial: Denial) -> list[Group]:
    """The incidents that a denial is about: its side's that were told just before, or the last one told."""

    def apart(group: Group) -> int:
        last = group.told_last(denial.sentence)
        return FAR + 1 if last is None else denial.sentence - last

    theirs = [g for g in groups if not g.past and _concerns(g, denial) and _is_there(g, denial)]
    near = [g for g in theirs if apart(g) <= _NEAR]
    return near or sorted((g for g in theirs if apart(g) <= FAR), key=apart)[:1]


def _is_there(group: Group, denial: Denial) -> bool:
    """Whether it was where a denial says, if that says: "had nothing to do with the shooting in Moscow"."""
    here = group.place
    return not denial.places or any(
        here is not None and (there.name == here.name or (there.admin1 and there.admin1 == here.admin1))
        for there in denial.places
    )


def _concerns(group: Group, denial: Denial) -> bool:
    """Whether who denies is who is said to have done it, or whose land only the attacker says was hit."""
    who = denial.who
    if who.country is None:  # "the army denied it": of what the army is said to have done
        return who.kind == "force" and group.doer is not None and group.doer.kind == "force"
    hit = group.place.country if group.place is not None else None
    theirs = who.country == hit or (hit is None and who.country != group.side)
    if group.status == "claimed" and theirs and not denial.own:
        return True  # "Moscow denied that the refinery had been hit", of a ship at sea "the navy said no ..."
    return who.country in (group.side, group.doer.country if group.doer else None)
