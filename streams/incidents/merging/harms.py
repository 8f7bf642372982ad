"""What a strike did at several places: "bombed Lebanon, with damage reported in X, Y and Z" (codebook
section 1: one incident a place)."""

from collections.abc import Sequence

from streams.incidents.acts.act import GENERIC
from streams.incidents.classes import STRIKES
from streams.incidents.merging.groups import Group
from streams.incidents.targets.nouns import is_critical
from streams.incidents.tellings.telling import Telling


def harm_of(group: Group, telling: Telling) -> bool:
    """Whether it tells of harm at one of several places, by a strike that hit no one facility."""
    strike = group.type in STRIKES or group.type in GENERIC
    wide = strike and (not is_critical(group.infrastructure) or group.outage or group.broad)
    return wide and telling.listed and telling.act.cls == "harm"


def harmed_elsewhere(groups: Sequence[Group], telling: Telling) -> Group | None:
    """The strike whose harm at the first place of a list has joined it."""
    if not telling.listed or telling.act.cls != "harm":
        return None
    joined = (g for g in reversed(groups) if any(t.act is telling.act for t in g.tellings))
    return next((g for g in joined if harm_of(g, telling)), None)


def harmed_by_salvo(groups: Sequence[Group], telling: Telling) -> Group | None:
    """The strikes on no one country that did harm in one more: "missiles and drones struck targets across the
    Gulf. A woman was killed in Dubai. Damage was reported in Doha"."""
    befell = telling.act.targets if telling.act.cls == "harm" else telling.act.type == "blast"
    if not befell or not telling.own_place:
        return None
    salvos = (g for g in groups if g.past == telling.past and any(map(_is_wide_salvo, g.tellings)))
    return next(salvos, None)


def _is_wide_salvo(telling: Telling) -> bool:
    act = telling.act
    return telling.place is None and act.sentence < _LEAD and act.cls == "attack" and act.type in STRIKES


_LEAD = 2  # sentences
