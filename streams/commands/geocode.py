"""`wirewatch geocode`: coordinates of place names, one JSON line each."""

from collections.abc import Iterable, Iterator

import click


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...|-", type=click.File("rb"))
def geocode(files: tuple[Iterable[bytes], ...]) -> None:
    """Print the coordinates of place names.

    Reads lines {"id", "name", "admin1", "country"} (region and country may be empty; a country is an English
    name or an ISO 3166 code) and writes lines {"id", "lat", "lon", "geonameid", "precision"}, nulls where
    nothing was found.

    \b
    Example:
      echo '{"id": 1, "name": "Tyotkino", "admin1": "Kursk", "country": "Russia"}' | wirewatch geocode -
    """
    from streams.commands.output import print_json
    from streams.commands.progress import counted
    from streams.incidents.places import Gazetteer
    from streams.incidents.places import geocode as find

    gazetteer = Gazetteer.open()
    for query in counted(_queries(files), "names", printed=True):
        place = find(query["name"], query.get("admin1") or "", query.get("country") or "", gazetteer)
        print_json(
            {
                "id": query["id"],
                "lat": place.lat if place else None,
                "lon": place.lon if place else None,
                "geonameid": place.geonameid if place else None,
                "precision": place.precision if place else None,
            }
        )


def _queries(files: Iterable[Iterable[bytes]]) -> Iterator[dict[str, str]]:
    """Yield the queries; raise ValueError naming file, line and field for what is none."""
    import orjson

    for stream in files:
        name = getattr(stream, "name", "input")
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                query = orjson.loads(line)
            except orjson.JSONDecodeError as error:
                raise ValueError(f"{name}:{number}: {error}") from None
            if not isinstance(query, dict) or query.keys() < {"id", "name"}:
                raise ValueError(f"{name}:{number}: wants an object with the fields id and name")
            for field in ("name", "admin1", "country"):
                if not isinstance(query.get(field, ""), str | None):
                    raise ValueError(f"{name}:{number}: {field}: wants a string")
            yield query
