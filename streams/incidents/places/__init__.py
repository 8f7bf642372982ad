"""Where: names of places in an article, found, told apart and put on the map.

`Gazetteer.open()` once a process; then `find_places(document, gazetteer)` for text,
`find_together` for a file of articles, `geocode(name, admin1, country, gazetteer)` for a name on its own,
`country_at(lat, lon)` for a point, `time_zone(place, gazetteer)` for its clocks.
"""

from streams.incidents.places.borders import Country, country_at
from streams.incidents.places.by_token import PlaceIndex
from streams.incidents.places.clock import time_zone
from streams.incidents.places.find import PlaceMention, find_places
from streams.incidents.places.gazetteer import Gazetteer
from streams.incidents.places.geocode import geocode
from streams.incidents.places.home import Home
from streams.incidents.places.together import find_together

__all__ = [
    "Country",
    "Gazetteer",
    "Home",
    "PlaceIndex",
    "PlaceMention",
    "country_at",
    "find_places",
    "find_together",
    "geocode",
    "time_zone",
]
