"""An army on the land of its foe: who came in, and whose the fighting is (codebook section 4, rule a)."""

import pytest

from tests.unit.incidents.extracting import current, only


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Israeli troops battled Hezbollah fighters in Maroun al-Ras in Lebanon on Monday.", "IL"),
        ("Heavy fighting between Israeli soldiers and Hamas gunmen went on in Jabalia on Monday.", "IL"),
        ("Two Israeli soldiers were killed in fighting in southern Lebanon on Monday, the army said.", "IL"),
        ("Russian forces fought Ukrainian troops near Sudzha in the Kursk region on Monday.", "UA"),
    ],
)
def test_fighting_on_land_that_a_foe_has_entered_is_his(text: str, side: str) -> None:
    found = only(text)
    assert found.actor is not None
    assert (found.actor.country, found.classes) == (side, ("cross_border",))


@pytest.mark.parametrize(
    "text",
    [
        "Russian troops fought Ukrainian soldiers near Pokrovsk on Monday, killing 20.",
        "Clashes between Hezbollah men and rivals left two dead in Tripoli, Lebanon, on Monday. Israel "
        "had struck the city a day earlier.",
        "Indian soldiers killed two militants in a gun battle in Kulgam in Kashmir on Monday. Pakistan had "
        "no comment.",
        "The Russian army fought rebels near Grozny on Monday. Ukraine looked on.",
    ],
)
def test_a_front_or_rebels_at_home_are_no_invasion(text: str) -> None:
    assert all("cross_border" not in i.classes for i in current(text) if i.type == "armed_attack")


def test_fighting_of_nobody_named_is_of_the_army_that_came_in() -> None:
    text = (
        "Israel launched a ground offensive in Gaza late on Sunday. Heavy fighting was reported around Beit "
        "Hanoun and Khan Younis on Monday."
    )
    sides = {i.place.name: i.actor and i.actor.country for i in current(text) if i.place}
    assert sides["Beit Hanoun"] == sides["Khan Younis"] == "IL"
    alone = "Heavy fighting was reported around Beit Hanoun and Khan Younis on Monday. Israel said nothing."
    assert all(i.actor is None for i in current(alone))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Israel launched a ground offensive in Gaza late on Monday.", "PS"),
        ("Israel mounted a ground operation in southern Lebanon on Monday.", "LB"),
        ("The Israeli military launched a ground invasion of southern Lebanon on Monday.", "LB"),
        ("Turkey launched a ground offensive against Kurdish militants in northern Iraq on Monday.", "IQ"),
    ],
)
def test_a_ground_offensive_is_an_entry_by_land(text: str, country: str) -> None:
    found = only(text)
    assert found.place is not None
    assert (found.type, found.place.country) == ("ground_incursion", country)
    assert found.classes == ("cross_border",)


@pytest.mark.parametrize(
    "text",
    [
        "Israel is preparing a ground offensive in Gaza, officials said on Monday.",
        "Israel threatened on Monday to launch a ground invasion of Lebanon.",
        "Tanks were massed near Gaza on Monday for a possible ground invasion.",
        "Israel massed tanks near Gaza on Monday ahead of a ground offensive.",
        "Ground operations at Heathrow airport were halted on Monday by a walkout of baggage handlers.",
    ],
)
def test_an_offensive_that_is_planned_is_none(text: str) -> None:
    assert not current(text)


def test_a_people_is_no_town() -> None:
    found = only("Turkey carried out air raids against Kurdish positions in northern Iraq on Monday.")
    assert found.place is not None
    assert found.place.country == "IQ"
