"""Where the contracts (`schemas/`) and the sample articles (`seeds/`) are.

In a checkout they are top-level folders; in an installed wheel they ship inside the package.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder `schemas` or `seeds`; raise FileNotFoundError if this installation lacks it."""
    for candidate in (_PACKAGE / "shipped" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"this installation of wirewatch has no {name}/ folder; reinstall it")
