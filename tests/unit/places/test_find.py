"""Every sentence here is the test's own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.incidents.places import Gazetteer, Home, PlaceMention, find_places, find_together
from streams.incidents.text.document import read


def found(text: str, gazetteer: Gazetteer, **context: str) -> list[tuple[str, str, str | None, str | None]]:
    """Name, kind, country and region of every mention."""
    mentions = find_places(read(text), gazetteer, **context)
    return [(m.name, m.kind, m.place.country, m.place.admin1) for m in mentions]


@pytest.mark.parametrize(
    ("text", "name", "kind", "country", "admin1"),
    [
        ("Shells fell on Sudzha in the Kursk region.", "Sudzha", "settlement", "RU", "Kursk Oblast"),
        ("Shells fell on Sudzha in the Kursk region.", "Kursk region", "admin1", "RU", "Kursk Oblast"),
        ("They met in Springfield, Ill., at noon.", "Springfield", "settlement", "US", "Illinois"),
        ("They met in Springfield, Ill., at noon.", "Ill.", "admin1", "US", "Illinois"),
        ("A farmer in Paris, Texas, sold his barn.", "Paris", "settlement", "US", "Texas"),
        ("Drones hit the village of Tetkino, Kursk region.", "Tetkino", "settlement", "RU", "Kursk Oblast"),
        ("The Russian city of Orel lost power.", "Orel", "settlement", "RU", "Oryol oblast"),
        ("A convoy passed Москва and Kiev on its way.", "Kiev", "settlement", "UA", "Kyiv City"),
        ("A ship burned in the Red Sea off Hodeidah.", "Red Sea", "sea", None, None),
        ("The Ukrainian army denied it.", "Ukrainian", "demonym", "UA", None),
        ("Ukrainian troops entered Odessa.", "Odessa", "settlement", "UA", "Odesa"),
        ("Kyiv-controlled towns were quiet.", "Kyiv", "settlement", "UA", "Kyiv City"),
        ("The Russia-Ukraine border is closed.", "Ukraine", "country", "UA", None),
        ("Fire broke out at the Kstovo oil refinery.", "Kstovo oil refinery", "facility", "RU", None),
        ("Simferopol lies in Crimea.", "Simferopol", "settlement", "UA", "Crimea"),
        ("Police in St. Louis, Mo., closed a bridge.", "St. Louis", "settlement", "US", "Missouri"),
        ("A depot burned in Oryol, Russia said.", "Oryol", "settlement", "RU", "Oryol oblast"),
        ("Rockets hit a base in Jordan, US officials said.", "Jordan", "country", "JO", None),
        ("Ships waited off Hodeidah in Yemen.", "Hodeidah", "settlement", "YE", "Al Hudaydah"),
        ("Soldiers of Savannah, Georgia, flew home.", "Georgia", "admin1", "US", "Georgia"),
        ("Gunmen fled through the Kstovo district at night.", "Kstovo district", "district", "RU", None),
        ("Shells fell on the Syrian capital.", "Syrian capital", "settlement", "SY", "Damascus Governorate"),
        ("Jets flew over Libya's capital at dawn.", "Libya's capital", "settlement", "LY", "Tripoli"),
        ("Rockets struck al-Qaim in Iraq.", "al-Qaim", "settlement", "IQ", "Anbar"),
        ("A mine went off near Maroun al-Ras.", "Maroun al-Ras", "village", "LB", None),
        ("Drones hit the Ras Isa oil terminal in Yemen.", "Ras Isa oil terminal", "facility", "YE", None),
        ("Drones hit Hasakah province.", "Hasakah province", "admin1", "SY", "Al-Hasakah"),
        ("Mines lay in Deir ez-Zor province.", "Deir ez-Zor province", "admin1", "SY", "Deir ez-Zor"),
        ("Clashes shook Hadramout.", "Hadramout", "admin1", "YE", "Muhafazat Hadramaout"),
        ("Shells damaged Zalingei airport.", "Zalingei airport", "facility", "SD", None),
    ],
)
def test_finds(
    gazetteer: Gazetteer, text: str, name: str, kind: str, country: str | None, admin1: str | None
) -> None:
    by_name = {mention[0]: mention for mention in found(text, gazetteer)}
    assert name in by_name, by_name
    assert by_name[name][1:3] == (kind, country)
    if admin1:
        assert by_name[name][3] == admin1


@pytest.mark.parametrize(
    "text", ["Shells fell on the Old City at noon.", "They fled the Christian town of Maaloula in Syria."]
)
def test_what_describes_a_place_is_not_its_name(text: str, gazetteer: Gazetteer) -> None:
    assert {country for _, _, country, _ in found(text, gazetteer)} <= {"SY"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paris Hilton sang for an hour.", "Paris"),
        ("Reading is good for children.", "Reading"),
        ("He lives on Dublin Road with his dog.", "Dublin"),
        ("Gov. Jackson signed it, and Jackson smiled.", "Jackson"),
        ("Mobile phones rang all night.", "Mobile"),
        ("We left in March.", "March"),
        ("President Bashar al-Assad spoke.", "al-Assad"),
        ("South Korean capital markets fell.", "South Korean capital"),
        ("The Police came late, said the Police.", "Police"),
        ("Guards of Fort Moore saluted Hamas prisoners.", "Moore"),
        ("Guards of Fort Moore saluted Hamas prisoners.", "Hamas"),
        ("I think that any of us can go.", "I"),
    ],
)
def test_leaves_alone(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert name not in [mention[0] for mention in found(text, gazetteer)]


def test_regions_share_their_word(gazetteer: Gazetteer) -> None:
    regions = found("Fighters entered the Kursk, Bryansk and Belgorod regions at dawn.", gazetteer)
    assert [(kind, admin1) for _, kind, _, admin1 in regions] == [
        ("admin1", "Kursk Oblast"),
        ("admin1", "Bryansk Oblast"),
        ("admin1", "Belgorod Oblast"),
    ]


def test_capitals_throughout(gazetteer: Gazetteer) -> None:
    text = "BOGOTA, 2 MAY -- REBELS BLEW UP A BRIDGE NEAR MEDELLIN AND THE TOWN OF TIBU IN COLOMBIA."
    settlements = [name for name, kind, country, _ in found(text, gazetteer) if country == "CO"]
    assert settlements == ["BOGOTA", "MEDELLIN", "TIBU", "COLOMBIA"]
    assert len(found(text, gazetteer)) == 4


def test_an_unknown_village_keeps_its_region_and_gets_no_coordinates(gazetteer: Gazetteer) -> None:
    text = "A drone fell in the village of Qwertovka in the Belgorod region."
    village = find_places(read(text), gazetteer)[0]
    assert (village.name, village.place.admin1, village.place.country) == (
        "Qwertovka",
        "Belgorod Oblast",
        "RU",
    )
    assert village.place.lat is None
    assert village.place.lon is None


def test_disputed_land_is_flagged(gazetteer: Gazetteer) -> None:
    mentions = find_places(read("Blasts in Donetsk, in Kharkiv and in Gaza City."), gazetteer)
    assert [(m.place.country, m.place.disputed) for m in mentions] == [
        ("UA", True),
        ("UA", False),
        ("PS", True),
    ]


def test_gaza_is_the_strip_and_not_the_city(gazetteer: Gazetteer) -> None:
    mentions = find_places(read("Shells fell in Gaza, in Rafah and in Gaza City."), gazetteer)
    assert [m.name for m in mentions] == ["Gaza", "Rafah", "Gaza City"]
    assert [m.place.geonameid for m in mentions][::2] == [281132, 281133]


def test_a_village_on_no_map_is_not_the_town_that_its_name_begins_with(gazetteer: Gazetteer) -> None:
    names = [m.name for m in find_places(read("The rebels overran the post at Barka Tolorom."), gazetteer)]
    assert names == []
    names = [m.name for m in find_places(read("A depot burned in Klintsy Governor Orlov said."), gazetteer)]
    assert names == ["Klintsy"]


def test_the_outlet_tells_a_name_apart(gazetteer: Gazetteer) -> None:
    text = "A barn burned down in London on Friday."
    assert found(text, gazetteer)[0][2] == "GB"
    assert found(text, gazetteer, outlet_country="CA")[0][2] in ("GB", "CA")
    home = Home()
    near = find_places(
        read("Crews from Woodstock, Ontario, and St. Thomas, Ontario, met in Ontario."), gazetteer
    )
    for _ in range(5):
        home.learn(m.entry for m in near if m.entry)
    mention = find_places(read(text), gazetteer, home=home)[0]
    assert (mention.place.country, mention.place.admin1) == ("CA", "Ontario")


def test_articles_of_an_outlet_tell_each_other_apart(gazetteer: Gazetteer) -> None:
    local = "The fair in Woodstock, Ontario, drew crowds from Kitchener, Ontario, and Stratford, Ontario."
    texts = [local, local, local, "A barn burned down in London on Friday."]
    *_, alone = find_together([("courier", read(text)) for text in texts[3:]], gazetteer)
    *_, together = find_together([("courier", read(text)) for text in texts], gazetteer)
    assert alone[0].place.country == "GB"
    assert (together[0].place.country, together[0].place.admin1) == ("CA", "Ontario")


def test_one_sense_an_article(gazetteer: Gazetteer) -> None:
    text = "The mayor of Athens, Ga., spoke. Later Athens voted, and shops in Athens closed."
    assert {admin1 for name, _, _, admin1 in found(text, gazetteer) if name == "Athens"} == {"Georgia"}


_WORDS = st.sampled_from(
    [
        *(
            "Kursk",
            "region,",
            "the",
            "of",
            "Paris",
            "Texas",
            "Ill.",
            "U.S.",
            "Москва",
            "Russia-Ukraine",
            "in",
            "-",
        ),
        *(
            "(",
            ")",
            '"',
            "St.",
            "Louis",
            "oil",
            "refinery",
            "Mr.",
            "22",
            "x\u0301",
            "Tower",
            "al-Omar",
            "KYIV",
        ),
        *("Kyiv's", "\n\n", ".", ",", "pro-Moscow", "and", "W.", "Va.", "village", "North", "D-Plymouth"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(st.text(max_size=300), st.lists(_WORDS, max_size=60).map(" ".join)))
def test_mentions_lie_in_the_text_and_apart(gazetteer: Gazetteer, text: str) -> None:
    document = read(text)
    mentions: list[PlaceMention] = find_places(document, gazetteer)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.name
        assert 0 <= mention.first < mention.last <= len(document.tokens)
        assert 0 <= mention.confidence <= 1
        assert (mention.place.lat is None) == (mention.place.lon is None)
        end = mention.end


def test_a_region_of_a_list_is_one_region(gazetteer: Gazetteer) -> None:
    found = find_places(read("Fighters broke into the Kursk and Belgorod regions."), gazetteer)
    assert [(mention.name, mention.kind) for mention in found] == [
        ("Kursk", "admin1"),
        ("Belgorod region", "admin1"),
    ]


def test_letters_that_are_a_word_are_no_country(gazetteer: Gazetteer) -> None:
    assert found("Iraqi Police: Car Bomb Kills Nine in Baghdad", gazetteer)[-1][0] == "Baghdad"
    assert all(name != "Car" for name, *_ in found("Car Bomb Kills Nine in Baghdad", gazetteer))
    assert ("CAR", "country", "CF", None) in found("Gunmen raided a village in the CAR.", gazetteer)
    told = "GUERRILLAS BLEW UP FOUR LIGHT POLES IN CALI. A CAR BOMB EXPLODED IN PANAMA."
    assert {country for _, _, country, _ in found(told, gazetteer)} == {"CO", "PA"}
