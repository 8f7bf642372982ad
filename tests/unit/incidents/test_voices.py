"""Who is meant by "it said" and "the ministry", and what a denial denies: so is an act confirmed or not."""

import pytest

from tests.unit.incidents.extracting import current


def statuses(text: str) -> dict[str | None, str]:
    """The status of what happened at each place."""
    return {i.place.name if i.place else None: i.status for i in current(text)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(
            "The Houthis said on Monday that they had struck a ship in the Red Sea. They had also attacked "
            "Riyadh with drones, the group's spokesman said.",
            "Riyadh",
            id="the group's spokesman",
        ),
        pytest.param(
            "Turkish artillery hit militant positions near Aleppo on Sunday, Turkish military sources said. "
            "Shells also hit Suran, the sources said.",
            "Suran",
            id="the sources",
        ),
        pytest.param(
            "Hezbollah said it fired rockets at Kiryat Shmona on Monday. Drones were also sent against the "
            "port of Ashdod, another of its statements said.",
            "Ashdod",
            id="its statements",
        ),
        pytest.param(
            "Turkish shelling killed 55 insurgents near Aleppo on Sunday, military sources said. Shells also "
            "hit Suran, the sources said.",
            "Suran",
            id="sources of the army that goes without saying",
        ),
        pytest.param(
            "Ukrainian drones hit a depot in Belgorod on Monday, the governor said. Ukraine, in turn, said "
            "it had struck an airfield in Voronezh.",
            "Voronezh",
            id="in turn",
        ),
        pytest.param(
            "ANKARA, June 9 (Wire) - Turkey's air force bombed militants in northern Iraq on Monday, the "
            "defence ministry said. Caves that were bombed lay in Metina, it said.",
            "Metina",
            id="a ministry of the country that acts",
        ),
        pytest.param(
            "Yemen's Houthi movement attacked the Saudi city of Abha with drones on Monday, its military "
            "spokesman Nasser al-Amri said.",
            "Abha",
            id="its spokesman, by name",
        ),
    ],
)
def test_who_claims_is_named_once(text: str, place: str) -> None:
    """That the one who claims goes on to tell confirms nothing."""
    assert statuses(text)[place] == "claimed"


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis said on Monday that they had struck a ship in the Red Sea. Drones also hit Riyadh, "
        "residents said.",
        "Turkish artillery hit positions near Aleppo on Sunday, Turkish military sources said. Shells also "
        "hit Suran, the town's mayor said.",
        "In the Kyiv region, a Russian missile injured two people on Monday, its administration said.",
        "Turkish drones cut off power in Qamishli on Monday, Kurdish security forces said.",
        "Israeli air strikes over Homs injured three civilians on Monday, SANA had reported earlier.",
        "Turkish jets pounded suspected militant hideouts near Sinjar on Monday.",
        "Russian strikes claimed two lives in Dnipro on Monday.",
    ],
)
def test_somebody_else_confirms(text: str) -> None:
    """Others than the attacker, and the reporter; what is suspected of a target is not of the act."""
    assert list(statuses(text).values())[-1] == "confirmed"


def test_who_is_suspected_of_cutting_a_cable_may_not_have_done_it() -> None:
    """Codebook ruling 4: only suspected is claimed."""
    text = (
        "Finnish police boarded a tanker on Monday on suspicion that it severed an undersea power cable "
        "between Finland and Estonia, the authorities said."
    )
    assert [i.status for i in current(text)] == ["claimed"]


@pytest.mark.parametrize(
    "denial",
    [
        "Baku said that the claim was untrue.",
        "Azerbaijan said its forces were not behind the attack.",
        "It was an allegation that Baku has called an absurd lie.",
        "Azerbaijan's army called the report fake news.",
    ],
)
def test_ways_to_deny(denial: str) -> None:
    """That it is false, that others did it."""
    text = f"Azerbaijan shelled the village of Tegh in Armenia on Monday, Yerevan said. {denial}"
    assert [i.status for i in current(text)] == ["disputed"]


@pytest.mark.parametrize(
    "denial",
    [
        "Kyiv said it had nothing to do with an attack on a concert hall in Moscow.",
        "Ukraine denied any role in the shooting in Moscow.",
        "Ukraine denies that it lets militants use its land.",
    ],
)
def test_a_denial_is_of_what_it_names(denial: str) -> None:
    """Not of what was told before it, at another place."""
    text = f"Ukrainian drones hit a depot in Belgorod on Monday, the governor said. {denial}"
    assert statuses(text)["Belgorod"] == "confirmed"
