"""Idioms of attack that wires use: who turned a rifle on whom, what was left roofless, what fell on what."""

import pytest

from tests.unit.incidents.extracting import current, only


@pytest.mark.parametrize(
    ("text", "kind", "category"),
    [
        # what a strike left
        ("Russian drones left a hostel in Sumy roofless on Monday.", "drone_strike", "residential"),
        ("A clinic in Sumy was left windowless on Monday by Russian drones.", "drone_strike", "health"),
        ("A Russian shell took the roof off a school in Kherson on Monday.", "shelling", "education"),
        (
            "A Russian missile gouged a crater in the yard of a school in Sumy on Monday.",
            "missile_strike",
            "education",
        ),
        # what came down on what
        ("Mortar fire crashed into a temple in Poonch on Monday.", "shelling", "religious"),
        ("A glide bomb came through the roof of a shop in Kherson on Monday.", "air_strike", "commercial"),
        ("Parts of a missile showered a hostel in Kuwait City on Monday.", "missile_strike", "residential"),
        # shots
        ("A guard turned his rifle on colleagues in Mogadishu on Monday.", "armed_attack", None),
        ("Villagers were mown down by gunmen in Djibo on Monday.", "armed_attack", None),
        ("Artillerymen fired 40 times at Kherson on Monday.", "shelling", None),
        ("The Russian army fired 40 times at Kherson on Monday.", "shelling", None),
        ("Azerbaijani guns opened up on Goris in Armenia on Monday.", "shelling", None),
        # a headline's participle
        ("Bamako church attacked: nine people killed on Monday.", "armed_attack", "religious"),
        # who perished in what
        (
            "Three men perished in Damascus on Monday in an Israeli missile strike on a house.",
            "missile_strike",
            "residential",
        ),
    ],
)
def test_idioms_of_attack(text: str, kind: str, category: str | None) -> None:
    told = only(text)
    assert (told.type, told.target and told.target.infrastructure) == (kind, category)


@pytest.mark.parametrize(
    "text",
    [
        "Bahrain's air defences accounted for three Iranian missiles over Muharraq on Monday.",
        "Three Iranian missiles were blasted out of the sky over Muharraq on Monday.",
    ],
)
def test_idioms_of_interception(text: str) -> None:
    told = only(text)
    assert (told.type, told.outcome) == ("missile_strike", "intercepted")


@pytest.mark.parametrize(
    "text",
    [
        "A warehouse in Madrid burned to the ground on Monday, the fire service said.",
        "Sappers in Madrid disposed of two old missiles and a bomb on Monday.",
        "The army released pictures of missiles at a base near Madrid on Monday.",
        "The striker turned the game on its head in Madrid on Monday.",
        "Critics turned their fire on the minister in Madrid on Monday.",
        "The crisis left the economy in pieces, the bank in Madrid said on Monday.",
        "The firm in Madrid disposed of three factories on Monday.",
        "Exports accounted for half of sales in Madrid on Monday.",
        "Talks ranged over trade and fishing in Madrid on Monday.",
        "The firm in Madrid released a new phone on Monday.",
        "Fans showered the team with confetti in Madrid on Monday.",
        "Hailstones showered the town near Madrid on Monday.",
        "The pilots steered drones over Madrid on Monday.",
        "Shares tumbled on Monday in Madrid.",
        "Tourists descended on Madrid on Monday.",
        "A storm left a school in Madrid roofless on Monday.",
    ],
)
def test_the_same_verbs_without_arms(text: str) -> None:
    assert current(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Gunmen opened fire on pilgrims at a shrine in Sohar on Monday, killing three.", "religious"),
        ("Gunmen opened fire on a crowd beside a shrine in Sohar on Monday, killing three.", "religious"),
        ("Three nurses were shot dead in a restaurant in Djibo on Monday.", "commercial"),
        ("A man blew himself up by the altar of a church in Homs on Monday, killing six.", "religious"),
        ("The number of people killed in the suicide blast at a mosque in Bannu rose to 59.", "religious"),
        ("Pilgrims at a shrine in Djibo were gunned down on Monday.", "religious"),
        ("Shoppers in a crowded market in Djibo were cut down by gunmen on Monday.", "commercial"),
        # where a lone victim was, what is near, whose beat it is
        ("A trader was shot dead at a market in Djibo on Monday.", None),
        ("Gunmen opened fire near a mosque in Sohar on Monday, killing three.", None),
        ("Rebels shot dead two men at a village under the Kamdara police station on Monday.", None),
        ("Two policemen were killed in a landmine blast triggered by cadres in Sukma on Monday.", None),
    ],
)
def test_where_people_were_attacked(text: str, category: str | None) -> None:
    told = only(text)
    assert (told.target and told.target.infrastructure) == category


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # who serves a town tells of it
        ("Saada's civil defence said US warplanes had demolished a hostel on Monday.", "Saada"),
        ("Saada's rebel-run civil defence said US warplanes had demolished a hostel on Monday.", "Saada"),
        ("Kharkiv's rescue service said a Russian drone had hit a school on Monday.", "Kharkiv"),
        # whose people they are that were bombed
        ("An army drone bombed villagers of Kwalkwalawa Bisa in Sokoto on Monday.", "Kwalkwalawa Bisa"),
        # who calls it so says no more than that
        ("A man died in Homs on Monday in what Tehran called an Israeli missile strike.", "Homs"),
    ],
)
def test_where_it_was(text: str, place: str) -> None:
    told = only(text)
    assert told.place is not None
    assert told.place.name == place


def test_a_camp_of_the_displaced_is_a_place() -> None:
    told = only(
        "GOMA - Rebels near Goma shelled the Kanyabulengo displacement camp on Monday, killing three."
    )
    assert told.place is not None
    assert "Kanyabulengo" in told.place.name


def test_a_city_called_after_its_port_is_no_port() -> None:
    told = only("Gangs attacked a suburb of Port-au-Prince on Monday.")
    assert told.target is None or told.target.infrastructure is None


def test_civil_defence_is_no_army_that_claims() -> None:
    told = only("Saada's civil defence said US warplanes had demolished a hostel on Monday.")
    assert told.status == "confirmed"


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        ("A Russian shell claimed the lives of two nurses in Kherson on Monday.", "shelling", 2),
        ("Sniper rounds took the life of a monk in Kherson on Monday.", "armed_attack", 1),
        (
            "Cross-border shelling from Afghanistan cost a shepherd his life in Chaman on Monday.",
            "shelling",
            1,
        ),
        ("Drones were to blame for the deaths of three bathers near Skadovsk on Monday.", "drone_strike", 3),
        ("A coach rolled onto a mine near Tillabery on Monday, killing nine.", "explosive", 9),
        ("Gunmen cut down nine villagers in Djibo on Monday.", "armed_attack", 9),
        ("Killed in a Russian strike on a cafe in Hroza on Monday: 40 mourners.", "strike_unspecified", 40),
    ],
)
def test_what_cost_lives(text: str, kind: str, killed: int) -> None:
    told = only(text)
    assert told.casualties is not None
    assert (told.type, told.casualties.killed) == (kind, (killed, killed))


@pytest.mark.parametrize(
    "text",
    [
        "Floods claimed the lives of two nurses in Kherson on Monday.",
        "The defeat cost the coach his job in Madrid on Monday.",
        "Smog was to blame for the deaths of three men in Madrid on Monday.",
        "Foresters cut down nine oaks in Madrid on Monday.",
    ],
)
def test_what_else_costs_lives(text: str) -> None:
    assert current(text) == []


def test_a_quarter_of_a_town_is_in_the_town() -> None:
    told = only("Two clerks died in the old quarter of Damascus on Monday in an Israeli strike on a house.")
    assert told.place is not None
    assert told.place.name == "Damascus"
