"""Which country an attacker acts for: named, carried over from the campaign, blamed."""

from datetime import UTC, datetime

import pytest

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from streams.incidents.record import Incident

TUESDAY = datetime(2025, 8, 19, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The cascade with its data, loaded once."""
    return Extractor.load()


def incidents(extractor: Extractor, text: str) -> tuple[Incident, ...]:
    """What `text` tells, as published on a Tuesday."""
    return extractor.extract(Article(id="1", source="own", text=text, published_at=TUESDAY))


def sides(extractor: Extractor, text: str) -> dict[str, str | None]:
    """The actor's country by the place's name."""
    return {
        each.place.name: each.actor.country if each.actor else None
        for each in incidents(extractor, text)
        if each.place is not None
    }


def test_weapon_with_no_actor_is_of_the_campaign(extractor: Extractor) -> None:
    """An act with a weapon takes the side of the attack on the same country told before it."""
    told = sides(
        extractor,
        "Ukrainian drones struck an oil depot in Saratov on Monday, the governor said.\n\n"
        "In Volgograd, a drone hit a block of flats, injuring three people.",
    )
    assert told["Saratov"] == told["Volgograd"] == "UA"


def test_whose_attack_it_is_may_be_unknown(extractor: Extractor) -> None:
    """Nothing is carried over where the text says that nobody knows."""
    told = sides(
        extractor,
        "Israeli jets bombed a depot near Damascus on Monday, the army said.\n\n"
        "A drone hit a house in Homs the same day. It was not clear who had launched it.",
    )
    assert told["Homs"] is None


def test_a_mine_is_of_no_campaign(extractor: Extractor) -> None:
    """Mines lie where they were laid: no side is carried over to them."""
    told = sides(
        extractor,
        "Ukrainian drones struck an oil depot in Saratov on Monday, the governor said.\n\n"
        "A farmer was killed by a mine in Bryansk region, officials said.",
    )
    assert told["Bryansk region"] is None


def test_blamed_in_a_sentence_of_its_own(extractor: Extractor) -> None:
    """ "The army blamed X" names the actor of the act told before."""
    told = sides(
        extractor,
        "Rockets slammed into a market in Kilis on Monday, killing two people.\n\n"
        "The defence minister blamed Syria.",
    )
    assert told["Kilis"] == "SY"


def test_responsibility_for_previous_attacks_is_not_for_this_one(extractor: Extractor) -> None:
    """What is said of the past names nobody now."""
    told = sides(
        extractor,
        "Rockets slammed into a market in Kilis on Monday, killing two people.\n\n"
        "Syria was behind previous attacks, a newspaper wrote.",
    )
    assert told["Kilis"] is None
