"""Where: names of places in an article, found, told apart and put on the map.

`Gazetteer.open()` once a process; then `find_places(document, gazetteer)` for text and
`geocode(name, admin1, country, gazetteer)` for a name on its own.
"""

from streams.incidents.places.find import PlaceMention, find_places
from streams.incidents.places.gazetteer import Gazetteer
from streams.incidents.places.geocode import geocode

__all__ = ["Gazetteer", "PlaceMention", "find_places", "geocode"]
