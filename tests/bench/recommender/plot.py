"""The calibration of `chance_helps` as a picture."""

from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt

from tests.bench.recommender.report import is_null
from tests.bench.recommender.scores import calibration, calibration_error, merged
from tests.bench.recommender.simulate import DAYS, Result


def draw(results: dict[str, list[Result]], path: Path) -> None:
    """One panel a simulator, one line a day: said against came true. Null people are left out.

    For them no measure has a relief above zero, so that every chance is off.
    """
    figure, panels = plt.subplots(1, len(results), figsize=(4 * len(results), 4.3), sharey=True)
    for panel, (name, found) in zip(panels, results.items(), strict=True):
        panel.plot([0, 1], [0, 1], color="#999999", linewidth=1)
        for day in DAYS:
            chances = merged([r.by_day[day] for r in found if not is_null(r)]).chances
            said, came, counts = zip(*calibration(chances), strict=True)
            label = f"day {day}: off by {calibration_error(chances):.3f}"
            panel.plot(said, came, label=label)
            panel.scatter(said, came, s=[4 + 120 * n / sum(counts) for n in counts])
        panel.set(title=name, xlabel="chance_helps said", xlim=(0, 1), ylim=(0, 1))
        panel.legend(loc="upper left", frameon=False)
    panels[0].set_ylabel("share with relief above zero")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    plt.close(figure)
