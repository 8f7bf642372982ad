"""Whether a story says that nobody knows who did it: then no campaign's side is lent to the act.

Sixth stage of the cascade, called by `sides` (codebook section 2, the actor's country).
"""

from streams.incidents.page import Page


def nobody_knows(page: Page, number: int) -> bool:
    """Whether the sentences around say that nobody knows who did it."""
    sentences = page.document.sentences
    first, last = sentences[number].first, sentences[min(len(sentences) - 1, number + 1)].last
    keys = page.marks.keys
    for i in page.marks.spots(_ASKED, first, last):
        if keys[i] in _WHO and not _OPEN.isdisjoint(page.marks.before(i, 3, first)):
            return True
        unsaid = keys[i - 1] == "say" and not _NO.isdisjoint(keys[max(first, i - 5) : i - 1])
        if unsaid and keys[i] != "no":
            return True  # "he did not say whom he suspected", "did not say if Ukraine had launched them"
        if keys[i] == "no" and keys[i + 1 : i + 2] in (["group"], ["one"]) and "claimed" in keys[i : i + 6]:
            return True
    return False


_WHO = frozenset({"who", "whom", "whose"})
_ASKED = _WHO | {"whether", "if", "no"}
_OPEN = frozenset({"clear", "unclear", "known", "unknown", "immediately", "unsure"})
_NO = frozenset({"not", "nobody", "n't", "no", "never"})
