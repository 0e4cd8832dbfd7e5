"""Fits the linear model: who deviates far weighs less, and the spread of noise is learnt along."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.recommender.design import Design

Matrix = NDArray[np.float64]
SOURCES = ("evening", "moment", "verdict")


@dataclass(frozen=True)
class Mixture:
    """Relief of the design's measures under each scale of relief, and how likely each scale is."""

    scales: list[float]
    weights: Matrix
    means: Matrix
    covariances: Matrix


def infer(design: Design, constants: dict[str, Any]) -> Mixture:
    """The posterior of relief, as a mixture over `relief_scales`."""
    gram = _robust_gram(design, constants)
    size = len(design.measures)
    scales = constants["relief_scales"]
    fits = [_solve(gram, design.mean, _scaled(design, scale)) for scale in scales]
    weights = _weigh([f[2] for f in fits], constants["relief_scale_weights"])
    means = np.array([mean[:size] for mean, _, _ in fits])
    covariances = np.array([cov[:size, :size] for _, cov, _ in fits])
    return Mixture(scales, weights, means, covariances)


def _scaled(design: Design, scale: float) -> Matrix:
    sd = design.sd.copy()
    sd[: len(design.measures)] *= scale
    return sd


def _weigh(evidences: list[float], priors: list[float]) -> Matrix:
    best = max(evidences)
    raw = np.array([p * np.exp(e - best) for e, p in zip(evidences, priors)])
    return raw / raw.sum()


def _robust_gram(design: Design, constants: dict[str, Any]) -> Matrix:
    """Σ weight/variance × rowᵀrow, the weights and variances settled in a fixed number of rounds."""
    variances = [constants[f"{source}_sd"] ** 2 for source in SOURCES]
    weights = [np.ones(len(rows)) for rows in design.sources]
    for _ in range(int(constants["reweighings"])):
        mean, covariance, _ = _solve(_gram(design, weights, variances), design.mean, design.sd)
        for i, rows in enumerate(design.sources):
            if len(rows):
                squares = _expected_squares(rows, mean, covariance)
                weights[i], variances[i] = _settle(squares, variances[i], SOURCES[i], constants)
    return _gram(design, weights, variances)


def _gram(design: Design, weights: list[Matrix], variances: list[float]) -> Matrix:
    parts = zip(design.sources, weights, variances)
    return np.add.reduce(
        [(rows.T * (weight / variance)) @ rows for rows, weight, variance in parts]
    )


def _expected_squares(rows: Matrix, mean: Matrix, covariance: Matrix) -> Matrix:
    inputs = rows[:, :-1]
    residual = rows[:, -1] - inputs @ mean
    return residual * residual + np.einsum("ij,ij->i", inputs @ covariance, inputs)


def _settle(
    squares: Matrix, variance: float, source: str, c: dict[str, Any]
) -> tuple[Matrix, float]:
    """Student-t weights at the present variance, then the variance that those weights give."""
    df = c["tail_df"]
    weights = (df + 1.0) / (df + squares / variance)
    strength = c["noise_strength"]
    total = strength * c[f"{source}_sd"] ** 2 + float((weights * squares).sum())
    return weights, total / (strength + len(squares))


def _solve(gram: Matrix, prior_mean: Matrix, prior_sd: Matrix) -> tuple[Matrix, Matrix, float]:
    """(mean, covariance, log evidence up to a constant) of the Gaussian posterior."""
    precision = 1.0 / (prior_sd * prior_sd)
    inner = gram[:-1, :-1]
    surprise = gram[:-1, -1] - inner @ prior_mean
    total = inner + np.diag(precision)
    covariance = np.linalg.inv(total)
    shift = covariance @ surprise
    volume = 2.0 * float(np.log(np.diagonal(np.linalg.cholesky(total))).sum())
    prior_volume = float(np.log(precision).sum())
    return prior_mean + shift, covariance, 0.5 * (float(surprise @ shift) - volume + prior_volume)
