"""The Incident: one article's report of one hostile act. docs/codebook.md says what each value means."""

from dataclasses import dataclass
from typing import Literal

from streams.records import frozen

# ACLED sub-event types, https://acleddata.com/knowledge-base/codebook/
ActType = Literal[
    "ground_incursion",
    "drone_strike",
    "air_strike",
    "missile_strike",
    "shelling",
    "naval_strike",
    "explosive",
    "sabotage",
    "armed_attack",
    "cyber_attack",
    "strike_unspecified",
]
Outcome = Literal["carried_out", "intercepted", "repelled", "attempted"]
ClaimStatus = Literal["confirmed", "claimed", "disputed"]
PlacePrecision = Literal["facility", "settlement", "district", "admin1", "country"]
TimePrecision = Literal["minute", "day", "month", "year"]
AlertClass = Literal["cross_border", "infrastructure_strike"]
Range = tuple[int, int]
"""Lowest and highest number reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who did it: the name as written, the ISO 3166-1 alpha-2 country it acts for if the text implies one."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What was attacked: name as written, the codebook's infrastructure category, the operator if named."""

    name: str | None = None
    infrastructure: str | None = None
    operator: str | None = None


@frozen(kw_only=True)
class Place:
    """Where: name as written, GeoNames identity, WGS 84 degrees. `disputed` marks land two states claim."""

    name: str
    settlement: str | None = None
    admin1: str | None = None
    country: str | None = None
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "settlement"
    disputed: bool = False


@frozen(kw_only=True)
class When:
    """The local calendar day (`2024-03-12`) or minute (RFC 3339 with offset) the act began."""

    start: str
    precision: TimePrecision = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualties:
    """Lowest and highest number killed and injured, and who reports them."""

    killed: Range | None = None
    injured: Range | None = None
    reported_by: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that says so: character offsets into the article's text; `end` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One report of one act: one type, one place, one day (codebook section 1)."""

    incident_id: str
    type: ActType
    outcome: Outcome = "carried_out"
    status: ClaimStatus = "confirmed"
    actor: Actor | None = None
    target: Target | None = None
    place: Place | None = None
    time: When | None = None
    casualties: Casualties | None = None
    background: bool = False
    classes: tuple[AlertClass, ...] = ()
    confidence: float = 0.5
    evidence: tuple[Evidence, ...] = ()
