"""The bench that says what each rule is worth: a rule gives one answer while it is tried, then its own."""

import time

import pytest

from ops.bench import worth
from ops.bench.worth import answering, ending, rules
from streams.incidents.syntax import setting_apart
from streams.incidents.syntax.setting_apart import _another


@pytest.mark.parametrize("answer", [True, False, None])
def test_a_rule_gives_one_answer_while_it_is_tried(answer: bool | None) -> None:
    words = ["another", "attack"]
    with answering(setting_apart._another, answer):
        assert _another(words) is answer  # wherever it was imported to
    assert _another(words) is True
    assert _another(["the", "attack"]) is False


def test_the_rules_of_a_module() -> None:
    found = rules("syntax.setting_apart")
    assert found["syntax.setting_apart:_another"] is setting_apart._another
    assert all(name.startswith("syntax.setting_apart:") for name in found)
    assert "merging.groups:Group.stands" in rules("merging.groups")  # properties, too


def test_what_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worth, "_PATIENCE", 0.05)
    with pytest.raises(TimeoutError), ending():
        time.sleep(5)
    with ending():  # and what ends is not
        pass
