"""Made-up wire copy, the same on every run: reports of strikes, each an event of its own, among neutral copy.

Of the neutral articles one in eight talks of strikes, attacks and shelling in another sense (labour, hearts,
peas), as a wire does.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

_DAY_ZERO = datetime(2025, 1, 6, 15, tzinfo=UTC)
_DAYS = 400

# Town, region, whose drones.
_PLACES = [
    ("Saratov", "Saratov region", "Ukrainian"),
    ("Ryazan", "Ryazan region", "Ukrainian"),
    ("Syzran", "Samara region", "Ukrainian"),
    ("Volgograd", "Volgograd region", "Ukrainian"),
    ("Tuapse", "Krasnodar region", "Ukrainian"),
    ("Smolensk", "Smolensk region", "Ukrainian"),
    ("Lipetsk", "Lipetsk region", "Ukrainian"),
    ("Kharkiv", "Kharkiv region", "Russian"),
    ("Odesa", "Odesa region", "Russian"),
    ("Poltava", "Poltava region", "Russian"),
    ("Dnipro", "Dnipropetrovsk region", "Russian"),
    ("Chernihiv", "Chernihiv region", "Russian"),
]
_TARGETS = ["an oil refinery", "a fuel depot", "a power station"]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _words() -> dict[str, list[str]]:
    """Return the phrases of words.tsv by the part of a sentence that they are."""
    words = defaultdict(list)
    for line in Path(__file__).with_name("words.tsv").read_text().splitlines():
        if not line.startswith("#"):
            part, phrase = line.split("\t")
            words[part].append(phrase)
    return words


_WORDS = _words()


def mixed(count: int, share: float, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Yield `count` articles, on average `share` of them reports, mixed by chance."""
    chance = random.Random(seed)  # noqa: S311 - it shall be the same every time
    reports = 0
    for number in range(count):
        if chance.random() < share:
            yield report(reports, chance)
            reports += 1
        else:
            yield neutral(number, chance)


def report(number: int, chance: random.Random | None = None) -> dict[str, Any]:
    """Return the report `number` of about 3 kB: an event that no other number below 14,400 shares."""
    chance = chance or random.Random(number)  # noqa: S311
    day, rest = number % _DAYS, number // _DAYS
    town, region, side = _PLACES[rest % len(_PLACES)]
    target = _TARGETS[rest // len(_PLACES) % len(_TARGETS)]
    published = _DAY_ZERO + timedelta(days=day)
    weekday = _WEEKDAYS[published.weekday()]
    lead = (
        f"{side} drones struck {target} in {town}, {region}, on {weekday}, setting it on fire, the"
        f" regional governor said. Nobody was hurt, and firefighters put out the blaze by noon."
    )
    text = "\n\n".join([lead, *(_paragraph(chance) for _ in range(6))])
    return _article(f"report-{number}", f"Drones hit {target.split(' ', 1)[1]} in {town}", text, published)


def neutral(number: int, chance: random.Random | None = None) -> dict[str, Any]:
    """Return the neutral article `number` of about 3 kB."""
    chance = chance or random.Random(-number)  # noqa: S311
    paragraphs = [_paragraph(chance) for _ in range(7)]
    if chance.random() < 1 / 8:
        paragraphs[1] = f"{chance.choice(_WORDS['metaphor'])} {paragraphs[1]}"
    published = _DAY_ZERO + timedelta(days=number % _DAYS, minutes=number % 600)
    return _article(f"neutral-{number}", _sentence(chance).rstrip("."), "\n\n".join(paragraphs), published)


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(5))


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(_WORDS[part]) for part in ("subject", "verb", "object", "ending")) + "."


def _article(id_: str, headline: str, text: str, published: datetime) -> dict[str, Any]:
    return {
        "id": id_,
        "source": "made-up wire",
        "headline": headline,
        "text": text,
        "published_at": published.isoformat(),
        "language": "en",
    }
