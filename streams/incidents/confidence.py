"""Confidence: how often an incident with these signs is right.

Logistic weights, fitted to labelled articles (`ops/bench/evaluate.py` prints the table of reliability), then
scaled (Platt 1999) to articles whose errors nobody had looked at: rules are right more often on those that
they were made with.
"""

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


_BIAS = -2.85
_WEIGHTS = {
    "strong": 0.52,
    "placed": 0.99,
    "own_place": 1.01,
    "dated": 0.62,
    "actor": 0.32,
    "target": 0.14,
    "typed": 1.03,
}
_PER_MENTION = 0.043


def confidence(signs: Signs) -> float:
    """Return a probability between 0 and 1, rounded to two places."""
    score = _BIAS + _PER_MENTION * min(signs.mentions - 1, 5)
    score += sum(weight for name, weight in _WEIGHTS.items() if getattr(signs, name))
    return round(1 / (1 + exp(-score)), 2)
