"""At whose bidding: agents in the pay of a state, and the idioms that lay an act at its door. Every sentence
is the tests' own."""

import pytest

from tests.unit.incidents.extracting import current, only

CABINET = "A relay cabinet beside the railway at Zvenigorod was set on fire on Monday"


@pytest.mark.parametrize(
    "text",
    [
        f"{CABINET} by men in the pay of Ukraine, the FSB said.",
        f"{CABINET} by agents on Kyiv's payroll, the FSB said.",
        f"{CABINET} at the behest of Ukraine, the FSB said.",
        f"{CABINET} at Kyiv's bidding, the FSB said.",
        f"{CABINET}; the FSB sees the hand of Kyiv.",
        f"{CABINET}, the work of Ukrainian agents, the FSB said.",
        f"{CABINET}. The FSB laid it at Ukraine's door.",
        f"{CABINET}. The FSB laid it at the door of Ukraine.",
        f"{CABINET}. The FSB put it down to Ukrainian agents.",
        f"{CABINET}. The FSB traced the fire to Ukrainian intelligence.",
        "Saboteurs on the Ukrainian payroll set fire to a relay cabinet at Zvenigorod on Monday.",
        "Two men recruited over Telegram by Ukraine set fire to a relay cabinet at Zvenigorod on Monday.",
    ],
)
def test_agents_act_for_who_pays_them(text: str) -> None:
    found = only(text)
    assert (found.type, found.actor and found.actor.country) == ("sabotage", "UA")
    assert set(found.classes) == {"cross_border", "infrastructure_strike"}


@pytest.mark.parametrize(
    "text",
    [
        f"{CABINET}. Repairs are the work of a Ukrainian crew.",
        f"{CABINET}. The governor closed the door to talks with Ukraine.",
        f"{CABINET}. Teachers demand better pay of Ukraine's government.",
        f"{CABINET}. The temperature was down to zero in Ukraine.",
    ],
)
def test_the_same_words_of_other_things_charge_nobody(text: str) -> None:
    actor = only(text).actor
    assert actor is None or actor.country is None


def test_a_blast_that_somebody_is_behind_was_no_accident() -> None:
    found = only(
        "The blast that tore up a railway line near Lublin on Monday was the work of men hired by Russia."
    )
    assert (found.type, found.actor and found.actor.country) == ("explosive", "RU")
    assert current("A gas blast tore up a road near Lublin on Monday; the mayor blamed a contractor.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A Russian drone carrying a warhead was found in a field near Galati on Monday.",
        "Soldiers found a Russian drone with explosives in a wood near Galati on Monday.",
    ],
)
def test_a_drone_found_with_its_warhead_had_been_sent(text: str) -> None:
    found = only(text)
    assert (found.type, found.outcome, found.classes) == ("drone_strike", "attempted", ("cross_border",))


def test_a_drone_found_with_a_camera_was_not() -> None:
    assert current("A drone with a camera was found in a wood near Galati on Monday.") == []


def test_what_strays_in_and_blows_up_is_the_drone() -> None:
    assert only("A drone strayed into Moldova and blew up near Floresti on Monday.").type == "drone_strike"
