"""How kinds of facilities go together: what stands on whose grounds, and what "energy sites" sum up."""

SHIP = "transport.ship"
PORT = "transport.port"
SEAT = "government"
GRID = "energy.grid"
PART_AND_WHOLE = (
    {"energy.fuel_storage", "energy.refinery"},
    {"energy.fuel_storage", "energy.terminal"},
    {"energy.power_plant", "energy.refinery"},
)
"""Kinds of which one is part of the other at one site: "the tank farm of a refinery"."""


def in_yard(yard: str | None, category: str | None) -> bool:
    """Whether one stands in the other: tanks and power stations in a port, tanks at an airport."""
    if category is None or not category.startswith("energy."):
        return False
    return yard == PORT or (yard == "transport.airport" and category == "energy.fuel_storage")


def of_sector(category: str, broad: str) -> bool:
    """Whether a facility is of those that "energy sites", "oil sites" or "an industrial site" may mean."""
    if broad == "industry":
        return category in _INDUSTRIAL
    energy = category.startswith("energy.") and broad == GRID
    return energy or (category in _OIL and broad in _OIL)


_INDUSTRIAL = frozenset({"energy.refinery", "energy.fuel_storage", "energy.terminal", "industry"})
_OIL = frozenset(f"energy.{kind}" for kind in ("refinery", "fuel_storage", "pipeline", "terminal", "field"))
