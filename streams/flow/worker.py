"""Runs the app in this process until it is told to stop, or fails."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Coroutine
from typing import Any

from streams.flow import admin
from streams.flow.app import build
from streams.flow.soundness import SoundApp
from streams.flow.tables import state_folder
from streams.flow.topics import topics
from streams.settings import Settings

_log = logging.getLogger(__name__)

# Seconds that a failed worker has for its last acts: commit what it did finish, leave its group.
_LAST_WISH = 5.0


class WorkerFailed(RuntimeError):
    """The worker could not go on; the message says why. What it had not finished will be read again."""


def run_worker(settings: Settings) -> None:
    """Run a worker until SIGTERM or SIGINT, finish what was begun and return.

    Raises WorkerFailed when it can't go on; BrokerError, TopicsDisagree or UnsoundError when it can't begin.
    """
    run(work(settings))


def run(main: Coroutine[Any, Any, None]) -> None:
    """Run `main` as `asyncio.run` does, but end even if a task that waits for a lost broker won't."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(main)
    finally:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(asyncio.wait(left, timeout=_LAST_WISH))
        loop.set_exception_handler(lambda *_: None)  # what will not end has nothing more to tell
        loop.run_until_complete(loop.shutdown_asyncgens())
        asyncio.set_event_loop(None)
        loop.close()


async def work(
    settings: Settings, stop: asyncio.Event | None = None, ready: asyncio.Event | None = None
) -> None:
    """Run a worker as `run_worker` does, until `stop` is set or a signal comes; set `ready` once it reads."""
    await asyncio.to_thread(admin.verify, settings.broker, topics(settings))
    app = build(settings)
    with state_folder(settings):
        await serve(app, settings.stop_timeout, stop or asyncio.Event(), ready or asyncio.Event())


async def serve(app: SoundApp, stop_timeout: float, stop: asyncio.Event, ready: asyncio.Event) -> None:
    """Run `app` until `stop` or a signal; it then has `stop_timeout` seconds. Raises WorkerFailed."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        # Off the main thread there are no signals; whoever runs us there sets `stop`.
        with contextlib.suppress(ValueError, RuntimeError):
            loop.add_signal_handler(number, stop.set)
    try:
        if await _runs(app, app.start(), stop):
            _log.info("ready: a worker of group %s reads", app.conf.id)
            ready.set()
            await _runs(app, stop.wait(), stop)
    finally:
        await _end(app, stop_timeout)


async def _runs(app: SoundApp, step: Awaitable[object], stop: asyncio.Event) -> bool:
    """Await `step`, unless `stop` is set before: whether it ended. Raise WorkerFailed if `app` fails."""
    step_task = asyncio.ensure_future(step)
    others = [asyncio.ensure_future(event.wait()) for event in (stop, app.failed, app._crashed)]
    try:
        await asyncio.wait([step_task, *others], return_when=asyncio.FIRST_COMPLETED)
    finally:
        over = step_task.done() and not step_task.cancelled()
        for task in (step_task, *others):
            task.cancel()
    if app.failure is not None:
        raise WorkerFailed(str(app.failure)) from app.failure
    if app.crashed:
        reason = app.crash_reason
        raise WorkerFailed(f"{type(reason).__name__}: {reason}") from reason
    if over:
        step_task.result()  # raises what the step raised
    return over


async def _end(app: SoundApp, within: float) -> None:
    """Stop `app` within so many seconds. After a failure it does not wait for what can't be finished."""
    failed = app.failure is not None or app.crashed
    if failed:
        app.conf.stream_wait_empty = False
    try:
        await asyncio.wait_for(app.stop(), min(within, _LAST_WISH) if failed else within)
    except TimeoutError:
        if not failed:
            raise WorkerFailed(f"the worker did not finish what it had begun within {within} s") from None
