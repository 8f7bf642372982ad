"""An alert as the tests of this folder show and read it."""

from datetime import UTC, datetime

from streams.events.record import Alert
from streams.incidents.record import Casualties, Incident, Place, Target

NOW = datetime(2024, 3, 12, 9, tzinfo=UTC)
ALERT = Alert(
    alert_id="5d0a3a4f-3a54-5e0b-a1bf-5f6d1e8b2c77",
    event_id="c2a52d2d-0a51-5a43-8f54-6cbb1df7f3a0",
    kind="new",
    revision=1,
    title="Drone strike on a substation in Sumy, UA, 2024-03-12",
    incident=Incident(
        incident_id="6f0c2c5e-7d0b-5b0a-9d5c-0a2f1c9b7e11",
        type="drone_strike",
        status="claimed",
        target=Target(name="substation", infrastructure="energy.grid", operator="Ukrenergo"),
        place=Place(name="Sumy", country="UA", lat=50.9216, lon=34.8003),
        casualties=Casualties(killed=(2, 2), injured=(3, 5)),
        classes=("cross_border", "infrastructure_strike"),
        confidence=0.83,
    ),
    sources=2,
    reports=(),
    quotes=("Drones hit a substation in Sumy, killing two.",),
    first_reported_at=NOW,
    updated_at=NOW,
)
