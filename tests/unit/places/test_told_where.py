"""A place is where the text puts it, or known by name only there; never a namesake. The sentences are own."""

import pytest

from streams.incidents.places import Gazetteer, PlaceMention, find_places
from streams.incidents.text.document import read


def named(text: str, name: str, gazetteer: Gazetteer) -> PlaceMention:
    """The first place that the text names so."""
    return next(m for m in find_places(read(text), gazetteer) if m.name.startswith(name))


@pytest.mark.parametrize(
    ("text", "name", "country", "kind"),
    [
        ("Rockets hit the Dand-e-Qwer district of Paktia province.", "Dand-e-Qwer", "AF", "district"),
        ("Shells fell in Shelton district of Kunar, in Afghanistan.", "Shelton", "AF", "district"),
        ("Posts burnt in the Ali Qwer district of Khost province.", "Ali Qwer", "AF", "district"),
        ("Jets hit a house in Jqwaya, a town in the Tyre district.", "Jqwaya", "LB", "settlement"),
        (
            "Gunmen raided Fashar village in Magumeri Local Government Area of Borno State.",
            "Fashar",
            "NG",
            "",
        ),
        ("Mortars hit the Qwerani sector of Rajouri district.", "Qwerani sector", "IN", "district"),
        ("A bomb hit a patrol in the Datakhel area of North Waziristan.", "Datakhel area", "PK", "district"),
        ("Shells hit Oktyabrsky, Belgorod district, Russia said.", "Oktyabrsky", "RU", "settlement"),
        ("Missiles hit a plant in the Dnipro region of Ukraine.", "Dnipro region", "UA", "admin1"),
        ("Gunmen fired at a car near the village of Hermila in Iraq.", "Hermila", "IQ", "settlement"),
    ],
)
def test_where_the_text_says(text: str, name: str, country: str, kind: str, gazetteer: Gazetteer) -> None:
    mention = named(text, name, gazetteer)
    assert mention.place.country == country
    assert kind in ("", mention.kind)


def test_a_list_shares_its_rank_and_its_country(gazetteer: Gazetteer) -> None:
    """Ashkelon was once called Majdal, but this one is said to lie in Lebanon."""
    told = "Jets hit the towns of Qwerieh, Majdal and Tayr Debba in southern Lebanon."
    assert named(told, "Majdal", gazetteer).place.country == "LB"
    assert named(told, "Qwerieh", gazetteer).place.country == "LB"


def test_countries_and_towns_are_no_regions(gazetteer: Gazetteer) -> None:
    told = "Attacks were reported in regions of Mali, Niger and Burkina Faso."
    assert named(told, "Niger", gazetteer).kind == "country"


def test_once_said_it_holds_for_every_mention(gazetteer: Gazetteer) -> None:
    told = "Shells fell in Shelton district of Kunar, in Afghanistan. A man of Shelton district heard them."
    found = [m.place.admin1 for m in find_places(read(told), gazetteer) if m.name == "Shelton district"]
    assert found == ["Kunar", "Kunar"]


def test_a_people_says_which_kashmir(gazetteer: Gazetteer) -> None:
    told = "Shells hit villages in Pakistan-administered Kashmir."
    assert named(told, "Kashmir", gazetteer).place.country == "PK"
    assert named("Shells hit Kashmir.", "Kashmir", gazetteer).place.country == "IN"


def test_a_name_that_goes_on_in_a_looser_spelling(gazetteer: Gazetteer) -> None:
    assert named("A bomb went off in Tuz Khormato, Iraq.", "Tuz Khormato", gazetteer).place.geonameid


def test_an_address_of_names_on_no_map(gazetteer: Gazetteer) -> None:
    told = "Jets bombed Slor Qwram, Slor Qwram commune, Svay Chek district, Banteay Meanchey province."
    assert named(told, "Slor Qwram", gazetteer).place.admin1 == "Banteay Meanchey"


def test_a_list_behind_a_dash(gazetteer: Gazetteer) -> None:
    told = "Shells hit three villages – Qwersaran, Tal Qwinnis and Qwanayes – in Idlib province of Syria."
    names = [m.name for m in find_places(read(told), gazetteer)]
    assert names[:3] == ["Qwersaran", "Tal Qwinnis", "Qwanayes"]


def test_a_namesake_in_the_country_that_the_text_is_about(gazetteer: Gazetteer) -> None:
    told = (
        "Rebels raided Lubero in North Kivu, Congo's army said. A spokesman for Beni Territory confirmed it."
    )
    assert named(told, "Beni", gazetteer).place.country == "CD"


def test_a_sector_lies_in_the_district_that_the_text_says(gazetteer: Gazetteer) -> None:
    told = "Mortars hit posts in the Nowshera sector of Rajouri on Monday."
    assert named(told, "Nowshera", gazetteer).place.country == "IN"


def test_whose_attack_it_is_says_not_where(gazetteer: Gazetteer) -> None:
    told = "Russia's attack on Plauru killed two people on Monday, Romania's government said."
    assert named(told, "Plauru", gazetteer).place.country == "RO"
    assert named("Ukraine's border city of Vovchansk burnt.", "Vovchansk", gazetteer).place.country == "UA"


def test_what_a_sentence_opens_with_holds_its_villages(gazetteer: Gazetteer) -> None:
    told = "In southern Lebanon, Israeli jets hit the villages of Qwater and Majdal on Monday."
    assert named(told, "Majdal", gazetteer).place.country == "LB"
    assert named(told, "Qwater", gazetteer).place.country == "LB"


def test_the_region_around_a_town_is_no_town(gazetteer: Gazetteer) -> None:
    found = named("Jets hit villages in the Sidon province of Lebanon.", "Sidon", gazetteer)
    assert (found.kind, found.place.settlement) == ("district", None)


def test_an_owner_in_what_a_sentence_opens_with(gazetteer: Gazetteer) -> None:
    told = "In Myanmar's Rakhine state, jets bombed the villages of Thar Qwar and Byaing Qwu on Monday."
    assert named(told, "Thar Qwar", gazetteer).place.admin1 == "Rakhine"


def test_spellings_of_the_wires(gazetteer: Gazetteer) -> None:
    assert named("Bombs fell on Zaporizhia, Ukraine said.", "Zaporizhia", gazetteer).place.country == "UA"
    assert named("Drones hit a camp near Koya in Iraq.", "Koya", gazetteer).place.country == "IQ"


def test_a_country_may_stand_before_the_town_of(gazetteer: Gazetteer) -> None:
    told = "Gunmen raided the Mozambique town of Palma. The Congo village of Beni was burnt."
    assert named(told, "Palma", gazetteer).place.country == "MZ"
    assert named(told, "Beni", gazetteer).place.country == "CD"


def test_an_old_name_of_somewhere_else_is_no_place_of_the_article(gazetteer: Gazetteer) -> None:
    """Koromei is an old spelling of Çorum in Turkey."""
    told = (
        "Gunmen raided a quarry at Koromei, Kenyan police said, near Mandera in Mandera County, Kenya. "
        "Others were seen in Garissa."
    )
    assert not [m for m in find_places(read(told), gazetteer) if m.place.country == "TR"]


def test_a_village_a_continent_away_is_a_namesake(gazetteer: Gazetteer) -> None:
    """There is a Bagan in Siberia, and a Bhera, once spelt Bwera, in Punjab; a town that is told beside them
    is of another land."""
    lone = "Armed men raked lorries in Kurram near Bagan."
    assert not [m for m in find_places(read(lone), gazetteer) if m.place.country == "RU"]
    assert named(lone, "Kurram", gazetteer).place.country == "PK"
    spelt = "KASESE - The rebels slipped across from Congo and killed boarders at a school in Bwera."
    assert not [m for m in find_places(read(spelt), gazetteer) if m.place.country == "PK"]
    near = "Drones hit Kyiv and Sudzha."
    assert named(near, "Sudzha", gazetteer).place.country == "RU"


def test_a_group_called_a_state_is_no_place(gazetteer: Gazetteer) -> None:
    told = "Fighters of the Islamic State of Iraq and the Levant burnt a village near Diffa in Niger."
    assert not [m for m in find_places(read(told), gazetteer) if m.place.country == "IQ"]


def test_a_trading_centre_is_a_village(gazetteer: Gazetteer) -> None:
    told = "Gunmen killed three teachers in a raid on Qwerathe trading centre in Garissa County, Kenya."
    assert named(told, "Qwerathe", gazetteer).kind == "settlement"


def test_a_drone_is_no_town(gazetteer: Gazetteer) -> None:
    assert not [
        m
        for m in find_places(read("A Turkish-made Bayraktar vehicle was downed."), gazetteer)
        if m.name == "Bayraktar"
    ]


def test_a_feature_that_ends_a_name_is_no_place_of_its_own(gazetteer: Gazetteer) -> None:
    """There is a parish called Forest on Guernsey."""
    told = "Maoists burnt a tower in the Qwerda Forest region of Jharkhand in India."
    assert not [m for m in find_places(read(told), gazetteer) if m.place.country == "GG"]


def test_a_people_s_town_is_not_its_namesake_abroad(gazetteer: Gazetteer) -> None:
    """Dolow is known in Ethiopia's Somali region only."""
    told = "Ethiopian soldiers entered the Somali town of Dolow, Somalia said."
    assert named(told, "Dolow", gazetteer).place.country == "SO"


def test_the_before_a_sea_is_of_no_town(gazetteer: Gazetteer) -> None:
    told = "US forces struck a boat in the eastern Pacific on Monday."
    assert named(told, "Pacific", gazetteer).kind == "sea"
