"""What a person sees of an alert, and what must never reach the terminal."""

import io
from dataclasses import replace

import pytest
from rich.console import Console
from sample_alert import ALERT

from streams.events.record import Alert
from streams.incidents.record import Incident
from streams.outlets.terminal import plain, print_alert


def shown(alert: Alert, width: int = 110) -> str:
    stream = io.StringIO()
    print_alert(Console(file=stream, width=width, force_terminal=False), alert)
    return stream.getvalue()


def test_an_alert_shows_what_a_subscriber_weighs() -> None:
    text = shown(ALERT, width=200)
    for part in (
        "NEW",
        ALERT.title,
        "cross_border",
        "infrastructure_strike",
        "claimed",
        "energy.grid (Ukrenergo)",
        "2 killed",
        "3-5 injured",
        "50.92, 34.80",
        "confidence 0.83",
        "Drones hit a substation in Sumy",
    ):
        assert part in text


def test_an_update_says_what_changed_and_a_cancel_where_it_went() -> None:
    assert "changed: status, casualties" in shown(
        replace(ALERT, kind="update", changed=("status", "casualties"))
    )
    assert f"merged into {ALERT.event_id}" in shown(replace(ALERT, kind="cancel", merged_into=ALERT.event_id))


def test_a_long_quote_is_cut_between_words() -> None:
    text = shown(replace(ALERT, quotes=("word " * 100,)), width=300)
    assert "word ..." in text
    assert text.count("word") == 40


def test_a_quote_that_brings_its_marks_gets_no_others() -> None:
    assert "“" not in shown(replace(ALERT, quotes=('"We hit it," he said.',)))


def test_a_bare_alert_shows_too() -> None:
    bare = replace(
        ALERT, incident=Incident(incident_id=ALERT.alert_id, type="shelling"), quotes=(), sources=0
    )
    assert ALERT.title in shown(bare)


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[2J",
        "\x1b]0;owned\x07",
        "\x9b31m",
        "a\rb",
        "a\nb",
        "\x00",
        "\u202egpj.exe",
        "\u2066x",
        "z\u200bz",
    ],
)
def test_nothing_steers_the_terminal(hostile: str) -> None:
    text = shown(replace(ALERT, title=f"Strike {hostile} on a port", quotes=(f"Quote {hostile}.",)))
    assert not set(text) & (
        set(map(chr, [*range(10), *range(11, 32), *range(127, 160)])) | set("\u202e\u2066\u200b")
    )
    assert len(text.splitlines()) == len(shown(replace(ALERT, title="Strike on a port")).splitlines())


def test_markup_is_shown_not_obeyed() -> None:
    text = shown(replace(ALERT, title="[red]Strike[/red] <b>port</b> :boom:"))
    assert "[red]Strike[/red] <b>port</b> :boom:" in text


def test_plain_keeps_words_apart_and_other_scripts_whole() -> None:
    assert plain("  Взрыв\r\n\tв порту\x07 ") == "Взрыв в порту"
    assert plain("مرحبا – “ok”") == "مرحبا – “ok”"
