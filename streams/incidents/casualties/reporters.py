"""Who tells a toll: "according to the governor", "police said". Called by `tolls`."""

from streams.incidents.casualties.words import Marked

_REPORTER = 8
"""Words of who reports it, at most."""


def reporter_of(marked: Marked) -> tuple[int, int] | None:
    """The tokens that name who says so: behind "according to", or before "said"."""
    for i in range(len(marked.tokens) - 2 if "according" in marked.words else 0):
        if marked.word(i) == "according" and marked.word(i + 1) == "to":
            end = i + 2
            while end < len(marked.tokens) and end < i + 2 + _REPORTER and marked.word(end)[0].isalnum():
                end += 1
            return (i + 2, end) if end > i + 2 else None
    for i, tags in enumerate(marked.tags):
        if "said" in tags and i and not marked.has(i - 1, "be", "unreal", "harmless"):  # "no reports"
            start = i
            while start > 0 and i - start < _REPORTER and marked.word(start - 1)[0].isalnum():
                if marked.has(start - 1, "kill", "wound", "be", "have", "clause"):
                    break
                start -= 1
            if start < i:
                return start, i
    return None
