"""The Article: one version of one item of a news wire, as `schemas/article.json` describes it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

# IPTC pubStatus, https://cv.iptc.org/newscodes/pubstatusg2/
Status = Literal["usable", "withheld", "canceled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of a wire item. Times are aware; `text` is as received, offsets count its characters."""

    id: str
    source: str
    text: str
    published_at: datetime
    url: str | None = None
    headline: str | None = None
    language: str | None = None
    version: int = 1
    status: Status = "usable"
    updated_at: datetime | None = None
    embargoed_until: datetime | None = None
    byline: str | None = None
    dateline: str | None = None
    slug: str | None = None
    urgency: int | None = None
    subjects: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    rights: str | None = None
    raw_format: str | None = None

    @property
    def key(self) -> str:
        """The key of the `articles` topic: what makes two deliveries the same item."""
        return f"{self.source}|{self.id}"
