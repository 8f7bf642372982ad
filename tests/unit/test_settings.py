"""Settings: read from an environment, refused by name."""

from pathlib import Path

import pytest

from streams.settings import Settings, SettingsError, describe, from_environment


def test_defaults_need_nothing() -> None:
    assert from_environment({}) == Settings()


def test_values_are_read() -> None:
    read = from_environment(
        {
            "WIREWATCH_BROKER": "a:1,b:2",
            "WIREWATCH_EMBEDDED": "Yes",
            "WIREWATCH_PARTITIONS": "8",
            "WIREWATCH_LINGER": "0.5",
            "WIREWATCH_DATA_DIR": "/somewhere",
            "WIREWATCH_TABLE_STORE": "rocksdb",
            "WIREWATCH_GROUP": "",
            "UNRELATED": "x",
        }
    )
    assert read == Settings(
        broker="a:1,b:2",
        embedded=True,
        partitions=8,
        linger=0.5,
        data_dir=Path("/somewhere"),
        table_store="rocksdb",
    )


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("WIREWATCH_PARTITIONS", "many", "must be a number"),
        ("WIREWATCH_PARTITIONS", "0", "at least 1"),
        ("WIREWATCH_METRICS_PORT", "70000", "at most 65535"),
        ("WIREWATCH_LINGER", "nan", "at least 0"),
        ("WIREWATCH_EMBEDDED", "perhaps", "true or false"),
        ("WIREWATCH_TABLE_STORE", "paper", "memory, rocksdb"),
    ],
)
def test_bad_values_are_named(variable: str, value: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says) as caught:
        from_environment({variable: value})
    assert variable in str(caught.value)
    assert value in str(caught.value)


def test_every_setting_is_documented() -> None:
    for variable, _, meaning in describe():
        assert variable.startswith("WIREWATCH_")
        assert meaning.endswith(".")
