"""When subscribers are told of an event (codebook sections 4 and 6), and what an alert says."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from streams.articles.codec import encode
from streams.events.record import Alert, AlertKind, Event
from streams.events.reports import identify
from streams.events.titles import title
from streams.events.whereabouts import NEAR, agree, spot
from streams.incidents.record import AlertClass, Incident

# Codebook section 4: the categories that raise `infrastructure_strike`; a dot at the end means all below.
RAISING = ("energy.", "water", "transport.", "communications", "industry", "health")
# What a subscriber acts on (codebook section 6): an update needs one of these; `changed` names the others
# beside it.
_ACTED_ON = frozenset({"classes", "outcome", "status", "casualties", "place", "target"})
# People read an alert; all reports are on the event.
_QUOTES = 8
_REPORTS = 50


@dataclass(frozen=True, slots=True)
class Policy:
    """`raising`: the infrastructure categories, or prefixes ending in a dot, that raise an alert."""

    raising: tuple[str, ...] = RAISING


def classify(incident: Incident, policy: Policy) -> Incident:
    """Return the incident with the classes that the policy gives it; history has none."""
    if incident.background:
        return replace(incident, classes=())
    classes: list[AlertClass] = []
    if "cross_border" in incident.classes:
        classes.append("cross_border")
    category = incident.target.infrastructure if incident.target else None
    if category and any(category.startswith(p) if p.endswith(".") else category == p for p in policy.raising):
        classes.append("infrastructure_strike")
    return replace(incident, classes=tuple(classes))


def kind(event: Event, told: Incident | None) -> tuple[AlertKind, tuple[str, ...]] | None:
    """Decide whether to alert: the kind and what changed. `told` is what the last alert said."""
    stands = event.status == "active" and event.incident.classes
    if told is None:
        return ("new", ()) if stands else None
    if not stands:
        return "cancel", ()
    changed = changes(told, event.incident)
    return ("update", changed) if _ACTED_ON.intersection(changed) else None


def changes(told: Incident, now: Incident) -> tuple[str, ...]:
    """Name the fields that say something else than before. A synonym of the same place is no change."""
    differs = {
        "classes": told.classes != now.classes,
        "type": told.type != now.type,
        "outcome": told.outcome != now.outcome,
        "status": told.status != now.status,
        "casualties": _toll(told) != _toll(now),
        "place": _moved(told, now),
        "target": _category(told) != _category(now),
        "actor": _side(told) != _side(now),
        "time": _day(told) != _day(now),
    }
    return tuple(name for name, different in differs.items() if different)


def alert(
    event: Event, what: AlertKind, changed: tuple[str, ...], generation: int, sent: Iterable[str]
) -> Alert:
    """Write the alert. Its id comes from the event, the kind and what it says: a replay writes the same.

    `generation` counts how often the event was canceled before: a story that comes back is new again. `sent`
    are the ids of its alerts so far: going back to what was said before is an alert of its own.
    """
    says = _digest(event) if what == "update" else event.merged_into or ""
    base = alert_id = identify(event.event_id, what, str(generation), says)
    used, again = set(sent), 0
    while alert_id in used:
        again += 1
        alert_id = identify(base, str(again))
    return Alert(
        alert_id=alert_id,
        event_id=event.event_id,
        kind=what,
        revision=event.revision,
        title=title(event.incident),
        incident=event.incident,
        sources=event.sources,
        reports=tuple(dict.fromkeys(r.article for r in event.reports))[:_REPORTS],
        quotes=tuple(dict.fromkeys(q for r in event.reports for q in r.quotes))[:_QUOTES],
        changed=changed,
        merged_into=event.merged_into,
        first_reported_at=event.first_reported_at,
        updated_at=event.updated_at,
    )


def _digest(event: Event) -> str:
    """What subscribers act on, as text: not the wording, nor who says it."""
    now = event.incident
    place = now.place
    spot = (place.geonameid or place.name, place.precision) if place else None
    return encode((now.classes, now.outcome, now.status, _toll(now), spot, _category(now))).decode()


def _toll(incident: Incident) -> tuple[object, object]:
    toll = incident.casualties
    return (toll.killed, toll.injured) if toll else (None, None)


def _category(incident: Incident) -> str | None:
    return incident.target.infrastructure if incident.target else None


def _side(incident: Incident) -> str | None:
    return incident.actor.country if incident.actor else None


def _day(incident: Incident) -> str | None:
    return incident.time.start[:10] if incident.time else None


def _moved(told: Incident, now: Incident) -> bool:
    """Whether the place is another, or more or less precise. A plant's other town is the same place."""
    if told.place is None or now.place is None:
        return told.place != now.place
    if told.place.precision != now.place.precision:
        return True
    return agree(spot(told.place), spot(now.place), plant=True) < NEAR
