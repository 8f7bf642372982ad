"""A function over a stream on several cores: the results in order, and never more than a little in memory."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Items a task: large enough that handing them over costs little, small enough that results flow.
_CHUNK = 16
# Tasks a process that may wait for their turn to be printed.
_AHEAD = 4


def ordered(
    function: Callable[[Sequence[Item]], list[Result]], items: Iterable[Item], jobs: int
) -> Iterator[Result]:
    """Yield the results of `function` on chunks of `items`, in the order of the items.

    With one job everything happens in this process. An error of `items` is raised once the results of what
    came before it are out.
    """
    if jobs == 1:
        for item in items:
            yield from function([item])
        return
    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_parent)
    try:
        yield from _results(pool, function, _Until(items), jobs * _AHEAD)
    finally:
        pool.shutdown(cancel_futures=True)


class _Until(Iterable[Item]):
    """Items up to the error that ends them, if one does; it is kept to be raised later."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = items
        self.error: Exception | None = None

    def __iter__(self) -> Iterator[Item]:
        try:
            yield from self._items
        except Exception as error:
            self.error = error


def _results(
    pool: ProcessPoolExecutor,
    function: Callable[[Sequence[Item]], list[Result]],
    items: _Until[Item],
    ahead: int,
) -> Iterator[Result]:
    pending: deque[Future[list[Result]]] = deque()
    source = iter(items)
    while chunk := list(islice(source, _CHUNK)):
        pending.append(pool.submit(function, chunk))
        if len(pending) >= ahead:
            yield from pending.popleft().result()
    while pending:
        yield from pending.popleft().result()
    if items.error:
        raise items.error


def _leave_interrupts_to_parent() -> None:
    # Ctrl-C reaches the whole process group; only the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
