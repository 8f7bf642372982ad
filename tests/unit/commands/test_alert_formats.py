"""What a program gets on standard output: JSON lines that keep the contract, whatever the terminal."""

from datetime import UTC, datetime

import orjson
import pytest

from streams.articles import contract
from streams.commands.alerts import Format, printer
from streams.events.record import Alert
from streams.incidents.record import Evidence, Incident

NOW = datetime(2024, 3, 12, 9, tzinfo=UTC)
HOSTILE = "Shelling of a port\n\x1b[2J \x9b2J \x7f \u202etrop"
ALERT = Alert(
    alert_id="5d0a3a4f-3a54-5e0b-a1bf-5f6d1e8b2c77",
    event_id="c2a52d2d-0a51-5a43-8f54-6cbb1df7f3a0",
    kind="new",
    revision=1,
    title=HOSTILE,
    incident=Incident(
        incident_id="6f0c2c5e-7d0b-5b0a-9d5c-0a2f1c9b7e11", type="shelling", evidence=(Evidence(0, 9),)
    ),
    sources=1,
    reports=(),
    quotes=(),
    first_reported_at=NOW,
    updated_at=NOW,
)


@pytest.mark.parametrize("format_", ["json", None], ids=["asked for", "not a terminal"])
def test_json_is_one_line_that_keeps_the_contract(
    format_: Format | None, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    printer(format_)(ALERT)
    out = capfdbinary.readouterr().out
    assert out.count(b"\n") == 1
    assert not set(out.decode()) & set("\x1b\x9b\x7f\u202e")
    value = orjson.loads(out)
    contract.check("alert", value)
    assert value["title"] == HOSTILE, "escaping must lose nothing"
