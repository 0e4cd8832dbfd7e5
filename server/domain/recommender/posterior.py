"""What the notes say of relief, under each of a few scales of how far measures can matter."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.domain.recommender.design import Design
from server.domain.recommender.noise import settled_gram

Matrix = NDArray[Any]


@dataclass(frozen=True)
class Mixture:
    """Per scale: a weight, and the mean and covariance of relief, in the order of the columns.

    `sceptic`: the weights for someone who thinks it likely that nothing helps this person.
    """

    weights: Matrix
    sceptic: Matrix
    means: Matrix
    covariances: Matrix


def infer(design: Design, constants: dict[str, Any]) -> Mixture:
    """The posterior of relief as a mixture over `relief_scales`."""
    size = len(design.columns.relief)
    sd = np.array(design.columns.sd[:size])
    scales = np.array(constants["relief_scales"])[:, None]
    told, weight = _likelihood(design, constants)
    prior_means = scales * np.array(design.columns.mean[:size])
    precisions = _relief_precisions(scales * sd, constants)
    means, covariances, evidences = _posteriors(told, weight, prior_means, precisions)
    return Mixture(
        weights=_weigh(evidences, constants["relief_scale_weights"]),
        sceptic=_weigh(evidences, constants["sceptic_weights"]),
        means=means,
        covariances=covariances,
    )


def _relief_precisions(sds: Matrix, c: dict[str, Any]) -> Matrix:
    """Per row of `sds` the inverse of diag(sd²) + common_sd².

    Reliefs of one person have something in common: how much doing things helps them at all.
    """
    flat = 1.0 / (sds * sds)
    common = c["common_sd"] ** 2
    shares = common / (1.0 + common * flat.sum(axis=1))
    precisions: Matrix = -flat[:, :, None] * flat[:, None, :] * shares[:, None, None]
    diagonal = np.arange(sds.shape[1])
    precisions[:, diagonal, diagonal] += flat
    return precisions


def _precision(design: Design, c: dict[str, Any]) -> Matrix:
    """Of the prior of all columns, at scale 1."""
    sd = np.array(design.columns.sd)
    size = len(design.columns.relief)
    precision = np.diag(1.0 / (sd * sd))
    precision[:size, :size] = _relief_precisions(sd[None, :size], c)[0]
    return precision


def _likelihood(design: Design, constants: dict[str, Any]) -> tuple[Matrix, Matrix]:
    """What the notes say of relief is exp(told·r − ½ r·weight·r), all else summed out."""
    precision = _precision(design, constants)
    gram = settled_gram(design, precision, constants)
    size = len(design.columns.relief)
    mean = np.array(design.columns.mean)
    mean[:size] = 0.0
    surprise = gram[:-1, -1] - gram[:-1, :-1] @ mean
    across = gram[:size, size:-1]
    rest = np.linalg.inv(gram[size:-1, size:-1] + precision[size:, size:])
    pull = across @ rest
    return surprise[:size] - pull @ surprise[size:], gram[:size, :size] - pull @ across.T


def _posteriors(
    told: Matrix, weight: Matrix, means: Matrix, precisions: Matrix
) -> tuple[Matrix, Matrix, Matrix]:
    """Per scale: mean and covariance of relief, and the log evidence up to a constant."""
    totals = weight + precisions
    covariances: Matrix = np.linalg.inv(totals)
    surprises = told - means @ weight
    shifts = (covariances @ surprises[:, :, None])[:, :, 0]
    fits = means @ told + 0.5 * (
        (surprises * shifts).sum(axis=1) - ((means @ weight) * means).sum(axis=1)
    )
    volumes = 0.5 * (_log_dets(precisions) - _log_dets(totals))
    return means + shifts, covariances, fits + volumes


def _log_dets(matrices: Matrix) -> Matrix:
    roots = np.diagonal(np.linalg.cholesky(matrices), axis1=1, axis2=2)
    logs: Matrix = 2.0 * np.log(roots).sum(axis=1)
    return logs


def _weigh(evidences: Matrix, priors: list[float]) -> Matrix:
    raw: Matrix = np.array(priors) * np.exp(evidences - evidences.max())
    weights: Matrix = raw / raw.sum()
    return weights
