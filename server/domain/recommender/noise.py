"""How far each note can be trusted: who deviates far weighs less, the spread is learnt along."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.recommender.design import Design

Matrix = NDArray[Any]
SOURCES = ("evening", "moment", "verdict")


def settled_gram(design: Design, precision: Matrix, constants: dict[str, Any]) -> Matrix:
    """Σ weight/variance × rowᵀrow, weights and variances settled in a fixed number of rounds.

    `precision`: the prior's, columns × columns. The last row and column of the answer belong to
    the observed value. A fixed number, because a test of convergence could differ by language.
    """
    variances = [constants[f"{source}_sd"] ** 2 for source in SOURCES]
    weights = [np.ones(len(rows)) for rows in design.sources]
    mean = np.array(design.columns.mean)
    for _ in range(constants["reweighings"]):
        posterior = _posterior(_gram(design, weights, variances), mean, precision)
        for i, rows in enumerate(design.sources):
            if len(rows):
                squares = _expected_squares(rows, *posterior)
                weights[i], variances[i] = _settle(squares, variances[i], SOURCES[i], constants)
    return _gram(design, weights, variances)


def _gram(design: Design, weights: list[Matrix], variances: list[float]) -> Matrix:
    size = design.columns.count + 1
    total = np.zeros((size, size))
    for rows, weight, variance in zip(design.sources, weights, variances, strict=True):
        if len(rows):
            total += (rows.T * (weight / variance)) @ rows
    return total


def _posterior(gram: Matrix, mean: Matrix, precision: Matrix) -> tuple[Matrix, Matrix]:
    covariance: Matrix = np.linalg.inv(gram[:-1, :-1] + precision)
    return mean + covariance @ (gram[:-1, -1] - gram[:-1, :-1] @ mean), covariance


def _expected_squares(rows: Matrix, mean: Matrix, covariance: Matrix) -> Matrix:
    """Squared residuals as expected under the posterior: a row that the fit follows is no proof."""
    inputs = rows[:, :-1]
    residual = rows[:, -1] - inputs @ mean
    squares: Matrix = residual * residual + ((inputs @ covariance) * inputs).sum(axis=1)
    return squares


def _settle(
    squares: Matrix, variance: float, source: str, c: dict[str, Any]
) -> tuple[Matrix, float]:
    """Student-t weights at the present variance, then the variance that those weights give."""
    df = c["tail_df"]
    weights: Matrix = (df + 1.0) / (df + squares / variance)
    strength = c["noise_strength"]
    total = strength * c[f"{source}_sd"] ** 2 + float((weights * squares).sum())
    return weights, total / (strength + len(squares))
