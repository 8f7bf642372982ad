"""The agent `screen`: articles in, stories out. Ring one of de-duplication: the same item again."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from faust.types import EventT

from streams.articles.codec import decode, encode
from streams.articles.contract import ContractError, read_article
from streams.articles.record import Article
from streams.articles.screening import Decision, Seen, Verdict, screen
from streams.flow import metrics
from streams.flow.deadletters import ShareLimit, arrival, reject
from streams.flow.lane import Handler, Send, Work
from streams.flow.tables import Rows
from streams.flow.topics import REJECTED, STORIES, topic_name
from streams.incidents.screening.triage import triage
from streams.settings import Settings

# Verdicts that hold an article back, as its dead letter gives them.
_HELD: Mapping[Verdict, ContractError] = {
    "withheld": ContractError(
        "withheld", "/status: withheld by the provider until a later version says otherwise", "/status"
    ),
    "embargoed": ContractError(
        "embargoed", "/embargoed_until: the embargo outlasts the article's arrival", "/embargoed_until"
    ),
}


def handler(settings: Settings, seen: Rows) -> Handler:
    """Return the stage: `seen` holds one row for every `source|id` that was ever told."""
    stories, rejected = topic_name(settings, STORIES), topic_name(settings, REJECTED)
    limit = ShareLimit(settings.dead_letter_share)

    def handle(event: EventT) -> Work:
        message = event.message
        try:
            article = read_article(message.value, settings.max_article_bytes)
        except ContractError as error:
            limit.broken(error.detail)
            return reject(rejected, "screen", message, error)
        limit.good()
        if not settings.hold_embargoed:
            article = replace(article, embargoed_until=None)
        key = article.key.encode()
        decision = _decide(article, _read(seen.get(key)), event)
        if decision.row is not None:
            seen.put(key, encode(decision.row))
        held = _HELD.get(decision.verdict)
        if held is not None:
            metrics.screened("held")
            return reject(rejected, "screen", message, held)
        sends = [Send(stories, story.body_hash.encode(), encode(story)) for story in decision.records]
        return Work(first=sends, done=lambda: metrics.screened(cast(metrics.Screened, decision.verdict)))

    return handle


def _decide(article: Article, seen: Seen | None, event: EventT) -> Decision:
    # What we can't read passes, marked with its language, and `extract` leaves it.
    judged = triage(article)
    return screen(
        article, seen, event.message.offset, arrival(event.message), judged.relevant, judged.language
    )


def _read(row: bytes | None) -> Seen | None:
    return decode(row, Seen) if row is not None else None
