"""Two clauses of one sentence, each with a place of its own: two incidents, each with its own toll."""

import pytest

from tests.unit.incidents.extracting import current

LEAD = "Russian missiles struck several Ukrainian cities overnight, officials said on Sunday. "


def tolls(text: str) -> dict[str, tuple[int | None, int | None]]:
    """Return the killed and the injured of each place of a story."""
    told = ((i.place.name, i.casualties) for i in current(LEAD + text) if i.place is not None)
    return {
        place: (toll.killed and toll.killed[0], toll.injured and toll.injured[0]) if toll else (None, None)
        for place, toll in told
    }


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("In Sumy, three people were killed, and a man was wounded in Odesa.", 3, 1),
        ("Three people were killed in Sumy, and in Odesa a man was wounded.", 3, 1),
        ("In Sumy three people died; in Odesa a man was hurt.", 3, 1),
        ("A strike on Sumy killed three people and a house was hit in Odesa, wounding one.", 3, 1),
        ("Three people were killed in the city of Sumy, but in Odesa only one was wounded.", 3, 1),
        ("In Sumy, three people were killed and a house was hit in Odesa, wounding two.", 3, 2),
    ],
)
def test_each_clause_tells_of_its_own_place(text: str, killed: int, injured: int) -> None:
    """Whichever stands first, the place or what happened there."""
    assert tolls(text) == {"Sumy": (killed, None), "Odesa": (None, injured)}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A fire broke out at an oil depot in Sumy, and in Odesa a bridge was hit.", "energy.fuel_storage"),
        ("In Odesa, a bridge was hit while a refinery caught fire in Sumy.", "energy.refinery"),
        ("In Odesa, a bridge was hit; in Sumy, a fire broke out at a school.", "education"),
        ("A bridge was hit in Odesa, and debris fell on a port in Sumy.", "transport.port"),
        ("In Odesa, a bridge was hit. Separately, a substation in Sumy was targeted.", "energy.grid"),
        ("A bridge was hit in Odesa, and two workers were hurt at a chemical plant in Sumy.", "industry"),
        ("A bridge was hit in Odesa. Separately, damage to a hospital was reported in Sumy.", "health"),
        ("A bridge was hit in Odesa. Separately, explosions rocked Sumy.", None),
        (
            "Explosions rocked Sumy and a refinery caught fire, while in Odesa a bridge was hit.",
            "energy.refinery",
        ),
        ("In Odesa, a bridge was hit; smoke rose over Sumy after a hospital was hit.", "health"),
        ("A bridge on the outskirts of Odesa was hit and a refinery in Sumy caught fire.", "energy.refinery"),
        ("A bridge was hit in Odesa, and in Sumy, debris fell on a port.", "transport.port"),
        ("A bridge was hit in Odesa and firefighters were battling a blaze at a hospital in Sumy.", "health"),
        ("A bridge was hit in Odesa; smoke rose over Sumy after a refinery was hit.", "energy.refinery"),
        ("Smoke rose over Sumy after a refinery was hit, and in Odesa a bridge was hit.", "energy.refinery"),
        ("A bridge was hit in Odesa. Separately, two were killed and a school damaged in Sumy.", "education"),
    ],
)
def test_each_clause_tells_of_its_own_target(text: str, hit: str) -> None:
    """Also of what only burnt, or where people only were hurt."""
    told = {i.place.name: i.target and i.target.infrastructure for i in current(LEAD + text) if i.place}
    assert told == {"Sumy": hit, "Odesa": "transport.bridge"}


@pytest.mark.parametrize(
    "text",
    [
        "In Sumy, three people were killed and one was wounded.",
        "Three people were killed and one wounded in Sumy.",
        "A strike killed three people in Sumy and wounded one.",
        "In Sumy, a house was hit and three people were killed, and one was wounded.",
        "A strike on Sumy left three people dead and a fire left one wounded.",
        "A strike killed three people in Sumy, and smoke rose after a depot was hit, wounding one.",
    ],
)
def test_clauses_of_one_place_stay_together(text: str) -> None:
    """Nothing is parted that names no second place."""
    assert tolls(text) == {"Sumy": (3, 1)}


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("In Sumy, two people died.", (2, None)),
        ("In the city of Sumy, five people were hurt.", (None, 5)),
        ("Two people died and five were hurt in Sumy.", (2, 5)),
        ("In Sumy a woman was killed.", (1, None)),
    ],
)
def test_those_who_died_or_were_hurt_were_so_by_the_strikes(text: str, toll: tuple[int, int]) -> None:
    """As those who were killed or wounded, wherever the place stands."""
    assert tolls(text) == {"Sumy": toll}


@pytest.mark.parametrize(
    ("text", "sumy", "odesa"),
    [
        ("A house was hit in Sumy. Police in Odesa said that two people had been injured.", None, (None, 2)),
        ("A house was hit in Sumy; medics in Odesa reported two people killed.", None, (2, None)),
        ("A house was hit in Sumy. Medics in Odesa reported two killed and six hurt.", None, (2, 6)),
        ("In Sumy, medics reported two killed, and a house was hit in Odesa.", (2, None), None),
    ],
)
def test_those_who_serve_a_town_tell_of_it(
    text: str, sumy: tuple[int | None, int | None] | None, odesa: tuple[int | None, int | None] | None
) -> None:
    """Not of the town that was told of before."""
    assert tolls(text) == {"Sumy": sumy or (None, None), "Odesa": odesa or (None, None)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Strikes killed two people on Monday, police in Kyiv said. Rescuers in Kyiv said five died.",
            {"Kyiv"},
        ),
        ("A strike killed two people in Odesa on Monday, police in Kyiv said.", {"Odesa"}),
        ("Aid officials in Geneva said two people were killed in a Russian strike on Odesa.", {"Odesa"}),
    ],
)
def test_who_tells_of_another_place_only_tells(text: str, places: set[str]) -> None:
    """Police of a capital tell of what was there where they name nothing else."""
    assert {i.place.name for i in current(text) if i.place} == places


def test_rockets_that_the_pentagon_tells_of_are_not_its_own() -> None:
    """Its bases abroad are shelled; it speaks of that, too."""
    text = "Rockets hit an air base in western Iraq on Wednesday. A contractor was killed, the Pentagon said."
    assert [i.actor for i in current(text)] == [None]


def test_a_lead_with_no_place_is_what_is_told_at_one() -> None:
    """Not a second incident there."""
    text = (
        "Iranian missiles and drones struck targets across the Gulf on Sunday. A drone hit a hotel in Dubai."
    )
    assert [(i.type, i.place and i.place.name) for i in current(text)] == [("drone_strike", "Dubai")]


def test_what_came_under_attack_in_a_story_of_strikes_was_struck() -> None:
    """Not stormed by gunmen."""
    text = "A substation in Sumy came under attack. Another in Odesa was hit."
    assert {(i.type, i.actor and i.actor.country) for i in current(LEAD + text)} == {("missile_strike", "RU")}


@pytest.mark.parametrize(
    ("text", "sumy", "odesa"),
    [
        (
            "A strike killed three people in Sumy, and two were killed and six others injured in Odesa.",
            (3, None),
            (2, 6),
        ),
        (
            "Three people died in Sumy while two were killed and six others injured in an attack on Odesa.",
            (3, None),
            (2, 6),
        ),
        (
            "A drone hit a depot in Sumy; two people were killed and a port damaged in Odesa.",
            (None, None),
            (2, None),
        ),
        ("Three people were killed in Sumy and two injured in Odesa.", (3, None), (None, 2)),
        (
            "Three people were killed and one injured in Sumy, and in Odesa two were hurt.",
            (3, 1),
            (None, 2),
        ),
        ("Shelling of Sumy killed three people, and a man was wounded in Odesa.", (3, None), (None, 1)),
        (
            "A house was hit in Sumy. Separately, two people lost their lives in Odesa.",
            (None, None),
            (2, None),
        ),
        ("A strike left three people dead in Sumy, and a man died in Odesa.", (3, None), (1, None)),
        (
            "A house was hit in Sumy and a strike left two people dead in Odesa.",
            (None, None),
            (2, None),
        ),
        ("Sumy was also hit, leaving three people dead, and a man died in Odesa.", (3, None), (1, None)),
        ("Three people died in Sumy and Odesa was also hit, leaving one dead.", (3, None), (1, None)),
        (
            "In Odesa, a house was hit, while the mayor of Sumy said three were killed.",
            (3, None),
            (None, None),
        ),
        (
            "In Sumy, a house was hit and three people were killed, while in Odesa a man died.",
            (3, None),
            (1, None),
        ),
        (
            "A strike in Sumy killed three people, and the mayor of Odesa said that one was killed.",
            (3, None),
            (1, None),
        ),
        (
            "A strike killed one person in Sumy and a doctor in Odesa said six were hurt.",
            (1, None),
            (None, 6),
        ),
        ("A house was hit in Sumy. Rescuers in Odesa reported two people killed.", (None, None), (2, None)),
        (
            "A house was hit in Sumy. Separately, authorities in Odesa said two people were injured.",
            (None, None),
            (None, 2),
        ),
        (
            "Missiles hit a depot in Sumy, killing two, and a port in Odesa, wounding three.",
            (2, None),
            (None, 3),
        ),
        ("Missiles hit a depot in Sumy and killed three people in Odesa.", (None, None), (3, None)),
        (
            "Two died when a depot was hit in Sumy and six people were hurt when a port was hit in Odesa.",
            (2, None),
            (None, 6),
        ),
    ],
)
def test_each_toll_is_of_its_own_place(
    text: str, sumy: tuple[int | None, int | None], odesa: tuple[int | None, int | None]
) -> None:
    """One verb, two verbs or two clauses; what shares its "were" with others shares their place."""
    assert tolls(text) == {"Sumy": sumy, "Odesa": odesa}


def test_fires_at_two_facilities_are_two_incidents() -> None:
    """ "Fires broke out" once, and hold for both."""
    told = current(LEAD + "Fires broke out at an oil depot in Sumy and a factory in Odesa.")
    assert {(i.place.name, i.target.infrastructure) for i in told if i.place and i.target} == {
        ("Sumy", "energy.fuel_storage"),
        ("Odesa", "industry"),
    }


def test_another_attack_only_leads_on() -> None:
    """ "In another attack" is told by what follows: its kind, its toll."""
    text = (
        "Gunmen shot dead two people in Bannu on Tuesday. In another attack, rebels blew up a bridge near "
        "Quetta and killed six guards."
    )
    bannu, quetta = current(text)
    assert (bannu.type, quetta.type) == ("armed_attack", "explosive")
    assert quetta.casualties is not None
    assert quetta.casualties.killed == (6, 6)


def test_who_blows_himself_up_outside_a_mosque_means_it() -> None:
    """What stands beside a bomb was what it was for."""
    told = current("A suicide bomber blew himself up outside a mosque in Bannu on Tuesday, killing six.")
    assert [i.target and i.target.infrastructure for i in told] == ["religious"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Sumy region, a Russian drone hit a farm in Konotop, officials said.", {"Konotop"}),
        (
            "Ukrainian drones hit a depot in Engels and forced airports in Moscow and Samara to close.",
            {"Engels"},
        ),
    ],
)
def test_where_it_was_is_told_with_what_was_hit(text: str, places: set[str]) -> None:
    """Not in the frame of the sentence, nor with what else followed."""
    assert {i.place.name for i in current(text) if i.place} == places


@pytest.mark.parametrize(
    "text",
    [
        "In Sumy, three people were killed, and a man was wounded in Odesa.",
        "Three people were killed in Sumy, and in Odesa a man was wounded.",
        "Missiles hit a depot in Sumy, killing three, and a port in Odesa, wounding one.",
    ],
)
def test_copy_in_all_capitals_reads_alike(text: str) -> None:
    """As agencies sent it for decades."""
    told = ((i.place.name, i.casualties) for i in current((LEAD + text).upper()) if i.place is not None)
    assert {(place, toll and (toll.killed, toll.injured)) for place, toll in told} == {
        ("SUMY", ((3, 3), None)),
        ("ODESA", (None, (1, 1))),
    }
