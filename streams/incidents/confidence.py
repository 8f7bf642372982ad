"""Confidence: how often an incident with these signs is right. Logistic weights, fitted to labelled
articles: `ops/bench/evaluate.py`."""

from dataclasses import dataclass
from math import exp


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for an incident."""

    strong: bool
    mentions: int
    placed: bool
    own_place: bool
    dated: bool
    actor: bool
    target: bool
    typed: bool


_BIAS = -4.93
_WEIGHTS = {
    "strong": 0.72,
    "placed": 1.37,
    "own_place": 1.40,
    "dated": 0.86,
    "actor": 0.45,
    "target": 0.20,
    "typed": 1.43,
}
_PER_MENTION = 0.06


def confidence(signs: Signs) -> float:
    """Return a probability between 0 and 1, rounded to two places."""
    score = _BIAS + _PER_MENTION * min(signs.mentions - 1, 5)
    score += sum(weight for name, weight in _WEIGHTS.items() if getattr(signs, name))
    return round(1 / (1 + exp(-score)), 2)
