"""Nouns of what may be hit, kind by kind.

The check list is of what maps tell apart (OpenStreetMap's `amenity`, `building`, `man_made`, `military` and
`power`, https://wiki.openstreetmap.org/wiki/Map_features), in words of the press.
"""

import pytest

from tests.unit.incidents.extracting import only

NOUNS = {
    "energy.refinery": "a bitumen plant|an oil-refining plant|a condensate processing plant",
    "energy.terminal": "a petroleum distribution terminal|a storage terminal|an offloading terminal",
    "energy.grid": "a distribution station|an electricity feeder",
    "transport.bridge": "a causeway",
    "health": "an infirmary|a feldsher station|a cancer centre|the emergency room of a clinic",
    "government": "a prosecutor's office|the land registry|a penal colony|a village council|the central bank",
    "education": "a lyceum|a boarding school|a preschool|a creche|a polytechnic|a day-care centre",
    "religious": "an imambargah|a prayer hall|a basilica|two pagodas",
    "residential": "a flat|a farmhouse|a tenement|an orphanage|several dachas",
    "commercial": "a car wash|a beach resort|a motel|a hair salon|a wedding hall|a cowshed|a stadium",
    "military": "two howitzers|an S-400 battery|a troop column|a supply depot|a temporary deployment point",
}


@pytest.mark.parametrize(
    ("what", "kind"), [(noun, kind) for kind, nouns in NOUNS.items() for noun in nouns.split("|")]
)
def test_what_was_hit_is_of_its_kind(what: str, kind: str) -> None:
    target = only(f"Overnight shelling damaged {what} in Zaporizhzhia, officials said on Wednesday.").target
    assert target is not None
    assert target.infrastructure == kind
