"""The places named in a document, asked for by token."""

from bisect import bisect_left
from collections.abc import Iterable

from streams.incidents.places.find import PlaceMention
from streams.incidents.text.document import Span

_WIDE = ("country", "demonym")


class PlaceIndex:
    """The place mentions of a document by token."""

    def __init__(self, mentions: Iterable[PlaceMention]) -> None:
        self.mentions = list(mentions)
        self.by_token: dict[int, PlaceMention] = {}
        for mention in self.mentions:
            before = self.by_token.get(mention.first)
            if before is None or before.kind in _WIDE or mention.kind in _WIDE:
                self.by_token.update(dict.fromkeys(range(mention.first, mention.last), mention))
            # else a way is called after two towns, "the Sumy-Kyiv road": it starts at the first
        self._ordered = [
            mention for token, mention in sorted(self.by_token.items()) if token == mention.first
        ]
        self._firsts = [mention.first for mention in self._ordered]

    def at(self, token: int) -> PlaceMention | None:
        """Return the mention that covers `token`."""
        return self.by_token.get(token)

    def within(self, span: Span) -> list[PlaceMention]:
        """Return the mentions that start in `span`."""
        low = bisect_left(self._firsts, span[0])
        return self._ordered[low : bisect_left(self._firsts, span[1], low)]
