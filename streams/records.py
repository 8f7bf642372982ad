"""Records: dataclasses that nobody changes once they are made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def frozen(*, kw_only: bool = False) -> Callable[[type[_T]], type[_T]]:
    """Make a dataclass with slots that the type checker keeps frozen.

    At run time its fields are set like any others: `dataclass(frozen=True)` sets each through
    `object.__setattr__`, which takes three times as long. That is felt where a record is made for every place
    that an article names, and nowhere else; what no one outside `incidents` sees is a msgspec Struct, which
    is made faster still. Equality, hash and `replace` are those of a frozen dataclass.
    """

    def make(cls: type[_T]) -> type[_T]:
        return dataclass(slots=True, kw_only=kw_only, unsafe_hash="__hash__" not in vars(cls))(cls)

    return make
