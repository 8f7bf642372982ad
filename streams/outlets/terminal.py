"""Alerts for people at a terminal. What a wire sends is hostile: nothing of it reaches the terminal raw."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

    from streams.events.record import Alert

# C0 and C1 controls (escape sequences start with one: CWE-150), and the marks that reorder or hide text
# (bidirectional overrides, CVE-2021-42574; zero-width characters; line separators).
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")

_KIND_STYLES = {
    "new": "bold white on red",
    "update": "bold black on yellow",
    "cancel": "bold white on bright_black",
}
_KIND, _CLASS, _SOURCES = 8, 21, 7
# Characters of a quote that are shown.
_QUOTE = 200


def plain(text: str) -> str:
    """Return `text` on one line, without characters that steer a terminal or reorder what it shows."""
    return " ".join(_UNSAFE.sub(" ", text).split(" ")).strip()


def print_header(console: "Console") -> None:
    """Print the heads of the columns that `print_alert` fills."""
    table = _columns()
    table.add_row("", "event", "class", "sources", style="dim")
    console.print(table)


def print_alert(console: "Console", alert: "Alert") -> None:
    """Print one alert as a row: what, where and when; then who says so and how sure; then one sentence."""
    console.print(alert_row(alert))


def alert_row(alert: "Alert") -> "RenderableType":
    """Return the row of `alert`."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    table = _columns()
    table.add_row(
        Text(f" {alert.kind.upper()} ", style=_KIND_STYLES[alert.kind]),
        Text(plain(alert.title), style="bold"),
        Text("\n".join(alert.incident.classes), style="cyan"),
        Text(str(alert.sources), justify="right"),
    )
    details = [Text(" · ".join(_facts(alert)), style="dim")]
    if alert.quotes:
        details.append(Text(_quoted(plain(alert.quotes[0])), style="italic"))
    return Group(table, Padding(Group(*details), (0, 0, 1, _KIND + 1)))


def _columns() -> "Table":
    from rich.table import Table

    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(width=_KIND)
    table.add_column(ratio=1)
    table.add_column(width=_CLASS)
    table.add_column(width=_SOURCES, justify="right")
    return table


def _quoted(sentence: str) -> str:
    """Return `sentence` in quotation marks, unless it brings its own; cut if it is long."""
    if len(sentence) > _QUOTE:
        sentence = sentence[:_QUOTE].rsplit(" ", 1)[0] + " ..."
    return sentence if sentence.startswith(('"', "“", "«")) else f"“{sentence}”"


def _facts(alert: "Alert") -> list[str]:
    """Return what a subscriber weighs: what changed, claim status, target, toll, coordinates, confidence."""
    incident = alert.incident
    facts = []
    if alert.changed:
        facts.append("changed: " + ", ".join(alert.changed))
    if alert.merged_into:
        facts.append(f"merged into {alert.merged_into}")
    facts.append(incident.status)
    if incident.target and incident.target.infrastructure:
        operator = f" ({plain(incident.target.operator)})" if incident.target.operator else ""
        facts.append(incident.target.infrastructure + operator)
    if incident.casualties:
        for name, toll in (("killed", incident.casualties.killed), ("injured", incident.casualties.injured)):
            if toll:
                facts.append(f"{toll[0] if toll[0] == toll[1] else f'{toll[0]}-{toll[1]}'} {name}")
    if incident.place and incident.place.lat is not None and incident.place.lon is not None:
        facts.append(f"{incident.place.lat:.2f}, {incident.place.lon:.2f} ({incident.place.precision})")
    facts.append(f"confidence {incident.confidence:.2f}")
    return facts
