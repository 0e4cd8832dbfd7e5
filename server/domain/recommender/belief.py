"""What is believed of each measure asked about: relief, its spread, and the chances that follow."""

from dataclasses import dataclass
from math import erf
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.recommender.points import normal_points
from server.domain.recommender.posterior import Mixture

Matrix = NDArray[np.float64]
GRAIN = 1e9
"""Benefits are compared in whole billionths of a point, so that two languages rank alike."""


@dataclass(frozen=True)
class Belief:
    """Over the measures asked about, in their order. `parts`: mean and sd under each scale."""

    mean: Matrix
    covariance: Matrix
    weights: Matrix
    part_means: Matrix
    part_sds: Matrix

    def chance_above(self, k: int, bound: float) -> float:
        """The probability that the relief of measure k is more than `bound`."""
        z = (self.part_means[:, k] - bound) / self.part_sds[:, k]
        return float(sum(w * normal_cdf(x) for w, x in zip(self.weights, z)))


def normal_cdf(x: float) -> float:
    """The standard normal distribution function."""
    return 0.5 * (1.0 + erf(x / 1.4142135623730951))


def believe(
    asked: list[str], known: list[str], mixture: Mixture, priors: list[tuple[float, float]]
) -> Belief:
    """`known`: the measures of the mixture. The others keep their prior, scaled as the rest."""
    parts = [_part(asked, known, mixture, g, priors) for g in range(len(mixture.scales))]
    weights = mixture.weights
    means = np.array([mean for mean, _ in parts])
    covariances = np.array([covariance for _, covariance in parts])
    mean = weights @ means
    off = means - mean
    covariance = np.einsum("g,gij->ij", weights, covariances) + (off.T * weights) @ off
    sds = np.sqrt(np.diagonal(covariances, axis1=1, axis2=2))
    return Belief(mean, covariance, weights, means, sds)


def _part(
    asked: list[str], known: list[str], mixture: Mixture, g: int, priors: list[tuple[float, float]]
) -> tuple[Matrix, Matrix]:
    mean = np.array([m for m, _ in priors], dtype=float)
    covariance = np.diag([(s * mixture.scales[g]) ** 2 for _, s in priors])
    place = {measure: k for k, measure in enumerate(known)}
    here = [i for i, measure in enumerate(asked) if measure in place]
    there = [place[asked[i]] for i in here]
    mean[here] = mixture.means[g][there]
    covariance[np.ix_(here, here)] = mixture.covariances[g][np.ix_(there, there)]
    return mean, covariance


def chances_best3(belief: Belief, keeps: list[tuple[float, float]], count: int) -> list[float]:
    """The share of a fixed cloud of points in which a measure's benefit is among the best three."""
    size = len(keeps)
    if size == 0:
        return []
    points = normal_points(count, 2 * size)
    root = np.linalg.cholesky(belief.covariance)
    reliefs = belief.mean + points[:, :size] @ root.T
    keep = np.clip(
        np.array([m for m, _ in keeps]) + points[:, size:] * np.array([s for _, s in keeps]),
        0.0,
        1.0,
    )
    benefits = np.floor(reliefs * keep * GRAIN + 0.5)
    best = np.argsort(-benefits, axis=1, kind="stable")[:, :3]
    return (np.bincount(best.ravel(), minlength=size) / count).tolist()
