"""When a worker is alive, when it is ready, and that the pages say so whatever the event loop does."""

import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from prometheus_client import CollectorRegistry, Counter

from streams.flow import pages
from streams.flow.vitals import Limits, Partition, Progress, Vitals, advance, hindrance, sickness

LIMITS = Limits(stall=30, stuck=300)
ARTICLES = Partition("articles", 2)


def vitals(**changes: Any) -> Vitals:
    return Vitals(**({"beat": 1000.0, "joined": True} | changes))


def test_a_worker_whose_loop_turns_is_alive_and_ready() -> None:
    assert sickness(vitals(), LIMITS, 1001.0) == []
    assert hindrance(vitals(), LIMITS, 1001.0) == []


def test_a_loop_that_does_not_turn_is_sick() -> None:
    assert sickness(vitals(), LIMITS, 1030.0) == []
    assert sickness(vitals(), LIMITS, 1042.0) == ["the event loop has not turned for 42 s (limit 30 s)"]


def test_a_partition_that_lags_and_stands_is_sick() -> None:
    stuck = vitals(progress={ARTICLES: Progress(committed=17, lag=3, since=600.0)})
    assert sickness(stuck, LIMITS, 900.0) == []
    assert sickness(stuck, LIMITS, 1001.0) == [
        "articles[2] is 3 records behind and stands at offset 17 for 401 s (limit 300 s)"
    ]
    assert hindrance(stuck, LIMITS, 1001.0) == sickness(stuck, LIMITS, 1001.0)


def test_a_quiet_partition_is_healthy_however_long_it_stands() -> None:
    quiet = vitals(progress={ARTICLES: Progress(committed=17, lag=0, since=0.0)})
    assert sickness(quiet, LIMITS, 1001.0) == []


def test_a_long_recovery_is_no_sickness_but_not_ready() -> None:
    recovering = vitals(rebalancing=True, progress={ARTICLES: Progress(committed=17, lag=9, since=0.0)})
    assert sickness(recovering, LIMITS, 1001.0) == []
    assert hindrance(recovering, LIMITS, 1001.0) == [
        "the consumer group is rebalancing or tables are being recovered"
    ]


def test_a_worker_that_has_not_joined_is_not_ready() -> None:
    assert hindrance(vitals(joined=False), LIMITS, 1001.0) == [
        "has not joined the consumer group and recovered its tables yet"
    ]


@pytest.mark.parametrize(
    ("before", "committed", "lag", "since"),
    [
        ({}, 5, 3, 50.0),  # first seen
        ({ARTICLES: Progress(5, 3, 10.0)}, 5, 4, 10.0),  # stands, and more arrives
        ({ARTICLES: Progress(5, 3, 10.0)}, 6, 4, 50.0),  # moves
        ({ARTICLES: Progress(5, 3, 10.0)}, 5, 0, 50.0),  # caught up
        ({ARTICLES: Progress(5, 0, 10.0)}, 5, 1, 50.0),  # a record arrives after a quiet time
    ],
)
def test_the_clock_of_a_partition(
    before: dict[Partition, Progress], committed: int, lag: int, since: float
) -> None:
    assert advance(before, committed, lag, ARTICLES, 50.0) == Progress(committed, lag, since)


# ---- over HTTP ---------------------------------------------------------------------------------------------


def nothing() -> list[str]:
    return []


@contextmanager
def serving(
    alive: Callable[[], list[str]] = nothing, ready: Callable[[], list[str]] = nothing
) -> Iterator[pages.Server]:
    registry = CollectorRegistry()
    Counter("sheep", "Sheep counted.", registry=registry).inc(3)
    server = pages.Server("127.0.0.1", 0, pages.application(registry, alive, ready))
    try:
        yield server
    finally:
        server.close()


def ask(server: pages.Server, path: str, method: str = "GET") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    try:
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_the_three_pages() -> None:
    with serving(ready=lambda: ["still asleep"]) as server:
        assert ask(server, "/healthz") == (200, '{"ok": true, "problems": []}\n')
        assert ask(server, "/readyz") == (503, '{"ok": false, "problems": ["still asleep"]}\n')
        status, text = ask(server, "/metrics")
        assert (status, "sheep_total 3.0" in text) == (200, True)


def test_other_paths_and_methods_are_refused() -> None:
    with serving() as server:
        status, text = ask(server, "/tables/seen")
        assert (status, json.loads(text)["pages"]) == (404, ["/metrics", "/healthz", "/readyz"])
        assert ask(server, "/metrics", "POST")[0] == 405
        assert ask(server, "/healthz", "DELETE")[0] == 405


def test_they_answer_while_the_caller_is_blocked() -> None:
    """Nothing but the server's own threads runs in between, as when an agent holds the event loop."""
    beat = time.monotonic()
    with serving(alive=lambda: sickness(Vitals(beat), Limits(0.1, 1), time.monotonic())) as server:
        time.sleep(0.3)
        status, text = ask(server, "/healthz")
    assert status == 503
    assert "event loop has not turned" in text


def test_a_port_that_is_taken_names_the_setting() -> None:
    with serving() as server, pytest.raises(pages.PortTakenError, match="WIREWATCH_METRICS_PORT"):
        pages.Server(
            "127.0.0.1", server.server_port, pages.application(CollectorRegistry(), nothing, nothing)
        )


def test_idle_clients_do_not_eat_up_the_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages._Handler, "timeout", 0.5)
    monkeypatch.setattr(pages, "_CLIENTS", 4)
    with serving() as server:
        idle = [socket.create_connection(("127.0.0.1", server.server_port)) for _ in range(8)]
        try:
            deadline = time.monotonic() + 10
            while True:
                try:
                    assert ask(server, "/healthz")[0] == 200
                    break
                except (ConnectionError, http.client.HTTPException):
                    assert time.monotonic() < deadline, "the idle clients hold all threads"
                    time.sleep(0.1)
        finally:
            for client in idle:
                client.close()
