"""The title of an event: one line of plain text, from its fields. Whoever shows it on a page escapes it."""

from streams.events.whereabouts import fold
from streams.incidents.record import ActType, Incident, Outcome, Place

_LONGEST = 200
_ACTS: dict[ActType, str] = {
    "ground_incursion": "ground incursion",
    "drone_strike": "drone strike",
    "air_strike": "air strike",
    "missile_strike": "missile strike",
    "shelling": "shelling",
    "naval_strike": "naval strike",
    "explosive": "explosion",
    "sabotage": "sabotage",
    "armed_attack": "armed attack",
    "cyber_attack": "cyber attack",
    "strike_unspecified": "strike",
}
_OUTCOMES: dict[Outcome, str] = {
    "carried_out": "",
    "intercepted": "intercepted ",
    "repelled": "repelled ",
    "attempted": "attempted ",
}
_TARGETS = {
    "energy.refinery": "oil refinery",
    "energy.fuel_storage": "fuel depot",
    "energy.power_plant": "power plant",
    "energy.nuclear": "nuclear site",
    "energy.grid": "power grid",
    "energy.pipeline": "pipeline",
    "energy.terminal": "energy terminal",
    "energy.field": "oil or gas field",
    "water": "water works",
    "transport.rail": "railway",
    "transport.road": "road",
    "transport.bridge": "bridge",
    "transport.port": "port",
    "transport.airport": "airport",
    "transport.ship": "ship",
    "communications": "communications",
    "industry": "industrial plant",
    "health": "health facility",
    "government": "government building",
    "education": "school or university",
    "religious": "religious site",
    "residential": "homes",
    "commercial": "commercial premises",
    "military": "military site",
}


def title(incident: Incident) -> str:
    """Return e.g. "Drone strike on oil refinery in Kstovo, Nizhny Novgorod, RU, 2024-03-12"."""
    what = f"{_OUTCOMES[incident.outcome]}{_ACTS[incident.type]}"
    category = incident.target.infrastructure if incident.target else None
    if category:
        what += f" on {_TARGETS[category]}"
    parts = [f"{what[0].upper()}{what[1:]}{_where(incident.place)}"]
    if incident.time:
        parts.append(incident.time.start[:10])
    line = " ".join("".join(c for c in ", ".join(parts) if c.isprintable()).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _where(place: Place | None) -> str:
    if place is None:
        return ""
    names = [place.name]
    # The name of a town is its own, as the report spells it; a plant's is not its town's.
    town = place.settlement if place.precision == "facility" else None
    for wider in (town, place.admin1, place.country if place.precision != "country" else None):
        if wider and not any(fold(wider) in fold(name) for name in names):
            names.append(wider)
    return f" in {', '.join(names)}"
