"""Where an outlet is at home, learnt from what its articles name. State that the caller keeps and hands in.

A paper of Paris, Texas, writes "Paris" and never says which. What it names over many articles does: every
article votes for the countries and regions it was put in, and for its places.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from streams.incidents.places.gazetteer import Entry
from streams.incidents.places.index import table

_MOST_PLACES = 400
_NEAREST = 5


@dataclass(slots=True)
class Home:
    """Votes of an outlet's articles: by country or region code, and by place."""

    articles: int = 0
    votes: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    places: dict[tuple[float, float], float] = field(default_factory=lambda: defaultdict(float))
    nearest: list[tuple[tuple[float, float], float]] = field(default_factory=list)

    def share(self, code: str) -> float:
        """Return the share of the articles that voted for a country ("US") or region ("US.TX"), 0 to 1."""
        return self.votes.get(code, 0.0) / self.articles if self.articles else 0.0

    def learn(self, entries: Iterable[Entry]) -> None:
        """Count one more article, which names `entries`."""
        self.articles += 1
        codes: dict[str, float] = defaultdict(float)
        local = [entry for entry in entries if entry.country]
        for entry in local:
            codes[entry.country or ""] += 1 / len(local)
            if entry.admin1:
                codes[entry.admin1] += 1 / len(local)
        for code, share in codes.items():
            self.votes[code] += share
        for at in {(entry.lat, entry.lon) for entry in local if entry.kind in ("settlement", "district")}:
            self.places[at] += 1
        if len(self.places) > _MOST_PLACES:
            kept = sorted(self.places.items(), key=lambda item: -item[1])[: _MOST_PLACES // 2]
            self.places = defaultdict(float, kept)
        top = sorted(self.places.items(), key=lambda item: (-item[1], item[0]))[:_NEAREST]
        self.nearest = [(at, count / self.articles) for at, count in top if count > 1]


def at_home(country: str) -> Home:
    """Return the home of an outlet of which nothing but its country (ISO) is known."""
    return Home(articles=1, votes={country: 1.0})


# Country-code domains that firms all over the world use.
_VANITY = frozenset(["ai", "cc", "co", "fm", "io", "me", "to", "tv", "ws"])


def from_domain(source: str) -> str | None:
    """Return the country (ISO) that a publisher's domain names: "lfpress.ca", "cambridge-news.co.uk"."""
    label = source.rstrip("/").rpartition(".")[2].lower()
    if "." not in source or len(label) != 2 or not label.isalpha() or label in _VANITY:
        return None
    return "GB" if label == "uk" else label.upper()


_GROUPS = {word: (country, admins.split("|")) for word, country, admins in table("groups.tsv")}


def of_groups(words: Iterable[str], home: Home | None) -> Home | None:
    """Return `home`, else that of the armed groups a text names: with Maoists, Bijapur is Chhattisgarh's."""
    if home is not None:
        return home
    named = _GROUPS.keys() & words
    if not named:
        return None
    votes: dict[str, float] = {}
    for country, admins in (_GROUPS[word] for word in named):
        votes[country] = 1.0
        votes.update((f"{country}.{code}", 1.0) for code in admins if code)
    return Home(articles=1, votes=votes)
