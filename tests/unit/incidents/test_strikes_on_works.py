"""A strike "on a substation" is one of arms; one of workers is "at" a plant, "on" the railways."""

import pytest

from tests.unit.incidents.extracting import current

ARMS = [
    ("A strike on a substation in Sumy cut power to the city on Tuesday.", "Sumy", "energy.grid"),
    ("Sumy was without power after a strike on a substation on Tuesday.", "Sumy", "energy.grid"),
    (
        "Power is back in Sumy after Tuesday's strike on a substation, it said.",
        "Sumy",
        "energy.grid",
    ),
    ("A strike on a bridge near Kupiansk cut the road on Tuesday.", "Kupiansk", "transport.bridge"),
    ("A drone strike on a bridge near Kupiansk cut the road on Tuesday.", "Kupiansk", "transport.bridge"),
    ("A strike on a dam near Kryvyi Rih flooded three streets on Tuesday.", "Kryvyi Rih", "water"),
    ("Sumy went dark on Tuesday after drones hit two substations.", "Sumy", "energy.grid"),
    ("Sumy lost power on Tuesday when shells hit a transformer.", "Sumy", "energy.grid"),
    ("A strike on a substation in Sumy left Kharkiv without power on Tuesday.", "Sumy", "energy.grid"),
]


@pytest.mark.parametrize(("text", "place", "category"), ARMS)
def test_a_strike_on_works_is_one_of_arms(text: str, place: str, category: str) -> None:
    told = [(i.place and i.place.name, i.target and i.target.infrastructure) for i in current(text)]
    assert told == [(place, category)]


WORKERS = [
    "A strike on the railways stopped trains in France on Tuesday.",
    "The strike on the London Underground went ahead on Tuesday.",
    "Workers on strike on a platform in the North Sea were joined by others on Tuesday.",
    "A strike at a power plant in Lyon cut output on Tuesday.",
    "Sumy was without power on Tuesday after a strike by workers at a power station.",
    "The town of Nikopol lost power in the assembly on Tuesday after a strike on wages.",
]


@pytest.mark.parametrize("text", WORKERS)
def test_a_strike_of_workers_is_none(text: str) -> None:
    assert not current(text)
