"""A fixed cloud of normal points: Latin hypercube, shuffled by whole numbers, no chance in it."""

from functools import lru_cache
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

# Acklam's rational approximation of the normal quantile, error below 1.2e-9.
A = (
    -39.69683028665376,
    220.9460984245205,
    -275.9285104469687,
    138.3577518672690,
    -30.66479806614716,
    2.506628277459239,
)
B = (
    -54.47609879822406,
    161.5858368580409,
    -155.6989798598866,
    66.80131188771972,
    -13.28068155288572,
    1.0,
)
C = (
    -0.007784894002430293,
    -0.3223964580411365,
    -2.400758277161838,
    -2.549732539343734,
    4.374664141464968,
    2.938163982698783,
)
D = (0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1.0)
TAIL = 0.02425


@lru_cache(maxsize=64)
def normal_points(count: int, dimensions: int) -> NDArray[np.float64]:
    """Rows × columns. Each column holds the same evenly spread quantiles, differently shuffled."""
    spread = [_quantile((i + 0.5) / count) for i in range(count)]
    return (
        np.array([[spread[i] for i in _shuffle(count, d)] for d in range(dimensions)])
        .reshape(dimensions, count)
        .T
    )


def _shuffle(count: int, seed: int) -> list[int]:
    order = list(range(count))
    state = (seed + 1) * 2654435761 % 2**32
    for i in range(count - 1, 0, -1):
        state = (state * 1664525 + 1013904223) % 2**32
        j = (state >> 8) % (i + 1)
        order[i], order[j] = order[j], order[i]
    return order


def _quantile(p: float) -> float:
    if p > 0.5:
        return -_quantile(1.0 - p)
    if p < TAIL:
        q = sqrt(-2.0 * log(p))
        return _horner(C, q) / _horner(D, q)
    q = p - 0.5
    return _horner(A, q * q) * q / _horner(B, q * q)


def _horner(coefficients: tuple[float, ...], x: float) -> float:
    total = 0.0
    for coefficient in coefficients:
        total = total * x + coefficient
    return total
