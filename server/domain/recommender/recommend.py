"""One history in, one recommendation out."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from server.domain.recommender.belief import Belief, believe, chances_best3, grains
from server.domain.recommender.columns import lay_out
from server.domain.recommender.design import build
from server.domain.recommender.evidence import REST, Evidence, gather
from server.domain.recommender.keeping import keep_chances
from server.domain.recommender.posterior import infer
from server.domain.recommender.priors import prior_of
from server.domain.recommender.verdict import certainty, judged_worse, verdicts

HABITS = 3


def recommend(
    history: dict[str, Any], priors: dict[str, Any], model: dict[str, Any]
) -> dict[str, Any]:
    """The recommendation (shape: content/schema/recommendation.schema.json) for one history.

    `history` must keep to content/schema/history.schema.json; `priors`: of `priors_of` all
    measures, of the plan and the library; `model`: content/model.json.
    """
    c = {name: entry["value"] for name, entry in model["constants"].items()}
    evidence = gather(history)
    asked = _asked(history)
    measures = list(dict.fromkeys([*asked, *evidence.measures]))
    expected = [prior_of(m, history.get("pattern"), priors, c) for m in measures]
    design = build(evidence, lay_out(evidence, measures, expected, c), c)
    belief = believe(infer(design, c), len(asked))
    ranking = _ranking(asked, evidence, belief, c)
    habits = [asked.index(estimate["intervention"]) for estimate in ranking[:HABITS]]
    return {
        "version": 1,
        "model": f"{model['name']} {model['version']}",
        "as_of_day": history["as_of_day"],
        "certainty": certainty(evidence, belief, habits, [sd for _, sd in expected], c),
        "habits": ranking[:HABITS],
        "ranking": ranking,
    }


def _asked(history: dict[str, Any]) -> list[str]:
    excluded = {*history.get("excluded", []), REST}
    return [m for m in history["available"] if m not in excluded]


def _ranking(
    asked: list[str], evidence: Evidence, belief: Belief, c: dict[str, Any]
) -> list[dict[str, Any]]:
    """Best first; benefits that are equal to a billionth stay in the order of `asked`.

    What the person judged as worse each time comes behind all else, whatever the model makes of it.
    """
    keeps = keep_chances(evidence, asked, c)
    helps = belief.chances_above(0.0)
    said = verdicts(belief, helps, c)
    basis = _bases(evidence)
    best3 = chances_best3(belief, keeps, c)
    estimates = []
    for k, measure in enumerate(asked):
        mean, reach = float(belief.mean[k]), c["interval_z"] * float(belief.covariance[k, k]) ** 0.5
        based_on = basis(measure)
        estimates.append(
            {
                "intervention": measure,
                "relief": {"mean": mean, "low": mean - reach, "high": mean + reach},
                "verdict": said[k] if _enough(based_on, c) else "unclear",
                "chance_helps": helps[k],
                "chance_best3": best3[k],
                "keep_chance": keeps[k][0],
                "benefit": mean * keeps[k][0],
                "based_on": based_on,
            }
        )
    worse = judged_worse(evidence, c)
    return sorted(estimates, key=lambda e: (e["intervention"] in worse, -grains(e["benefit"])))


def _enough(based_on: dict[str, int], c: dict[str, Any]) -> bool:
    """Whether there are days enough to say anything. Evenings alone must be more."""
    judged = based_on["moments"] + based_on["ratings"] > 0
    least: int = c["enough_days" if judged else "enough_days_alone"]
    return based_on["days_done"] >= least


def _bases(evidence: Evidence) -> Callable[[str], dict[str, int]]:
    days = Counter(measure for day in evidence.days.values() for measure in day.done)
    moments = Counter(measure for measure, _, _ in evidence.moments)
    ratings = Counter(measure for measure, _ in evidence.verdicts)
    return lambda m: {"days_done": days[m], "moments": moments[m], "ratings": ratings[m]}
