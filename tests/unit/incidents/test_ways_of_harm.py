"""What a strike did, told in the ways that wires tell it: by debris, in ruins, "damage was reported"."""

import pytest

from tests.unit.incidents.extracting import current, only


@pytest.mark.parametrize(
    "text",
    [
        "The roof of a school in Odesa was damaged on Monday by debris from a Russian drone.",
        "A school in Odesa was set on fire on Monday by debris from a Russian drone.",
        "Damage to a school was reported in Odesa on Monday after a Russian drone attack.",
        "Two died when the roof of a school collapsed after a Russian drone strike on Odesa on Monday.",
        "Four people were killed at a school struck by a Russian drone in Odesa on Monday.",
    ],
)
def test_what_a_drone_did_it_hit(text: str) -> None:
    told = only(text)
    assert (told.type, told.place and told.place.name) == ("drone_strike", "Odesa")
    assert told.target is not None
    assert told.target.infrastructure == "education"


def test_an_attack_that_left_something_in_ruins_hit_it() -> None:
    told = only("The Russian attack on Odesa on Monday left a school in ruins.")
    assert told.target is not None
    assert told.target.infrastructure == "education"


@pytest.mark.parametrize(
    "text",
    [
        "A school in Odesa was damaged by falling debris in a storm on Monday.",
        "Damage to a school was reported in Odesa on Monday after an earthquake.",
        "The roof of a school in Odesa collapsed on Monday after heavy snowfall.",
        "The Odesa opera lay in ruins on Monday after a fire.",
    ],
)
def test_other_harm_is_no_attack(text: str) -> None:
    assert current(text) == []


def test_towns_that_were_all_struck_are_each_an_incident() -> None:
    text = (
        "Russia fired missiles at Ukraine on Monday. Officials said Sumy, Dnipro and Odesa were all struck."
    )
    assert {i.place.name for i in current(text) if i.place} == {"Sumy", "Dnipro", "Odesa"}


@pytest.mark.parametrize(
    "told",
    [
        "Russian artillery peppered a school in Odesa on Monday",
        "Russian drones scored a direct hit on a school in Odesa on Monday",
        "Russian missiles rained on a school in Odesa on Monday",
        "Russian missiles were lobbed at a school in Odesa on Monday",
        "Russian mortars were used against a school in Odesa on Monday",
        "Russian drones blew up at a school in Odesa on Monday",
        "A school in Odesa was left in ruins by Russian drones on Monday",
        "Russian drones reduced a school to rubble in Odesa on Monday",
        "A school in Odesa was raked by Russian artillery on Monday",
        "Residents fled a school in Odesa, which Russian drones attacked on Monday",
    ],
)
def test_arms_do_harm_by_many_verbs(told: str) -> None:
    found = only(f"{told}, officials said.")
    assert found.place is not None
    assert found.target is not None
    assert found.actor is not None
    assert (found.place.name, found.target.infrastructure) == ("Odesa", "education")
    assert found.actor.country == "RU"


@pytest.mark.parametrize(
    "text",
    [
        "Higher rates hammered a steel plant in Odesa on Monday, its owner said.",
        "Fans rained bottles on a stadium in Odesa on Monday.",
        "A storm left a school in Odesa in ruins on Monday.",
        "Locusts swarmed a farm near Odesa on Monday.",
        "The law will impact a refinery in Odesa from Monday.",
        "The claim that Russian jets bombed was false, the mayor of Odesa said on Monday.",
        "Ukraine has used drones against Russian depots for two years.",
    ],
)
def test_the_same_verbs_of_no_arms_tell_no_act(text: str) -> None:
    assert current(text) == []


def test_a_tanker_that_blew_up_is_what_was_hit() -> None:
    told = only("A tanker blew up at a depot in Kirkuk on Monday, killing three.")
    assert told.target is not None
    assert told.target.infrastructure == "transport.ship"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sea drones packed with explosives rammed a pier of the bridge in Kerch on Monday.", "naval_strike"),
        ("A lorry packed with explosives rammed the gate of a base in Gao on Monday.", "explosive"),
        ("Israeli raids put out of action a bridge near Qusayr in Syria on Monday.", "strike_unspecified"),
        ("Gunmen attacked workers at a coal company's mines in Duki on Monday.", "armed_attack"),
    ],
)
def test_what_it_was_done_with(text: str, kind: str) -> None:
    assert only(text).type == kind


@pytest.mark.parametrize(
    ("text", "category"),
    [
        (
            "A railway station in Lozova lost its roof in a Russian missile attack on Monday.",
            "transport.rail",
        ),
        (
            "A bomb on the track knocked six coaches of a train off the rails near Sibi on Monday.",
            "transport.rail",
        ),
        ("An explosion set off by saboteurs levelled an arms depot near Karlovo on Monday.", "military"),
        ("Men with rifles raided a gold mine near Machala on Monday.", "industry"),
        ("Israel hit the building of Hezbollah's television in Beirut on Monday.", "communications"),
        (
            "A port operator in Perth shut its gates on Monday after an intrusion into its network.",
            "transport.port",
        ),
    ],
)
def test_what_the_harm_was_done_to(text: str, category: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == category


def test_a_plane_that_was_fired_on_struck_nobody() -> None:
    text = "Gunmen opened fire on an aircraft on the airstrip at Birao on Monday, killing a loader."
    assert only(text).type == "armed_attack"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("An engine of a train came under fire from gunmen at Mach on Monday.", "armed_attack"),
        (
            "A bomb hidden in a scooter killed a general in Moscow on Monday, and Ukraine's SBU claimed it.",
            "explosive",
        ),
        (
            "A pumping station near Yondo was attacked on Monday with bombs dropped from a drone.",
            "drone_strike",
        ),
        ("Ukraine bombed an oil depot in Moscow on Monday.", "air_strike"),
    ],
)
def test_how_it_was_done(text: str, kind: str) -> None:
    assert only(text).type == kind


@pytest.mark.parametrize(
    ("arms", "kind"),
    [
        ("A missile", "missile_strike"),
        ("The drone on Monday", "drone_strike"),
        ("Rockets", "shelling"),
        ("A bomb", "explosive"),
    ],
)
def test_arms_that_left_people_hurt(arms: str, kind: str) -> None:
    incident = only(f"{arms} left at least six civilians wounded at a market in Kirkuk.")
    assert incident.type == kind
    assert incident.casualties is not None
    assert incident.casualties.injured == (6, 6)


def test_who_left_a_place_hurt_nobody() -> None:
    assert not current("Two medics left with the wounded after a drone had flown over the camp near Kirkuk.")


def test_strikes_may_be_executed() -> None:
    incident = only("The air force executed precision strikes on depots in Aleppo on Monday.")
    assert incident.type == "air_strike"
    assert incident.casualties is None


def test_whose_posts_were_hit_killed_nobody() -> None:
    text = (
        "Israeli warplanes fired missiles targeting Syrian army posts in Homs on Monday in an attack that "
        "killed four civilians."
    )
    incident = only(text)
    assert incident.actor is not None
    assert incident.actor.country == "IL"
    assert incident.casualties is not None
    assert incident.casualties.killed == (4, 4)


IDIOMS = (
    "punched into|zeroed in on|sliced into|barrelled into|careered into|buried itself in|"
    "hurled itself at|ended up in|came to rest in|made short work of|finished off|wreaked havoc at|"
    "gouged a hole in|blew the roof off|blackened|pulverised|mangled|scorched|registered a hit on|"
    "struck at|touched off a fire at"
).split("|")


@pytest.mark.parametrize("what", IDIOMS)
def test_arms_do_harm_in_many_words(what: str) -> None:
    told = only(f"A Russian drone {what} the substation in Sumy on Tuesday night, the governor said.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.grid"
    assert set(told.classes) == {"cross_border", "infrastructure_strike"}


@pytest.mark.parametrize(
    ("verb", "state"),
    [
        ("turned", "to rubble"),
        ("turned", "into a heap of rubble"),
        ("turned", "into an inferno"),
        ("reduced", "to a shell"),
        ("left", "roofless"),
    ],
)
def test_what_arms_made_of_a_facility(verb: str, state: str) -> None:
    told = only(f"A glide bomb {verb} the boiler house in Sumy {state} on Tuesday, the mayor said.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.power_plant"


@pytest.mark.parametrize(
    "text",
    [
        "A driver ended up in the substation in Sumy on Tuesday night, the governor said.",
        "Frost pulverised the road in Sumy on Tuesday, the governor said.",
        "The new owners turned the power station in Sumy into a museum on Tuesday.",
        "Hail scorched by lightning blackened the substation in Sumy on Tuesday.",
        "Critics finished off the play at the theatre in Sumy on Tuesday.",
    ],
)
def test_what_no_arms_did_is_no_attack(text: str) -> None:
    assert not current(text)
