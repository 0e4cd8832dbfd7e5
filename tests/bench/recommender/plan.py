"""The plan as the simulators know it, and priors to fall back on where no content is given."""

MEASURES = (
    "walk-breaks",
    "calf-stretch",
    "breathing",
    "legs-up",
    "no-caffeine-after-lunch",
    "walk-outside",
    "lukewarm-shower",
    "self-massage",
    "hourly-move",
    "active-meetings",
    "light-compression",
)
STARTS = (1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6)
PATTERNS = ("tension", "rls", "circulation", "cramp", "arousal")
TIMES_A_DAY = {"walk-breaks": 3, "hourly-move": 5}
MOMENT_MEASURES = {
    "calf-stretch",
    "breathing",
    "legs-up",
    "lukewarm-shower",
    "self-massage",
    "walk-outside",
    "walk-breaks",
}
"""Measures done with a guide now and then, so that before and after are noted."""


def _prior(relief, sd, *fits, **by_pattern):
    prior = {"relief": relief, "sd": sd, "fits": list(fits), "why": "", "source": ""}
    return prior | ({"by_pattern": by_pattern} if by_pattern else {})


FALLBACK = {
    "walk-breaks": _prior(0.20, 0.45, "circulation", "tension"),
    "calf-stretch": _prior(0.25, 0.50, "rls", "tension", cramp={"relief": 0.35, "sd": 0.60}),
    "breathing": _prior(0.20, 0.40, "arousal", "tension"),
    "legs-up": _prior(0.30, 0.45, "circulation", rls={"relief": 0.0, "sd": 0.50}),
    "no-caffeine-after-lunch": _prior(0.10, 0.40, "arousal", "rls"),
    "walk-outside": _prior(0.30, 0.50, "all"),
    "lukewarm-shower": _prior(0.10, 0.45, "arousal"),
    "self-massage": _prior(0.25, 0.55, "tension", "circulation"),
    "hourly-move": _prior(0.30, 0.45, "circulation", "tension"),
    "active-meetings": _prior(0.15, 0.45, "circulation", "tension"),
    "light-compression": _prior(0.35, 0.45, "circulation"),
}
