"""The decision of the agent `screen`: what one delivery of one article means, given what came before.

Ring one of de-duplication (DESIGN, "Three rings"): the same item again. The caller keeps one `Seen` row per
`source|id`, sends `Decision.records` to the topic `stories`, and writes `Decision.row`.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from streams.articles.body import body_hash
from streams.articles.record import Article, Status
from streams.articles.story import Story

Verdict = Literal[
    "passed", "irrelevant", "duplicate", "stale", "updated", "withdrawn", "withheld", "embargoed"
]
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is remembered of an item. `offset` is the delivery that last changed what is told.

    `told` is the version that stands downstream, `replaced` the one that the delivery at `offset` took back:
    with both, a redelivery of that very offset can say the same again.
    """

    offset: int
    version: int
    updated_at: datetime | None
    status: Status
    body_hash: str
    told: Article | None = None
    replaced: Article | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """`records` go to `stories`, keyed by their body hash; `row` is to be written, unless it is None."""

    verdict: Verdict
    records: tuple[Story, ...] = ()
    row: Seen | None = None


def screen(
    article: Article, seen: Seen | None, offset: int, received_at: datetime, relevant: bool, language: str
) -> Decision:
    """Decide on one delivery. `offset`, `received_at`: Kafka's; `relevant`, `language`: the gate's."""
    article = replace(article, language=language)
    digest = body_hash(article.text)
    before = seen.told if seen else None
    if seen and offset == seen.offset:
        before = seen.replaced
    elif seen and _older(article, seen, offset):
        return Decision(verdict="stale")
    elif seen and article.status == seen.status and digest == seen.body_hash:
        return Decision(verdict="duplicate", row=_renumbered(seen, article))
    verdict = _verdict(article, before, received_at, relevant)
    if verdict == "embargoed" or (verdict == "irrelevant" and not seen and article.status == "usable"):
        return Decision(verdict=verdict)  # as if it had never come: once lifted, the same version may pass
    told = article if verdict in ("passed", "updated") else None
    row = Seen(
        offset=offset,
        version=article.version,
        updated_at=article.updated_at,
        status=article.status,
        body_hash=digest,
        told=told,
        replaced=before,
    )
    return Decision(verdict=verdict, records=_records(article, told, before, digest, received_at), row=row)


def _older(article: Article, seen: Seen, offset: int) -> bool:
    """Whether what replaces this delivery has been applied. Some feeds never count versions up."""
    if offset < seen.offset:
        return True  # a redelivery after a crash, of a delivery that a later one has replaced
    if article.version != seen.version:
        return article.version < seen.version
    return (article.updated_at or seen.updated_at or _NEVER) < (seen.updated_at or _NEVER)


def _renumbered(seen: Seen, article: Article) -> Seen | None:
    """The row after the same words came under a newer number; its `offset` stays, for nothing new is told."""
    updated_at = article.updated_at or seen.updated_at
    if (article.version, updated_at) == (seen.version, seen.updated_at):
        return None
    return replace(seen, version=article.version, updated_at=updated_at)


def _verdict(article: Article, before: Article | None, received_at: datetime, relevant: bool) -> Verdict:
    if article.status != "usable":
        if before:
            return "withdrawn"
        return "withheld" if article.status == "withheld" else "irrelevant"
    if article.embargoed_until and article.embargoed_until > received_at:
        return "embargoed"
    if not relevant:
        return "withdrawn" if before else "irrelevant"
    return "updated" if before else "passed"


def _records(
    article: Article, told: Article | None, before: Article | None, digest: str, received_at: datetime
) -> tuple[Story, ...]:
    """The new words under their hash, and the old words taken back under theirs.

    The withdrawal carries the version that replaces them, so that `extract`, which alone knows what either
    says, takes back only what is no longer said. So neither record needs the other to come first.
    """
    records = []
    if told:
        records.append(Story(kind="story", body_hash=digest, article=told, received_at=received_at))
    old = body_hash(before.text) if before else digest
    if before and not (told and old == digest):
        replacement = article if article.status == "usable" else None
        records.append(
            Story(
                kind="withdrawal",
                body_hash=old,
                article=before,
                received_at=received_at,
                replacement=replacement,
            )
        )
    return tuple(records)
