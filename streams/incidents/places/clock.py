"""The time zone that clocks show at a place."""

from functools import lru_cache

from streams.incidents.places.gazetteer import Gazetteer
from streams.incidents.record import Place


def time_zone(place: Place, gazetteer: Gazetteer) -> str | None:
    """Return the IANA name of the time zone at `place` ("Europe/Moscow"), GeoNames' for the next town.

    None at sea, where the place has no coordinates, and for a whole country that has several.
    """
    if place.country is None or place.lat is None or place.lon is None:
        return None
    return _zone(
        place.country, round(place.lat, 2), round(place.lon, 2), place.precision == "country", gazetteer
    )


@lru_cache(maxsize=10_000)
def _zone(country: str, lat: float, lon: float, whole: bool, gazetteer: Gazetteer) -> str | None:
    if whole:
        return gazetteer.main_time_zone(country)
    near = gazetteer.nearest(lat, lon, country)
    return near.timezone if near else None
