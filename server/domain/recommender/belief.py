"""What is believed of each measure asked about: relief, its spread, and the chances that follow."""

from dataclasses import dataclass
from math import erf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.recommender.points import normal_points
from server.domain.recommender.posterior import Mixture
from server.domain.rounding import round_half_up

Matrix = NDArray[Any]
GRAIN = 1e9
BEST = 3


@dataclass(frozen=True)
class Belief:
    """Over the measures asked about, in their order."""

    mean: Matrix
    covariance: Matrix
    mixture: Mixture

    def chances_above(self, bound: float, sceptic: bool = False) -> list[float]:
        """Per measure the probability that its relief is more than `bound`."""
        size = len(self.mean)
        variances = np.diagonal(self.mixture.covariances, axis1=1, axis2=2)[:, :size]
        z = (self.mixture.means[:, :size] - bound) / np.sqrt(2.0 * variances)
        erfs = np.array([erf(x) for x in z.ravel().tolist()]).reshape(z.shape)
        weights = self.mixture.sceptic if sceptic else self.mixture.weights
        chances: list[float] = np.clip(weights @ (0.5 + 0.5 * erfs), 0.0, 1.0).tolist()
        return chances


def believe(mixture: Mixture, size: int) -> Belief:
    """Of the first `size` measures of the mixture."""
    weights, means = mixture.weights, mixture.means[:, :size]
    mean = weights @ means
    off = means - mean
    within = np.tensordot(weights, mixture.covariances[:, :size, :size], axes=1)
    return Belief(mean, within + (off.T * weights) @ off, mixture)


def grains(benefit: float) -> int:
    """Benefit in whole billionths: compared as these, two languages rank alike."""
    return round_half_up(benefit * GRAIN)


def chances_best3(
    belief: Belief, keeps: list[tuple[float, float]], constants: dict[str, Any]
) -> list[float]:
    """The share of a fixed cloud of points in which a measure's benefit is among the best three."""
    size, count = len(keeps), constants["points"]
    if size <= BEST:
        return [1.0] * size
    points = normal_points(count, 2 * size)
    reliefs = belief.mean + points[:, :size] @ np.linalg.cholesky(belief.covariance).T
    means, sds = np.array(keeps).T
    keep = np.clip(means + points[:, size:] * sds, 0.0, 1.0)
    # `grains` of them all at once.
    benefits = np.floor(reliefs * keep * GRAIN + 0.5)
    best = np.argsort(-benefits, axis=1, kind="stable")[:, :BEST]
    shares: list[float] = (np.bincount(best.ravel(), minlength=size) / count).tolist()
    return shares
