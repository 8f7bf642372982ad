import pytest

from streams.incidents.places import normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Saint-Étienne", "St. Etienne"),
        ("Тюмень", "Tyumen"),
        ("Sana'a", "Sanaa"),
        ("Sana’a", "SANAA"),
        ("Ar-Raqqah", "Ar Raqqah"),
        ("Łódź", "Lodz"),
        ("Харьков", "Kharkov"),
    ],
)
def test_strict_keys_agree(one: str, other: str) -> None:
    assert normal.strict(one) == normal.strict(other)


@pytest.mark.parametrize(
    ("one", "other", "slavic"),
    [
        ("Tyotkino", "Tetkino", True),
        ("Oryol", "Orel", True),
        ("Zaporizhzhia", "Zaporizhzhya", True),
        ("Novopskov", "Новопсков", True),
        ("Belyi", "Bely", True),
        ("Visakhapatnam", "Vishakhapatnam", False),
        ("Al-Hudaydah", "Hudeidah", False),
        ("Muzaffarabad", "Muzafarabad", False),
    ],
)
def test_loose_keys_agree(one: str, other: str, slavic: bool) -> None:
    assert normal.loose(one, slavic=slavic) == normal.loose(other, slavic=slavic)


@pytest.mark.parametrize(("one", "other"), [("Kursk", "Karsk"), ("Donetsk", "Luhansk"), ("Odesa", "Adana")])
def test_loose_keys_of_other_names_differ(one: str, other: str) -> None:
    assert normal.loose(one, slavic=True) != normal.loose(other, slavic=True)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Kursk Oblast", "kursk"),
        ("Rapides Parish", "rapides"),
        ("Republic of Dagestan", "dagestan"),
        ("District of Columbia", ""),
        ("Texas", ""),
        ("Region", ""),
    ],
)
def test_bare_names_of_regions(name: str, bare: str) -> None:
    assert normal.bare(name) == bare
