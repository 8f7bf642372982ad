"""Places that no gazetteer has, and villages elsewhere that are called the same. Every sentence is the test's
own."""

import pytest

from streams.incidents.places import Gazetteer, find_places
from streams.incidents.text.document import read
from tests.unit.incidents.extracting import current

MALI = "Mali's army said that Malian troops had left Bamako for Gao and Kidal. "


def countries(text: str, gazetteer: Gazetteer) -> dict[str, str | None]:
    """The country of each place by its name."""
    return {m.name: m.place.country for m in find_places(read(text), gazetteer)}


def test_a_village_far_from_all_else_is_not_meant(gazetteer: Gazetteer) -> None:
    assert countries("A horse won a race in Sanford.", gazetteer)["Sanford"] == "US"
    assert countries(MALI + "Its men rested at Sirakoro and met Time.", gazetteer).get("Time") is None


def test_a_village_called_as_one_abroad(gazetteer: Gazetteer) -> None:
    """One in a country that the text does not name, far from all that it names, is not meant."""
    told = (
        "Nigerian police in Abuja said gunmen had stopped a bus near the village of Katari. Kaduna is calm."
    )
    assert countries(told, gazetteer)["Katari"] is None


def test_a_town_abroad_that_may_be_spelt_so(gazetteer: Gazetteer) -> None:
    """Morley in England may be spelt "Morli"; a text about India does not mean it."""
    told = "Maoists triggered a landmine in Morli forest near Kunta in Sukma District of Chhattisgarh."
    assert countries(told, gazetteer).get("Morli") != "GB"


def test_another_spelling_of_a_town_elsewhere(gazetteer: Gazetteer) -> None:
    """A city in Chad is called almost the same; the text has it in Logar."""
    assert countries("Shells fell in Sarkh, Logar, police in Kabul said.", gazetteer)["Sarkh"] == "AF"


def test_a_town_is_in_the_country_that_the_text_puts_it_in(gazetteer: Gazetteer) -> None:
    told = "Palma was quiet. Insurgents left the town of Palma in northern Mozambique."
    assert countries(told, gazetteer)["Palma"] == "MZ"
    assert countries("He flew to Palma from Madrid.", gazetteer)["Palma"] == "ES"
    assert countries("In Kiev, Russia was blamed.", gazetteer)["Kiev"] == "UA"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Turkish shells hit Suran and Kafr Zerbavan north of Aleppo on Sunday.", ["Suran", "Kafr Zerbavan"]),
        ("Mortar rounds hit a house in Qarvezin, Idlib province, on Sunday.", ["Qarvezin"]),
        ("Rockets hit a school in Sudzha, as well as Zhelubovo, on Sunday.", ["Sudzha", "Zhelubovo"]),
        ("Rebels burnt a depot in Qwertiv, a town in eastern Congo, on Sunday.", ["Qwertiv"]),
        ("Rebels burnt a depot in Qwertiv, some 40 km north of Goma, on Sunday.", ["Qwertiv"]),
        ("Rebels burnt a depot in the Qwertiv area, Congo's army said on Sunday.", ["Qwertiv"]),
        ("Rebels shot Qwertiv, a town councillor in Goma, on Sunday.", ["Goma"]),
        ("Rebels burnt a depot in the village of Qwertiv on Sunday, Congo's army said.", ["Qwertiv"]),
        ("Rebels burnt a depot in the village of Qwertiv on Sunday, Congolese troops said.", ["Qwertiv"]),
        ("Rockets hit a school in Sudzha and Petrenko was hurt on Sunday.", ["Sudzha"]),
    ],
)
def test_an_unknown_name_among_places_is_a_place(text: str, places: list[str]) -> None:
    assert [i.place.name for i in current(text) if i.place] == places


def test_near_an_unknown_name_is_a_place() -> None:
    text = "Mali is at war. Gunmen torched a depot near Loulounya on Tuesday."
    assert [i.place.name for i in current(text) if i.place] == ["Loulounya"]
    mans = text.replace("Loulounya", "Loulounya's")
    assert not any(i.place and i.place.name == "Loulounya" for i in current(mans))


MALI_ROADS = "Gunmen attacked a convoy in western Mali on Monday. The army in Bamako sent troops.\n\n"


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("On the road from Ivory Coast, gunmen torched a depot near Qwertou on Sunday.", "ML"),
        ("Washington said it was watching. Gunmen torched a depot near Qwertou on Sunday.", "ML"),
        ("In neighbouring Niger, gunmen torched a depot near Qwertou on Sunday.", "NE"),
        ("In neighbouring Niger, fear grew. Gunmen torched a depot near Qwertou on Sunday.", "NE"),
    ],
)
def test_the_country_of_an_unknown_village(told: str, country: str) -> None:
    """Where its paragraph is, else where the article is; not where a road leads from or who speaks."""
    assert [i.place.country for i in current(MALI_ROADS + told) if i.place and i.place.name == "Qwertou"] == [
        country
    ]


def test_a_name_that_begins_as_many_do(gazetteer: Gazetteer) -> None:
    """A town in India is called Wadi; "Wadi Qwertil" is another place."""
    told = countries("Air raids hit trucks in Wadi Qwertil in Libya, the army in Tripoli said.", gazetteer)
    assert told["Wadi Qwertil"] == "LY"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Gunmen attacked a post in the northern Lebanese city of Tripoli.", "Tripoli", "LB"),
        ("Gunmen attacked a post in Tripoli, Lebanon's army said.", "Tripoli", "LB"),
        ("Gunmen attacked a post in Tripoli.", "Tripoli", "LY"),
        ("Russian shells hit Nikopol.", "Nikopol", "UA"),
        ("Turkish drones hit Qamishli, Turkey's defence ministry said.", "Qamishli", "SY"),
    ],
)
def test_which_of_two_cities(text: str, name: str, country: str, gazetteer: Gazetteer) -> None:
    """That of the people, or of the only country, that the text names; not that of those who attack it."""
    assert countries(text, gazetteer)[name] == country


@pytest.mark.parametrize(
    "villages",
    [
        "Qwerham, Houla, Markaba and Rmeish",
        "Houla, Qwerham, Markaba and Rmeish",
        "Houla, Markaba, Rmeish and Qwerham",
    ],
)
def test_in_a_list_of_villages_an_unknown_name_is_a_village(gazetteer: Gazetteer, villages: str) -> None:
    found = find_places(read(f"Jets attacked {villages}, all in southern Lebanon."), gazetteer)
    told = {m.name: m.place.country for m in found if m.kind != "country"}
    assert told == dict.fromkeys(villages.replace(" and ", ", ").split(", "), "LB")


def test_a_list_of_people_and_a_town_names_one_place(gazetteer: Gazetteer) -> None:
    found = find_places(read("The ministers met Qwerham, Asdfov and Zxcvson in Houla."), gazetteer)
    assert [m.name for m in found] == ["Houla"]


@pytest.mark.parametrize(
    ("text", "villages"),
    [
        ("Turkish jets bombed Qwerham in Syria's Hasakah province.", ["Qwerham"]),
        ("The shelling of Qwerham in Syria's Hasakah province killed a man.", ["Qwerham"]),
        ("Qwerham and Asdfova in Ukraine's Sumy region came under Russian fire.", ["Qwerham", "Asdfova"]),
        ("Asdfova, in Ukraine's Sumy region, was hit by Russian drones.", ["Asdfova"]),
        (
            "In southern Lebanon, jets attacked Qwerham, Asdfova and Zxcvson.",
            ["Qwerham", "Asdfova", "Zxcvson"],
        ),
        ("Russian drones attacked the Sumy region. One hit a car in Asdfova.", ["Asdfova"]),
        ("Ukraine said the raid on Asdfova came hours later.", ["Asdfova"]),
        ("Ukraine's army said Asdfova was shelled.", ["Asdfova"]),
        ("Mali said at least 20 men had fallen at Asdfova, close to Gao.", ["Asdfova"]),
        ("Troops shelled Asdfova near Konotop in Ukraine's Sumy region.", ["Asdfova"]),
        ("Officials in Ukraine's Sumy region said drones had hit Asdfova.", ["Asdfova"]),
        ("Russia shelled several villages, including Asdfova and nearby Qwerivka.", ["Asdfova", "Qwerivka"]),
        ("Drones hit Konotop in Ukraine. In Asdfova a woman was killed.", ["Asdfova"]),
    ],
)
def test_what_is_attacked_and_lies_in_a_place_is_one(
    gazetteer: Gazetteer, text: str, villages: list[str]
) -> None:
    found = find_places(read(text), gazetteer)
    assert [m.name for m in found if m.entry is None] == villages


@pytest.mark.parametrize(
    "text",
    [
        "The attack on Mr Asdfov in Kyiv was the second this month; Asdfov was in Kyiv.",
        "The office of Qwerham Press in Gaza was hit in an Israeli air strike.",
        "Jets carried out strikes on Qwerhami targets in Yemen.",
        "A drone hit a lorry at Qwerham, a logistics firm outside Kyiv.",
        "The tanker was hit by a missile, said Ivan Asdfov of Qwerham Data.",
        "Hackers hit a server in Kyiv, and Asdfov was in London.",
        "Officials in Yemen said a missile had hit a tanker; the crew of a second ship said it hit Qwerhama.",
        "A strike in Konotop in Ukraine targeted Asdfov, a commander.",
    ],
)
def test_a_name_that_is_attacked_may_be_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert [m.name for m in find_places(read(text), gazetteer) if m.entry is None] == []


def test_a_village_goes_on_in_a_name_that_no_gazetteer_has(gazetteer: Gazetteer) -> None:
    """There is a Bila in Ukraine and a Chak in Pakistan; a city's name ends where it ends."""
    told = countries("Russian drones hit houses in Bila Qwertka in Ukraine's Sumy region.", gazetteer)
    assert told["Bila Qwertka"] == "UA"
    assert "Bila" not in told
    assert "Chak Asdfreang" in countries("Thai jets struck Chak Asdfreang in Cambodia.", gazetteer)
    assert "Kyiv" in countries("Drones struck Kyiv Asdfov said.", gazetteer)


def test_a_village_told_once_is_one_everywhere(gazetteer: Gazetteer) -> None:
    text = "Mali's army said gunmen raided a camp in Asdfova. The Asdfova raid was repelled."
    assert [m.name for m in find_places(read(text), gazetteer)].count("Asdfova") == 2


def test_an_unmapped_village_is_in_the_only_region_that_the_text_names() -> None:
    (one,) = current("Drones attacked Ukraine's Sumy region on Tuesday. A house was damaged in Asdfova.")
    assert one.place is not None
    assert (one.place.name, one.place.admin1) == ("Asdfova", "Sumy")


def test_each_village_of_a_list_is_an_incident() -> None:
    found = current("Ukrainian shells hit Asdfova, Qwerham and Zxcvino in Russia's Kursk region on Tuesday.")
    assert [i.place and i.place.name for i in found] == ["Asdfova", "Qwerham", "Zxcvino"]


@pytest.mark.parametrize(
    "text",
    [
        "Israel bombed Lebanon on Tuesday. Four people were killed in Asdfmister.",
        "A house was hit in Asdfmister when Israel shelled Lebanon on Tuesday.",
        "Israel bombed Lebanon on Tuesday. Nine were killed in the village of Asdfmister, two in Qwerham.",
    ],
)
def test_a_village_on_no_map_is_not_in_the_land_of_who_attacks(text: str) -> None:
    assert {i.place.country for i in current(text) if i.place} == {"LB"}


def test_a_county_abroad_that_some_language_spells_so_is_not_meant() -> None:
    """Yunin is a village in Lebanon, and Union County in some alphabets."""
    text = (
        "Israel bombed eastern Lebanon on Tuesday. Twelve people were killed in Yunin and eight in Bednayel."
    )
    assert {i.place.country for i in current(text) if i.place} == {"LB"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Rockets hit the Ghouta district of Damascus on Tuesday. The rockets on Ghouta killed six.", "SY"),
        ("Shells hit the Alexandria quarter of Kherson on Tuesday. Alexandria was hit again at night.", "UA"),
        ("Rockets hit the Santiago quarter of Aleppo on Tuesday, killing two people.", "SY"),
    ],
)
def test_a_quarter_is_none_of_its_namesakes_abroad(text: str, country: str) -> None:
    assert {i.place.country for i in current(text) if i.place} == {country}


def test_a_suburb_that_is_a_town_stays_one() -> None:
    text = "Missiles hit the Brovary suburb of Kyiv on Tuesday."
    assert [i.place.country for i in current(text) if i.place] == ["UA"]
