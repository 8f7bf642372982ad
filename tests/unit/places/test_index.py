from pathlib import Path

from streams.incidents.places import index

ROWS = [
    index.Row("country", 1, "Ruritania", "RU", "", 50.0, 40.0, 1_000_000, ("Kingdom of Ruritania",)),
    index.Row("admin1", 2, "Zenda Oblast", "RU", "07", 51.0, 41.0, 90_000),
    index.Row("settlement", 3, "Zenda", "RU", "07", 51.1, 41.1, 5_000, ("Цзенда", "XYZ"), "Europe/Moscow"),
]


def open_rows(folder: Path) -> index.Index:
    path = folder / "index.bin"
    path.write_bytes(index._packed(ROWS))
    return index.Index(path)


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    compiled = open_rows(tmp_path)
    assert len(compiled) == 3
    assert [compiled.name(number) for number in range(3)] == ["Ruritania", "Zenda Oblast", "Zenda"]
    assert compiled.codes[compiled.zones[2]] == "Europe/Moscow"
    assert compiled.codes[compiled.admins[1]] == compiled.codes[compiled.admins[2]] == "RU.07"
    assert compiled.populations[0] == 1_000_000


def test_names_aliases_and_bare_names_are_keys(tmp_path: Path) -> None:
    compiled = open_rows(tmp_path)
    assert compiled.postings("kingdom of ruritania") == [0 * 4 + 1]
    assert sorted(compiled.postings("zenda")) == [
        1 * 4 + 1,
        2 * 4 + 0,
    ]  # the region without its rank; the town
    assert compiled.postings("zenda oblast") == [1 * 4]
    assert compiled.postings("xyz") == []  # an airport code is no name
    assert compiled.postings("nowhere") == []
    assert compiled.longest("kingdom") == 3
    assert compiled.longest("nowhere") == 0


def test_the_index_is_found_again_only_for_the_same_data() -> None:
    assert index.location() == index.location()
    assert index.location().name.startswith("gazetteer-")
