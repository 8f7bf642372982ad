"""The factory of the Faust app: settings in, an app with its topics, tables and agents out."""

from collections.abc import Callable

from streams.flow import correlate, extract, health, screen
from streams.flow.configuration import configuration
from streams.flow.lane import Handler, Lane
from streams.flow.metrics import Stage
from streams.flow.soundness import SoundApp
from streams.flow.tables import Rows, add_table
from streams.flow.topics import (
    ARTICLES,
    CASES,
    EXTRACTIONS,
    INCIDENTS,
    SEEN,
    STORIES,
    topic_name,
)
from streams.settings import Settings


def build(settings: Settings) -> SoundApp:
    """Return the app, ready to start. Raises UnsoundError on a Faust whose faults are not cured here."""
    app = SoundApp(settings.group, **configuration(settings))
    add_agent(app, settings, "screen", ARTICLES, SEEN, screen.handler)
    add_agent(app, settings, "extract", STORIES, EXTRACTIONS, extract.handler)
    add_agent(app, settings, "correlate", INCIDENTS, CASES, correlate.handler)
    health.install(app, settings)
    return app


def add_agent(
    app: SoundApp,
    settings: Settings,
    stage: Stage,
    topic: str,
    table: str,
    make: Callable[[Settings, Rows], Handler],
) -> None:
    """Add the agent `stage`: it reads `topic`, keeps `table`, and does what the handler from `make` says."""
    rows = add_table(app, settings, table)
    lane = Lane(
        app,
        stage,
        make(settings, rows),
        rows,
        max_in_flight=settings.max_in_flight,
        max_bytes=settings.max_in_flight_bytes,
    )
    source = app.topic(topic_name(settings, topic), key_type=bytes, value_type=bytes)
    app.agent(source, name=stage)(lane.run)
