"""Alert classes (codebook section 4): does an act cross a border, does it strike infrastructure?"""

from streams.incidents.record import AlertClass
from streams.incidents.targets.nouns import is_critical

STRIKES = frozenset(
    {"drone_strike", "air_strike", "missile_strike", "shelling", "naval_strike", "strike_unspecified"}
)
UNMANNED = frozenset({"drone_strike", "missile_strike", "shelling"})
"""Strikes by what flies with nobody aboard."""


def classify(
    *,
    background: bool,
    country: str | None,
    actor_country: str | None,
    infrastructure: str | None,
    crosses: bool,
    front_line: bool,
) -> tuple[AlertClass, ...]:
    """Return the classes of an incident. `crosses`: the text says so; `front_line`: ruling 6 takes rule (b)
    away."""
    if background:
        return ()
    classes: list[AlertClass] = []
    foreign = country is not None and actor_country is not None and country != actor_country
    if crosses or (foreign and not front_line):
        classes.append("cross_border")
    if is_critical(infrastructure):
        classes.append("infrastructure_strike")
    return tuple(classes)
