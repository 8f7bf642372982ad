"""Confidence: how often an incident with these signs is right. Weights fitted on development data (docs/evaluation.md)."""

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


_BIAS = -0.6
_WEIGHTS = {
    "strong": 0.7,
    "placed": 0.4,
    "own_place": 0.5,
    "dated": 0.5,
    "actor": 0.3,
    "target": 0.3,
    "typed": 0.3,
}
_PER_MENTION = 0.15


def confidence(signs: Signs) -> float:
    """Return a probability between 0 and 1, rounded to two places."""
    score = _BIAS + _PER_MENTION * min(signs.mentions - 1, 5)
    score += sum(weight for name, weight in _WEIGHTS.items() if getattr(signs, name))
    return round(1 / (1 + exp(-score)), 2)
