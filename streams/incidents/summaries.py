"""A summary under its headline, as feeds send it: "Rockets hit Bua Chet hospital" over "Second salvo lands in
paddies; patients moved to Surin town".

It takes for granted what the headline said. Where it tells by itself of no place that came to harm, both are
read as one text.
"""

from dataclasses import replace

from streams.articles.record import Article
from streams.incidents.record import Evidence, Incident

_SUMMARY = 500  # characters; a longer text is the whole story and tells by itself what happened
_BREAK = "\n\n"  # a paragraph's end, as after a headline that was left in a text


def under_its_headline(article: Article) -> Article | None:
    """The article whose text is the headline and the summary below it; None if it is none."""
    if not article.headline or len(article.text) > _SUMMARY:
        return None
    return replace(article, text=f"{article.headline}{_BREAK}{article.text}", headline=None)


def of_the_text(incident: Incident, article: Article) -> Incident:
    """The incident with the evidence that `article` itself holds, of one that was read under its headline.

    What only the headline tells stands on the whole summary: offsets are the text's (codebook section 2).
    """
    head = len(article.headline or "") + len(_BREAK)
    told = [Evidence(e.start - head, e.end - head) for e in incident.evidence if e.start >= head]
    return replace(incident, evidence=tuple(told) or (Evidence(0, len(article.text)),))
