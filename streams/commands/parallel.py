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

    With one job everything happens in this process, item by item.
    """
    if jobs == 1:
        for item in items:
            yield from function([item])
        return
    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_parent)
    pending: deque[Future[list[Result]]] = deque()
    source = iter(items)
    try:
        while chunk := list(islice(source, _CHUNK)):
            pending.append(pool.submit(function, chunk))
            if len(pending) >= jobs * _AHEAD:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_parent() -> None:
    # Ctrl-C reaches the whole process group; only the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
