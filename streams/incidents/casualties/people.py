"""Groups of people in a sentence and how many they are: "at least 12 villagers", "a CRPF trooper", "two
others".
"""

from msgspec import Struct
from msgspec.structs import replace

from streams.incidents.casualties.counts import COUNTING, OLD, age, read_count
from streams.incidents.casualties.words import Kind, Marked
from streams.incidents.record import Range
from streams.incidents.text.measures import ORDINALS

_REACH = 10
"""Words between a number and the noun it counts, at most: "three Central Reserve Police Force (CRPF)
personnel".
"""
_BRACKET = 8
_STOPS = frozenset(
    {"be", "have", "kill", "die", "wound", "harm", "dead", "deaths", "injuries", "clause", "join", "prep"}
    | {"aside", "inner", "body"}
)
_PARTITIVE = frozenset({"them", "whom", "those", "these", "us", "which"})
_BEGINNING = frozenset({"number", "vague", "none", "about", "det", "unknown"})
_LEADS = frozenset({"kill", "wound", "prep", "join", "inner"})
_MODIFIERS = frozenset({"participle"})
_INSIDE = frozenset({"of", *"('\"‘’“”-/–"})
_COLLECTIVES = frozenset({"family", "group", "crew", "team", "couple"})


class Group(Struct, frozen=True, gc=False):
    """People at tokens `first` to `last` (exclusive) of a sentence; `count` is None for a bare plural
    ("rebels").

     `lone`: a number with no noun ("two were killed"). `sure` if the noun is known to be of people. `guess`:
    one of something unknown ("a quack"), a person only where the verb says so. `titled`: without determiner
    or number.
    """

    first: int
    last: int
    count: Range | None
    kind: Kind | None = None
    lone: bool = False
    sure: bool = True
    guess: bool = False
    titled: bool = False


def find_groups(sentence: Marked) -> list[Group]:
    """Return the groups of people of a sentence, in order, without overlap."""
    groups: list[Group] = []
    done = 0
    for i, word in enumerate(sentence.words):
        if i < done:
            continue
        rules, group = sentence.tags[i], None
        if word in COUNTING or not word.isalpha():
            group = _figured(sentence, i)
        elif not rules and _may_stand_alone(sentence, i):
            group = _titled(sentence, i)
        elif rules and not rules.isdisjoint(_BEGINNING):
            group = _told(sentence, i)
        if group is not None:
            groups.append(group)
        done = sentence.ends[i] if group is None else group.last
    return groups


def _figured(sentence: Marked, i: int) -> Group | None:
    """The group of what is no plain word: a figure, "50-year-old", a number word that no table has."""
    word, rules = sentence.words[i], sentence.tags[i]
    numeral = word in COUNTING or "-" in word or word[0].isdecimal()
    group = _told(sentence, i) if numeral or not rules.isdisjoint(_BEGINNING) else None
    if group is None and not rules and _may_stand_alone(sentence, i):
        group = _titled(sentence, i)
    return _aged(sentence, i) if group is None and numeral else group


def _told(sentence: Marked, i: int) -> Group | None:
    """The group whose number or determiner stands at `i`."""
    group = _counted(sentence, i) or _determined(sentence, i)
    if group is not None and sentence.word(group.last) == "among" and sentence.word(group.last + 1) == "them":
        return replace(group, count=None)  # "killed 12, a teacher among them"
    return group


def _aged(sentence: Marked, i: int) -> Group | None:
    """The one whose name and age open a sentence: "Ann Lee, 34, was killed"."""
    name = range(i - 1)
    if not 0 < len(name) <= _NAMES or not sentence.word(i).isdecimal() or not age(sentence, i):
        return None
    named = all(sentence.capital(at) and not sentence.tags[at] for at in name)
    return Group(i - 2, i + 1, (1, 1), kind="person") if named else None


_NAMES = 5
"""Words of a name, at most."""


def _counted(sentence: Marked, i: int) -> Group | None:
    """A number and what it counts."""
    start, word = i, sentence.words[i]
    while _leads_up(sentence.rules(i)):
        i = sentence.ends[i]
        if i - start > 5:
            return None
    if word in ("no-one", "nobody") or (word == "no" and sentence.word(start + 1) == "one"):
        return Group(start, start + 1 + (word == "no"), (0, 0), lone=True)
    found = read_count(sentence, i) or (read_count(sentence, start) if start != i else None)
    if not found:
        return None
    if sentence.words[i - 1 : i + 1] == ["the", "one"] and sentence.has(i + 1, "prep"):
        return None  # "the strike on X killed two, the one on Y four"
    count, after = found
    if sentence.word(after) == "of":
        return _part(sentence, start, after, count)
    if sentence.has(after, "det") and sentence.word(start - 1) == "," and sentence.noun(after + 1):
        return Group(start, after + 2, None, lone=True)  # "the injured 23, one a child"
    if sentence.has(after, "det") and sentence.has(start - 1, "kill", "wound"):
        return Group(start, after, count, lone=True)  # "wounding 23 the day before"
    kind, head = _noun(sentence, after, many=count[1] > 1)
    if kind == "thing":
        return None
    if kind:
        return Group(start, head + 1, count, kind)
    if head < after:
        alone = after >= len(sentence.tokens) or sentence.tags[after] or not sentence.word(after)[0].isalnum()
        return Group(start, after, count, lone=True, sure=False) if alone else None
    if sentence.word(head).endswith("s") or count == (1, 1):
        return Group(start, head + 1, count, sure=False)
    return Group(start, after, count, lone=True, sure=False)


def _leads_up(rules: frozenset[str]) -> bool:
    """Whether a word of these rules stands before a number: "about", "the", not "one"."""
    return "about" in rules or ("det" in rules and "number" not in rules)


def _part(sentence: Marked, start: int, of: int, count: Range) -> Group | None:
    """ "three of them", "six of the Maoists", "one of its former activists".

    "Six of those killed were officers" counts nobody: it says who they were that were told of before.
    """
    if sentence.word(of + 1) == "those" and sentence.has(of + 2, "kill", "wound", "dead"):
        return Group(start, of + 2, None, lone=True)
    if sentence.word(of + 1) in _PARTITIVE:
        what = _determined(sentence, of + 2) if of + 2 < len(sentence.tokens) else None
        last = what.last if what and what.kind else of + 2  # "one of them a child"
        return Group(start, last, count, lone=True)
    at = of + 1
    while sentence.has(at, "det", "about"):
        at = sentence.ends[at]
    inner = read_count(sentence, at)
    if inner and sentence.has(inner[1], "wound", "kill", "dead") and not sentence.has(of + 1, "number"):
        return Group(at, inner[1], inner[0], lone=True)  # "two of the five wounded were children"
    kind, head = _noun(sentence, inner[1] if inner else at)
    if kind == "thing" or head < at:
        return None
    while count == (0, 0) and sentence.word(head + 1) in ("or", "and") and sentence.noun(head + 2):
        head += 2  # "none of the staff or visitors"
    return Group(start, head + 1, count, kind, sure=kind is not None)


def _noun(sentence: Marked, i: int, many: bool = False) -> tuple[Kind | None, int]:
    """The kind and place of the head of the noun phrase whose words begin at `i`; head `i - 1` if there is
    none.

     The last known noun counts: "police vehicles" are things, "a bus driver" is a person. Where `many`, a
    singular is no head: "two Maoist hideouts".
    """
    kind: Kind | None = None
    head, at = i - 1, i
    words, nouns = sentence.words, sentence.lexicon.nouns
    last = min(len(words), i + _REACH)
    while at < last:
        word = words[at]
        known = nouns.get(word)
        if word in _INSIDE and (onward := _inside(sentence, at, kind, found=head >= i)):
            at = onward
        elif not word[0].isalpha() or not _nominal(sentence.tags[at], kind, known):
            break
        elif known or kind is None:
            kind, head, at = known, at, at + 1
        elif _compound(sentence, at, kind):
            at += 1
        elif many and sentence.word(head) in sentence.lexicon.singular:
            return None, at
        else:
            break
    return kind, head


def _inside(sentence: Marked, i: int, kind: Kind | None, *, found: bool) -> int | None:
    """The token behind brackets, a mark or "of" at `i` that stands inside a noun phrase, of which a noun may
    have been `found`, of `kind`."""
    word = sentence.words[i]
    if word == "of":  # "a Communist Party of India leader"
        named = sentence.capital(i - 1) and sentence.capital(i + 1)
        return i + 1 if named and kind in (None, "thing") else None
    if word == "(":
        closed = _closing(sentence, i)
        ends = closed is None or (found and sentence.noun(closed + 1) is None)
        return None if ends or closed is None else closed + 1
    return None if (kind and sentence.noun(i + 1) is None) or sentence.spaced(i) else i + 1


def _compound(sentence: Marked, i: int, kind: Kind) -> bool:
    """Whether the unknown word at `i` leads from a noun of `kind` to the head: "a Pakistani army officer"."""
    following = sentence.noun(i + 1)
    if kind == "thing" and not sentence.tags[i] and (following or sentence.compound(i)):
        return True
    if following == "thing":
        of_many = sentence.word(i - 1) in sentence.lexicon.singular and sentence.word(i + 1).endswith("s")
        gerund = sentence.word(i).endswith("ing")  # "a Yemeni fishing boat", "25 Pakistani army posts"
        return (
            sentence.compound(i) or gerund or (of_many and sentence.modifies(i))
        )  # "25 Pakistani army posts"
    return following is not None and (sentence.compound(i) or sentence.modifies(i))


def _nominal(tags: frozenset[str], kind: Kind | None, known: Kind | None) -> bool:
    """Whether a word of these rules, a `known` noun or none, can go on a noun phrase that has a noun of
    `kind`."""
    return tags.isdisjoint(_STOPS) and (kind is None or known is not None or tags <= _MODIFIERS)


def _closing(sentence: Marked, i: int) -> int | None:
    """The bracket that closes the one at `i`, if near."""
    return next(
        (n for n in range(i + 1, min(len(sentence.tokens), i + _BRACKET)) if sentence.word(n) == ")"), None
    )


def _determined(sentence: Marked, i: int) -> Group | None:
    """ "a policeman", "the father of", "another"; the plural ("the soldiers") counts nobody."""
    at, rules, word = sentence.ends[i], sentence.tags[i], sentence.words[i]
    if "unknown" in rules:
        return Group(i, max(at, _noun(sentence, at)[1] + 1), None)
    if "det" not in rules:
        return None
    if word == "another" and (
        at >= len(sentence.tokens)
        or not sentence.tags[at].isdisjoint(_STOPS)
        or not sentence.words[at][0].isalnum()
    ):
        return None if _attack_meant(sentence, at) else Group(i, at, (1, 1), lone=True)
    following = sentence.word(at)
    if following in ORDINALS and sentence.has(at + 1, "be", "wound", "dead", "die"):
        return Group(i, at + 1, (1, 1), lone=True)  # "one was killed and a second was hurt"
    if following[:1].isdecimal() and sentence.word(at + 1) == "-":
        at += 2
    elif following.isdecimal() and sentence.word(at + 1) in OLD:
        at += 1  # "a 50 year-old farmer"
    kind, head = _noun(sentence, at)
    if kind is None and any(_told_behind(sentence, n) for n in range(at + 2, head + 1)):
        return None  # "the administration lists six dead": its verb is not known
    if kind is None and head == at and sentence.word(at).endswith("year-old"):
        return Group(i, head + 1, (1, 1), "person")  # "a 53-year-old and a woman died"
    if kind is None and head >= at and not sentence.word(head).endswith("s"):
        return Group(i, head + 1, (1, 1), guess=True)
    if kind is None or kind == "thing":
        return None
    plural = sentence.word(head).endswith("s") and sentence.word(head) not in sentence.lexicon.singular
    if word in ("a", "an") and plural:
        return Group(i, head + 1, None)  # "a doctors' union said"
    if word in ("a", "an", "one", "another") and sentence.word(head) not in _COLLECTIVES:
        return Group(i, head + 1, (1, 1), kind)
    return _of_number(sentence, i, head, kind)


def _told_behind(sentence: Marked, i: int) -> bool:
    """Whether a number stands behind what may be a verb."""
    return sentence.has(i, "number", "vague") and sentence.word(i - 1).endswith(("s", "ed"))


def _attack_meant(sentence: Marked, i: int) -> bool:
    """Whether "another" is an attack, told of at `i`: "on Odesa", "in Odesa that killed six", "in
    neighbouring Odesa wounded six"."""
    behind = range(i + 2, i + 2 + _TOWN)
    if any(sentence.has(at, "wound", "kill") and sentence.has(at + 1, "number", "about") for at in behind):
        return True
    onward = sentence.words[i + 2 : i + 2 + _TOWN]
    return sentence.word(i) == "on" or "that" in onward or "which" in onward


_TOWN = 3  # tokens of a name and what follows it


def _of_number(sentence: Marked, first: int, head: int, kind: Kind) -> Group:
    """One person or some; "a family of five" is five."""
    if sentence.word(head + 1) == "of" and sentence.word(head) in _COLLECTIVES:
        found = read_count(sentence, head + 2)
        if found:
            return Group(first, found[1], found[0], kind)
    if sentence.word(head) in ("couple", "parents"):
        return Group(first, head + 1, (2, 2), kind)
    one = sentence.word(head) in sentence.lexicon.singular
    return Group(first, head + 1, (1, 1) if one else None, kind)


def _may_stand_alone(sentence: Marked, i: int) -> bool:
    """Whether people may be told of at `i` with neither number nor determiner: a noun, or what a verb or
    preposition leads to."""
    return sentence.words[i] in sentence.lexicon.nouns or (
        i > 0 and not sentence.tags[i - 1].isdisjoint(_LEADS)
    )


def _titled(sentence: Marked, i: int) -> Group | None:
    """A noun without determiner: "constable Surendra" is one, "cadres" are some."""
    at = i + 2 if sentence.words[i].isdecimal() and sentence.word(i + 1) == "-" else i
    if sentence.lexicon.nouns.keys().isdisjoint(sentence.words[at : at + _REACH]):
        return None  # as behind most verbs and prepositions
    if not sentence.word(at)[:1].isalpha():
        return None
    kind, head = _noun(sentence, at)
    if kind is None or kind == "thing" or any(sentence.has(n, "number", "det") for n in range(i + 1, head)):
        return None  # ", leaving two people dead", "in X a man died": no title
    after = sentence.word(head + 1)
    if (
        after[:1].isalpha()
        and not sentence.tags[head + 1]
        and not sentence.upper
        and not sentence.capital(head + 1)
    ):
        return None  # "criminal records": no head
    return replace(_of_number(sentence, i, head, kind), titled=True)
