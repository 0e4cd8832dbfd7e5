"""From the notes of one person to habits worth keeping, and how sure that is.

A joint Gaussian model of evening scores, before/after pairs and verdicts; docs/recommender.md
explains it, server/content/model.json holds every constant. Pure: the TypeScript twin in
pwa/src/core/recommender gives the same answers (tests/vectors/recommend*.json).
"""

from server.domain.recommender.priors import priors_of
from server.domain.recommender.recommend import recommend

__all__ = ["priors_of", "recommend"]
