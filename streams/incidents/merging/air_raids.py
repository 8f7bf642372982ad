"""Air raids of a government on its own land, told with no name: only it has aircraft there.

Seventh stage of the cascade, called by `sides` for what nobody else is named for.
"""

from streams.incidents.merging.groups import Group
from streams.incidents.merging.wars import bombs_itself


def from_the_air(group: Group, year: int) -> bool:
    """Whether a government bombed its own rebels."""
    if group.type != "air_strike" or group.place is None or group.place.country is None or group.past:
        return False
    if group.doer is not None and group.doer.country is not None:
        return False
    return bombs_itself(group.place.country, year)
