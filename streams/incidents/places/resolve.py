"""Telling places apart: which Springfield, and whether "Jackson" is a place at all.

Every name gets a score for each place it may stand for: how well known the place is, what the words around
say ("Springfield, Ill.", "the Russian city of Kursk", "Kursk region"), and how well it fits the other places
of the article and the outlet's home. A name has one sense an article (Gale, Church and Yarowsky 1992), so all
its mentions are scored together. Each round knows where the one before put the article.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from streams.incidents.places.gazetteer import LOCAL, Entry, Match, distance, kilometres, within
from streams.incidents.places.home import Home
from streams.incidents.places.spot import Span

# Weights, in units of the prior's: one is ten times the inhabitants. Chosen on half of the LGL outlets.
CONTAINED = 7.0
CONTAINS = 2.0
RANKED = 4.0
ALIAS = -1.0
LOOSE = -3.0
CAPITAL = 1.0
SEAT = -2.0
SAME_COUNTRY = 2.5
PEOPLE = 0.5  # a people named, beside a place of its country: "Ukrainian forces"
SOLE = 2.0  # in the only country that the article names: "in Tripoli, Lebanon's army said"
SAME_ADMIN1 = 2.5
UNCOUNTED = 1.5  # a district of which nobody has told the inhabitants, as of new ones, has some
NEAR = 2.0
NEAR_KM = 80.0
NEAR_SEAT_KM = 30.0
HOME_COUNTRY = 1.5
HOME_ADMIN1 = 3.0
HOME_NEAR = 2.0
HOME_KM = 50.0
_NEARBY = (*LOCAL, "district")
_TOWN = 20_000  # inhabitants
_ROUNDS = 3
_NEIGHBOURS = 40


class Sense(Struct, frozen=True, gc=False):
    """The place a name was found to stand for, its score, and the lead over the next best."""

    match: Match
    score: float
    lead: float


def resolve(spans: list[Span], home: Home | None = None) -> dict[tuple[str, str], Sense]:
    """Return the sense of every name, by key and rank."""
    groups: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for span in spans:
        if span.matches and not span.odd:
            groups[sense_key(span)].append(span)
    candidates = {key: _candidates(group, home) for key, group in groups.items()}
    told = {key: _told_in(key, group) for key, group in groups.items()}
    peoples = Counter(span.demonym for span in spans if span.demonym and not span.odd)
    sole = {key: Sense(one[0][1], one[0][0], 4.0) for key, one in candidates.items() if len(one) == 1}
    senses: dict[tuple[str, str], Sense] = {}
    for _ in range(_ROUNDS):
        evidence = _Evidence(groups, senses, peoples)
        senses = {
            key: sole.get(key) or _best(key, told[key], candidates[key], evidence, senses) for key in groups
        }
    return senses


def sense_key(span: Span) -> tuple[str, str]:
    """Return what has one sense in an article: the name and the rank beside it ("Kursk", "Kursk region")."""
    return span.key, span.rank if span.rank in ("region", "district") else ""


class _Evidence:
    """Where the article has been put so far: weights of countries and regions, and the towns."""

    def __init__(
        self,
        groups: Mapping[tuple[str, str], list[Span]],
        senses: Mapping[tuple[str, str], Sense],
        peoples: Mapping[str, int],
    ) -> None:
        self.countries: dict[str, float] = defaultdict(float)
        if senses:
            for country, times in peoples.items():
                self.countries[country] += PEOPLE * min(3, times) ** 0.5
        self.admin1: dict[str, float] = defaultdict(float)
        self.entries: dict[tuple[str, str], tuple[Entry, float]] = {}
        near: dict[str | None, list[tuple[float, tuple[str, str], Entry]]] = defaultdict(list)
        self.most = SAME_COUNTRY + SOLE + SAME_ADMIN1 + NEAR if senses else 0.0
        for key, sense in senses.items():
            entry = sense.match.entry
            trust = _at_most(1.0, 0.2 + sense.lead / 4) * _at_most(3, len(groups[key])) ** 0.5
            self.entries[key] = (entry, trust)
            if entry.country and not _abroad(entry, groups[key]):
                self.countries[entry.country] += trust
            if entry.admin1:
                self.admin1[entry.admin1] += trust
            if entry.kind in ("settlement", "district"):
                near[entry.country].append((trust, key, entry))
        self.total = sum(self.countries.values())
        named = {
            sense.match.entry.country
            for key, sense in senses.items()
            if sense.match.entry.kind == "country" and not _abroad(sense.match.entry, groups[key])
        }
        self.sole = next(iter(named)) if len(named) == 1 and named >= peoples.keys() else None
        # A bound on the work: a long list of names must not cost its length squared.
        self.near = {
            iso: sorted(found, key=lambda item: -item[0])[:_NEIGHBOURS] for iso, found in near.items()
        }

    def without(self, key: tuple[str, str]) -> "_Others":
        """What the other names of the article say, leaving out what `key` itself did."""
        countries, admin1, total = dict(self.countries), dict(self.admin1), self.total
        if key in self.entries:
            said, trust = self.entries[key]
            if said.country:
                total -= trust
                countries[said.country] = countries.get(said.country, 0.0) - trust
            if said.admin1:
                admin1[said.admin1] -= trust
        return _Others(countries, admin1, total)

    def fit(self, key: tuple[str, str], others: "_Others", entry: Entry) -> float:
        """How well `entry` fits the rest of the article: what the `others` than the name `key` say."""
        if not self.countries:
            return 0.0
        kind, country, admin1 = entry.kind, entry.country, entry.admin1
        score = 0.0
        if country == self.sole and kind != "country":
            known = kind == "admin1" or key[1] == kind or entry.population >= _TOWN
            score = SOLE if known else 0.0
        if others.total > 0 and country in others.countries:
            score += SAME_COUNTRY * others.countries[country] / (others.total + 0.5)
        if kind != "admin1" and admin1 in others.admin1 and (same := others.admin1[admin1]) > 0:
            score += SAME_ADMIN1 * same / (same + 1.0)
        if kind in _NEARBY and entry.country in self.near and (near := self._nearness(key, entry)):
            score += NEAR * _at_most(1.0, near)
        return score

    def _nearness(self, key: tuple[str, str], entry: Entry) -> float:
        """How near the nearest town of the article is, by its trust: 0 to that."""
        nearest = 0.0
        for trust, other_key, other in self.near[entry.country]:
            if trust <= nearest:
                break  # the rest are trusted less still
            if other_key != key:
                near = trust * math.exp(-distance(entry, other) / NEAR_KM)
                nearest = near if near > nearest else nearest
        return nearest


class _Others(Struct, frozen=True, gc=False):
    """The weights of the countries and the regions that all names of an article but one say, and the total of
    the countries'."""

    countries: dict[str, float]
    admin1: dict[str, float]
    total: float


def _abroad(entry: Entry, group: list[Span]) -> bool:
    """Whether a name is told only as that whose troops or jets they are, of those that fight far away, or of
    whom others are backed by."""
    far = entry.country in GARRISONED
    return all(span.behind or (far and span.armed) for span in group)


GARRISONED = frozenset({"US", "GB", "FR"})
"""Whose troops and bases are in the news abroad rather than at home."""


def _candidates(group: list[Span], home: Home | None) -> list[tuple[float, Match]]:
    """Return the places a name may stand for, with the part of their score that no other name changes."""
    ranks = {span.rank for span in group if span.rank}
    found = {match.entry.number: match for span in group for match in span.matches}.values()
    own = {m.entry.country for m in found if m.entry.kind == "country" and m.standing == 0}
    matches = [m for m in found if not (m.standing and m.entry.country in own)]  # "Mexico", its capital
    cities = [match.entry for match in matches if match.entry.kind == "settlement"]
    spelt = any(match.standing < 2 for match in matches)
    inners = {m.entry for span in group[:_NEIGHBOURS] for inner in span.inner for m in inner.matches}
    regions = _regions(group, matches) if cities else frozenset()
    return [(_alone(match, spelt, ranks, home, inners, cities, regions), match) for match in matches]


def _regions(group: list[Span], matches: Iterable[Match]) -> frozenset[str]:
    """The regions called like their seats that addresses tell of: "Afif district, Riyadh", far from the city.

    A district of that name that the gazetteer has is no quarter of the city.
    """
    inners = {m.entry for span in group[:_NEIGHBOURS] for inner in span.addressed for m in inner.matches}
    if not inners:
        return frozenset()
    towns = [match.entry for match in matches if match.entry.kind == "settlement"]
    near = {town.admin1 for town in towns for inner in inners if distance(inner, town) < NEAR_SEAT_KM}
    far = {inner.admin1 for inner in inners if inner.admin1 is not None} - near
    return frozenset(far)


def _alone(
    match: Match,
    spelt: bool,
    ranks: set[str],
    home: Home | None,
    inners: set[Entry],
    cities: list[Entry],
    regions: frozenset[str],
) -> float:
    """How well a place fits its name, the words around and the outlet."""
    entry = match.entry
    score = prior(match)
    if spelt and match.standing == 2:
        score += LOOSE
    if ranks:
        score += _ranked(entry, ranks)
        score += UNCOUNTED if "district" in ranks and entry.kind == "district" and not entry.population else 0
    if home is not None:
        score += _at_home(entry, home)
    if inners and any(within(inner, entry) for inner in inners):
        score += CONTAINS
    if entry.admin1 in regions:
        score += CONTAINED if entry.kind == "admin1" else 0.0
    elif entry.kind == "admin1" and any(_is_seat(city, entry) for city in cities):
        score += SEAT
    return score


def _is_seat(city: Entry, region: Entry) -> bool:
    """Whether a region is called after this city, which then is what its bare name means."""
    return city.admin1 == region.admin1 and _SEAT_SHARE * city.population > region.population


_SEAT_SHARE = 20  # of a region's people one lives in the town that it is called after, at least


def _told_in(key: tuple[str, str], group: list[Span]) -> tuple[set[tuple[str, str]], set[str]]:
    """In which names the text puts a name, and in the countries of which peoples: so in each round."""
    outers = {outer for span in group for other in span.outer if (outer := sense_key(other)) != key}
    return outers, {span.people for span in group if span.people}


def _best(
    key: tuple[str, str],
    told: tuple[set[tuple[str, str]], set[str]],
    candidates: list[tuple[float, Match]],
    evidence: _Evidence,
    senses: Mapping[tuple[str, str], Sense],
) -> Sense:
    around, peoples = told
    outers = {senses[outer].match.entry for outer in around & senses.keys()} if around else set()
    if outers and any(match.entry.kind == "country" for _, match in candidates):
        outers = {outer for outer in outers if outer.kind != "country"}  # "in Jordan, US officials said"
    held = candidates
    if outers or peoples:
        held = [(score + _contained(match.entry, outers, peoples), match) for score, match in candidates]
    floor = max([score for score, _ in held]) - evidence.most
    others = evidence.without(key)
    scored = [
        (score + evidence.fit(key, others, match.entry), match.entry.number, match)
        for score, match in held
        if score >= floor
    ]
    scored.sort(reverse=True)  # no two have one number
    best, _, match = scored[0]
    rival = next(
        (score for score, _, other in scored[1:] if not _together(other.entry, match.entry)), best - 4.0
    )
    return Sense(match, best, best - rival)


def _together(one: Entry, other: Entry) -> bool:
    """Whether it hardly matters which of two places is meant: a city and the region it is the seat of."""
    return one.admin1 is not None and one.admin1 == other.admin1 and "admin1" in (one.kind, other.kind)


def prior(match: Match) -> float:
    """How likely a name means this place when nothing else is known: the logarithm of its inhabitants."""
    entry = match.entry
    people = math.log10(_at_least(100, entry.population))
    if entry.kind == "settlement":
        return people + CAPITAL * entry.capital + (ALIAS if match.standing else 0.0)
    if entry.kind == "village":
        return people + CAPITAL * entry.capital
    if entry.kind == "country":
        return _at_least(6.5, people) + 1.0
    if entry.kind == "admin1":
        return _at_least(4.0, people) - (0.3 if match.standing == 0 else 1.0)
    if entry.kind == "district":
        return _at_least(4.0, people) - 2.0  # who means the district and not its town says so
    if entry.kind in ("sea", "continent"):
        return 8.0
    return 4.0 if entry.kind == "facility" else 5.5  # regions that news names, of no unit's rank


# Every candidate of every name is weighed three times: `min` and `max` would take a tenth of it.
def _at_most(bound: float, value: float) -> float:
    return value if value < bound else bound


def _at_least(bound: float, value: float) -> float:
    return value if value > bound else bound


def _ranked(entry: Entry, ranks: set[str]) -> float:
    """Whether the kind of place that the text names is this one's."""
    if "region" in ranks:
        return (
            RANKED
            if entry.kind in ("admin1", "region")
            else 0.0
            if entry.kind in ("district", "country")
            else -RANKED
        )
    if "district" in ranks:
        return RANKED if entry.kind == "district" else 0.0 if entry.kind == "admin1" else -RANKED / 2
    if "settlement" in ranks:
        return RANKED / 2 if entry.kind in ("settlement", "village") else 0.0
    return 0.0


def _contained(entry: Entry, outers: set[Entry], peoples: set[str]) -> float:
    """Whether a place lies where the text says: in another, or in a people's country."""
    inside = entry.country in peoples or any(within(entry, outer) for outer in outers)
    return CONTAINED if inside else 0.0


def _at_home(entry: Entry, home: Home) -> float:
    """How well a place fits where the outlet's articles mostly happen."""
    if not home.articles or entry.country is None:
        return 0.0
    score = HOME_COUNTRY * home.share(entry.country)
    if entry.kind != "country" and entry.admin1:
        score += HOME_ADMIN1 * home.share(entry.admin1)
    if (entry.kind == "district" or entry.kind in LOCAL) and home.places:
        near = sum(
            weight * math.exp(-kilometres(entry.lat, entry.lon, *at) / HOME_KM) for at, weight in home.nearest
        )
        score += HOME_NEAR * min(1.0, near)
    return score
