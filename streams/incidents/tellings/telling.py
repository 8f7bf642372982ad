"""Tellings: an act with its place, day, actor and toll attached, first within its clause, then its sentence.

Fifth stage of the cascade. One act over a list of places gives one telling a place (codebook section 1).
`doers`, `own_day` and `locating` find the parts.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.doers import find_doer, find_voices
from streams.incidents.actors.names import ActorMention
from streams.incidents.actors.own_account import told_by_soldiers
from streams.incidents.acts.act import TELLING, Act
from streams.incidents.acts.salvo import SCENE, harmed
from streams.incidents.casualties.tolls import TollMention
from streams.incidents.locations.afloat import is_afloat
from streams.incidents.locations.fineness import FINENESS
from streams.incidents.locations.locating import find_where
from streams.incidents.locations.pairing import each_with, told_apart
from streams.incidents.locations.parts import SEVERAL
from streams.incidents.locations.same_ground import same_ground
from streams.incidents.locations.undersea import is_undersea, laid_at, sea_of
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.setting_apart import set_apart, set_apart_by, told_besides
from streams.incidents.targets.kinds import SEAT
from streams.incidents.targets.nouns import TargetMention
from streams.incidents.targets.vessels import named_vessel, ship_names
from streams.incidents.tellings.arms import fell, weigh_actor
from streams.incidents.tellings.beside_day import is_beside, own_day_of
from streams.incidents.tellings.came_before import of_the_cause
from streams.incidents.tellings.crossing import crossing, incursion
from streams.incidents.tellings.each_day import other_days
from streams.incidents.tellings.firms import firm_home
from streams.incidents.tellings.homes import home_of, over_its_border, own_skies, town_of
from streams.incidents.tellings.lending import lend_actors, lend_places
from streams.incidents.tellings.looking_back import goes_on_then, looks_back, points_back, recalled
from streams.incidents.tellings.on_the_ground import read_destroyed
from streams.incidents.tellings.only_where import is_where
from streams.incidents.tellings.outlasting import of_an_aside
from streams.incidents.tellings.over_and_back import over_and_back
from streams.incidents.tellings.own_day import days_of, find_day, of_a_count, of_an_event
from streams.incidents.tellings.parting import part_counted, part_foes, part_recalled
from streams.incidents.tellings.struck import on_works, raided, struck_there
from streams.incidents.tellings.suspicion import suspect, was_hit
from streams.incidents.tellings.this_side import this_side
from streams.incidents.tellings.told_aside import recalled_at
from streams.incidents.tellings.vagueness import vague
from streams.incidents.text.document import Sentence, by_sentence
from streams.incidents.times.dates import TimeMention


class Telling(Struct):
    """One act at one place as one sentence tells it."""

    act: Act
    place: PlaceMention | None = None
    own_place: bool = False
    when: TimeMention | None = None
    past: bool = False
    back: bool = False  # some days ago, no one knows how many
    actor: ActorMention | None = None
    target: TargetMention | None = None
    tolls: list[TollMention] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    crosses: bool = False
    entered: bool = False  # told as an incursion
    origin: str | None = None
    doubted: bool = False
    after: tuple[Act, ...] = ()  # acts told to have been hours or days before it or after it
    undersea: bool = False  # of a cable or pipeline at sea: no place on land is where it was
    named: bool = False  # its target bears a name: "the Shaybah refinery", not "a refinery"
    ships: dict[str, int] = field(
        default_factory=dict
    )  # the words of the names of ships it hit, their tokens
    fresh: bool = False  # told as something new: "in a strike", not "in the strike"
    besides: bool = False  # told as done besides: "also hit", "a second drone"
    listed: bool = False  # at one of several places that its act was at
    spread: bool = False  # it hit "three settlements"
    wide: bool = False  # of a power cut over the country
    whose: str | None = None  # the country that what was hit is called after: "an American base"

    @property
    def sentence(self) -> int:
        """The number of the sentence that tells it."""
        return self.act.sentence

    @property
    def reported(self) -> bool:
        """Whether somebody says so, who does not deny it or blame another for it."""
        return bool(self.speakers) and not any(s.denies or s.blames for s in self.speakers)


def apart(one: Telling, other: Telling) -> bool:
    """Whether one is told to have been hours or days before or after the other."""
    return bool(one.after) and any(other.act is act for act in one.after)


def at_another(one: Telling, other: Telling) -> bool:
    """Whether one act is told to have been at both of two places: of a list, neither is the other."""
    if one.act is not other.act or not (one.listed and one.own_place and other.listed):
        return False
    return one.place is not None and other.place is not None and one.place.name != other.place.name


def tell(page: Page, acts: Iterable[Act]) -> list[Telling]:
    """Attach what each sentence says to the acts it tells."""
    tellings: list[Telling] = []
    dates_of = by_sentence(page.dates)
    before: ActorMention | None = None
    earlier: PlaceMention | None = None
    raids: int | None = None
    for number, found in by_sentence(acts).items():
        sentence = page.document.sentences[number]
        speakers = find_voices(page, number)
        dates = [
            day
            for day in dates_of.get(number, [])
            if not (of_an_event(page, day) or of_a_count(page, day) or of_an_aside(page, day))
        ]
        opened = len(tellings)
        others = [act for act in found if act.dropped is None]
        if set_apart(page.marks, sentence):
            for act in [act for act in others if not act.anaphoric][:1]:
                act.separate = act.aside = True
                act.strong = act.strong or _apart(page, sentence, act)
        for act in found:
            suspect(page, act, others, speakers)
            near = raids is not None and number - raids <= SCENE and act.dropped is None
            act.salvo = act.salvo or (near and harmed(page.marks, page.lexicon, act))
            told = _tell(page, sentence, act, others, speakers, dates, before, earlier)
            if is_undersea(page, act):
                sea = sea_of(page, act)
                act.type = "sabotage" if act.type == "-" else act.type
                told = [replace(t, place=laid_at(sea, t.place), undersea=True) for t in told]
                told = [replace(t, own_place=t.place is not None) for t in told]
            elif told[0].own_place and act.dropped is None:
                earlier = told[0].place
            raids = number if raided(act, told[0].actor, told[0].place) else raids
            tellings.extend(told)
            who = told[0].actor if act.dropped != "law enforcement" else None  # "police boarded a ship"
            if who is not None and who.kind not in ("armed", "force", "civil"):
                before = who
        if len(found) > 1:
            beside = tellings[opened:]
            lend_places(page, beside)
            lend_actors(page, beside)
            part_counted(page, sentence, beside)
            part_foes(beside)
            part_recalled(page, beside, dates)
    return tellings


def _tell(
    page: Page,
    sentence: Sentence,
    act: Act,
    others: Sequence[Act],
    speakers: list[Speaker],
    dates: list[TimeMention],
    before: ActorMention | None,
    earlier: PlaceMention | None,
) -> list[Telling]:
    base = Telling(act, speakers=speakers)
    read_destroyed(page, act, speakers, before)
    base.actor = find_doer(page, act, speakers, before)
    if act.dropped is not None and act.dropped not in TELLING:
        return [base]  # nothing else of it is asked
    weigh_actor(act, base.actor)
    act.strong = act.strong or told_by_soldiers(page, act, speakers)
    _set_day(page, sentence, base, dates, others)
    _set_telling(page, sentence, base)
    act.targets = [target for target in act.targets if not is_where(page, target)]
    places, own = _find_places(page, sentence, base, others, earlier)
    _weigh_places(page, base, places, others, own=own)
    return _at_each(page, base, places, dates, own=own)


def _apart(page: Page, sentence: Sentence, act: Act) -> bool:
    """Whether people died "in a separate attack", of which no more is told; an incident may be any."""
    comma = set_apart_by(page.marks, sentence) if act.cls == "kill" and not act.salvo else None
    noun = page.marks.at("noun", comma - 1) if comma is not None else None
    return noun is not None and noun.cls == "attack"


def _set_day(
    page: Page, sentence: Sentence, base: Telling, dates: list[TimeMention], others: Sequence[Act]
) -> None:
    """Say when it was, and whether that is long past; drop what only a trial or a record tells of."""
    act = base.act
    base.when = find_day(page, act, dates, others)
    if act.recorded and not any(own_day_of(page, act, day) for day in dates if day.kind == "day" or day.past):
        act.dropped = act.dropped or "arrest or trial"
    base.back = base.when is not None and base.when.when is None and points_back(page, base.when)
    base.past = (
        looks_back(page, sentence, act, base.when)
        or (base.when is None and _past_only(page, act, dates, others))
        or goes_on_then(page, act)
    )


def _past_only(page: Page, act: Act, dates: list[TimeMention], others: Sequence[Act]) -> bool:
    """Whether all days that are told with an act are long past; where none is, the paragraph before says."""
    if not dates:
        return recalled(page, act)
    told = [
        d
        for d in dates
        if not (of_the_cause(page, act, d, others) or is_beside(page, act, d))
        and recalled_at(page, act, d, dates) is None
    ]
    return bool(told) and all(d.past for d in told)


def _set_telling(page: Page, sentence: Sentence, base: Telling) -> None:
    """Say how the clause tells it: over a border, in doubt, as something new, of many places."""
    act = base.act
    base.crosses, base.origin = crossing(page, sentence, act)
    if not base.crosses and base.origin is None:
        base.crosses, base.origin = over_and_back(page, sentence, act)
    base.entered = incursion(page, act)
    base.doubted = _doubted(page, sentence, act)
    base.fresh = _fresh(page, act)
    base.besides = told_besides(page.marks, sentence)
    cut = bool(act.targets) and any(target.effect for target in act.targets)
    base.wide = cut and not _WIDE.isdisjoint(page.marks.keys[act.scope[0] : max(act.scope[1], act.last)])
    base.spread = not SEVERAL.isdisjoint(page.marks.keys[slice(*act.patient)])


_WIDE = frozenset({"country", "nation", "nationwide", "countrywide"})


def _doubted(page: Page, sentence: Sentence, act: Act) -> bool:
    """Whether its clause tells it as suspected; "hit suspected hideouts" doubts what they were only."""
    start, end = max(sentence.first, act.scope[0] - 4), max(act.scope[1], act.last)
    return any(
        cue.cls == "doubt" and not any(low <= cue.first < high for low, high in act.patients)
        for cue in page.marks.within("cue", start, end)
    )


def _find_places(
    page: Page, sentence: Sentence, base: Telling, others: Sequence[Act], earlier: PlaceMention | None
) -> tuple[list[PlaceMention], bool]:
    """Where it was, else the town or the country of those it was done to; and whether its clause says so."""
    act = base.act
    places, own = find_where(page, sentence, act, base.actor, others, earlier)
    if not own and (same := same_ground(page, act, earlier, alone=not places)) is not None:
        places, own = [same], True
    home = own_skies(page, act) or this_side(page, sentence, act, places, base.speakers)
    if home is not None:
        return [home], True
    if not places and (held := over_its_border(page, act, base.speakers, base.origin)) is not None:
        return [held], True
    if not places and (town := town_of(page, sentence, act)) is not None:
        places = [town]
    if (
        not places
        and not (act.refers or act.anaphoric)
        and (home := home_of(page, act, base.actor, base.speakers)) is not None
    ):
        places = [home]
    if not places and (seat := firm_home(page, act)) is not None:
        places = [seat]
    return places, own


def _weigh_places(
    page: Page, base: Telling, places: list[PlaceMention], others: Sequence[Act], *, own: bool
) -> None:
    """Let where it was say what was hit, whether it was done with arms, and whether it tells of one act."""
    act = base.act
    told_where = own and any(FINENESS[m.place.precision] < FINENESS["country"] for m in places)
    if act.ongoing and not told_where:
        act.dropped = act.dropped or "not told as done"
    afloat = is_afloat(page, act, places)
    if not act.targets or not any(t.category for t in act.targets):
        ship = named_vessel(page, act, afloat=afloat)
        act.targets = act.targets if ship is None else [ship]
    act.strong = act.strong or (own and _is_no_workers(page, act, places))
    act.strong = act.strong or (told_where and fell(page, act, others))
    act.strong = act.strong or ((told_where or afloat) and was_hit(page, act, afloat=afloat))
    if act.salvo and told_where and struck_there(page, act, places):
        act.strong, act.type = True, "strike_unspecified"
    act.dropped = act.dropped or vague(
        page,
        act,
        base.when,
        base.actor,
        places if own or base.actor is not None else [],
        past=base.past,
        reported=base.reported,
    )


def _is_no_workers(page: Page, act: Act, places: list[PlaceMention]) -> bool:
    """Whether a strike is one of arms, by what it is on: "strikes on Odesa", "a strike on a depot"."""
    if act.head != "strike" or not (act.noun or act.cls == "light"):
        return False
    return on_works(page, act) or any(_upon(page, place) for place in places)


def _at_each(
    page: Page, base: Telling, places: list[PlaceMention], dates: list[TimeMention], *, own: bool
) -> list[Telling]:
    """One telling a place and a target; of each target at its own place where they are told in pairs."""
    act = base.act
    paired = told_apart(page, act)
    where = [place for _, place in paired] if paired else places
    days, when = days_of(page, act, where, dates) if len(where) > 1 else {}, base.when
    if paired:
        return [
            replace(
                base, place=place, own_place=True, target=target, tolls=[], when=days.get(place.first, when)
            )
            for target, place in paired
        ]
    couples = each_with(page, places, _distinct(page, act.targets))
    # Most acts are told of one place and one target, which takes no copy.
    tellings = [base]
    tellings += [replace(base, tolls=[]) for _ in couples[1:]]
    for telling, (place, target) in zip(tellings, couples, strict=True):
        telling.place, telling.own_place = place, own
        telling.target, telling.listed = target, len(places) > 1
        if place is not None and days:
            telling.when = days.get(place.first, when)
        if target is not None:
            telling.named, telling.whose = _named(page, target), _whose(page, target)
            telling.ships = ship_names(page, target)
    again = other_days(page, act, when, dates) if own and len(places) == 1 else []
    if not again:
        return tellings
    return tellings + [replace(telling, when=day, tolls=[]) for day in again for telling in tellings]


def _named(page: Page, target: TargetMention) -> bool:
    """Whether a target bears a name of its own; "Iran's" and "Iranian" are none."""
    if page.document.upper:
        return False
    for i in range(target.first, target.last):
        if page.document.tokens[i].text[0].isupper():
            mention = page.places.at(i)
            if mention is None or mention.place.precision != "country":
                return True
    return False


def _whose(page: Page, target: TargetMention) -> str | None:
    """The country whose people what was hit is called after."""
    told = page.places.within((target.first - 1, target.last))
    return next((m.place.country for m in told if m.kind == "demonym"), None)


def _upon(page: Page, place: PlaceMention) -> bool:
    """Whether "on" comes right before a town or region."""
    return page.marks.keys[place.first - 1] == "on" and place.kind != "facility"


def _fresh(page: Page, act: Act) -> bool:
    """Whether an attack or a weapon is told of with "a" ("killed by a bomb"): of one not told of before."""
    if act.anaphoric or act.refers:
        return False
    low, high = min(act.scope[0], act.first), max(act.scope[1], act.last)
    for noun in page.marks.within("noun", low, high):
        if noun.cls in _NEWS and not _ARTICLES.isdisjoint(page.marks.before(noun.first, _MODIFIERS, low)):
            return True
    return False


_NEWS = frozenset({"attack", "blast", "weapon", "aircraft"})
_ARTICLES = frozenset({"a", "an", "another"})
_MODIFIERS = 3  # words between an article and its noun


def _distinct(page: Page, targets: list[TargetMention]) -> list[TargetMention]:
    """One target a category; those without a category only if there is no other; critical facilities each,
    and a ministry or the like beside them, if it is one."""
    if len(targets) < 2:
        return targets
    named: dict[str, TargetMention] = {}
    for target in targets:
        if target.category:
            named.setdefault(target.category, target)
    critical = [t for t in named.values() if t.critical]
    if critical:
        return critical + [
            t for t in named.values() if t.category == SEAT and not page.marks.keys[t.last - 1].endswith("s")
        ]
    last = ("residential", "commercial")
    gravest = sorted(named.values(), key=lambda t: last.index(t.category) + 1 if t.category in last else 0)
    return gravest[:1] or targets[:1]
