"""What is known of a measure before the person notes anything."""

from collections.abc import Iterable
from typing import Any

Constants = dict[str, Any]


def priors_of(measures: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The `prior` of each measure of the content, by its id."""
    return {measure["id"]: measure["prior"] for measure in measures}


def prior_of(
    measure: str, pattern: str | None, priors: dict[str, Any], constants: Constants
) -> tuple[float, float]:
    """(mean, sd) of relief in evening points, for a person with this pattern."""
    mean, sd = _of_content(measure, pattern, priors, constants)
    return mean + constants["common_relief"], sd


def _of_content(
    measure: str, pattern: str | None, priors: dict[str, Any], constants: Constants
) -> tuple[float, float]:
    prior = priors.get(measure)
    if prior is None:
        return constants["default_relief"], constants["default_sd"]
    special = prior.get("by_pattern", {}).get(pattern)
    if special is not None:
        return special["relief"], special["sd"]
    return prior["relief"] * _fit_share(prior["fits"], pattern, constants), prior["sd"]


def _fit_share(fits: list[str], pattern: str | None, constants: Constants) -> float:
    if "all" in fits or pattern in fits:
        return 1.0
    share: float = constants["unknown_pattern_share" if pattern is None else "fit_share"]
    return share
