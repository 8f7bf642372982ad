"""The Story: what `screen` tells `extract`, as `schemas/story.json` describes it. Its key is `body_hash`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from streams.articles.record import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A version of an article that is told, or the withdrawal of one that was.

    `received_at` is the broker's time of the delivery that caused this record. `replacement` comes with a
    withdrawal only: the newer version, if there is one; what it still says is not taken back.
    """

    kind: Literal["story", "withdrawal"]
    body_hash: str
    article: Article
    received_at: datetime
    replacement: Article | None = None
