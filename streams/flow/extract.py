"""The agent `extract`: stories in, incident reports out. Ring two: the same words elsewhere."""

import gc
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import xxhash
from faust.types import EventT

from streams.articles.codec import decode, encode
from streams.articles.record import Article
from streams.articles.story import Story
from streams.events.record import Report
from streams.events.reports import key, reports, retractions
from streams.flow import metrics
from streams.flow.deadletters import decoder
from streams.flow.headers import cloud_event
from streams.flow.lane import NOTHING, Handler, Send, Work
from streams.flow.tables import Rows
from streams.flow.topics import INCIDENTS, topic_name
from streams.incidents.extractor import Extractor, identify
from streams.incidents.record import Incident
from streams.incidents.text.tables import languages
from streams.settings import Settings


@dataclass(frozen=True, slots=True)
class Extraction:
    """A row of the table: what the words with this hash say to one who reads them in this context."""

    context: str
    incidents: tuple[Incident, ...]


_YOUNG = 20_000  # objects made and not dropped between two collections; Python's own is 700
Extract = Callable[[Article], tuple[Incident, ...]]


def handler(settings: Settings, extractions: Rows) -> Handler:
    """Return the stage. Loads the extractor: about two seconds."""
    extract, longest = loaded().extract, settings.max_read_characters

    def begin_of(article: Article) -> tuple[Incident, ...]:
        # Extraction works on the event loop: a body of megabytes must not hold up everything else.
        return extract(replace(article, text=article.text[:longest]))

    return stage(settings, extractions, begin_of)


def loaded() -> Extractor:
    """Load the extractor, and leave what it holds for good out of garbage collection.

    Extraction makes and drops many small objects; each full collection would walk all lexicons and find
    nothing (https://docs.python.org/3/library/gc.html#gc.freeze). A tenth of the time. Nearly all of them
    are dropped by their counts, so that the young need looking through a few times an article, not forty:
    a hundredth.
    """
    extractor = Extractor.load()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    return extractor


def stage(settings: Settings, extractions: Rows, extract: Extract) -> Handler:
    """Return the stage around `extract`."""
    topic = topic_name(settings, INCIDENTS)
    read = decoder(settings, "extract", Story)

    def known(article: Article, digest: str) -> tuple[Incident, ...]:
        """Extract, unless the very same words were read before; what a copy says goes under its own ids."""
        row, context = digest.encode(), _context(article)
        before = extractions.get(row)
        if before is not None:
            extraction = decode(before, Extraction)
            if extraction.context == context:
                metrics.duplicate("words")
                return tuple(identify(article.key, incident) for incident in extraction.incidents)
        incidents = extract(article)
        extractions.put(row, encode(Extraction(context, incidents)))
        return incidents

    def handle(event: EventT) -> Work:
        story = read(event.message)
        if isinstance(story, Work):
            return story
        if story.article.language not in languages():
            # No lexicons for it: it has passed `screen`, marked, and ends here.
            metrics.unread()
            return NOTHING
        said = known(story.article, story.body_hash)
        if story.kind == "withdrawal":
            newer = story.replacement
            still = extract(newer) if newer and newer.language in languages() else ()
            return _told(topic, retractions(story.article, story.received_at, said, still))
        for incident in said:
            metrics.incident(incident.type)
        return _told(topic, reports(story.article, story.received_at, said))

    return handle


def _context(article: Article) -> str:
    """Return what an extraction depends on: every character (evidence counts them), the headline, the day.

    Not the outlet, though its home may tell two places of one name apart: a copy must not read otherwise.
    """
    words = f"{article.headline or ''}\n{article.text}"
    return f"{article.published_at.date()}|{xxhash.xxh3_128_hexdigest(words.encode())}"


def _told(topic: str, told: Iterable[Report]) -> Work:
    return Work(first=[_send(topic, report) for report in told])


def _send(topic: str, report: Report) -> Send:
    headers = cloud_event("incident-report", report.report_id, report.article.received_at)
    return Send(topic, key(report).encode(), encode(report), headers)
