"""What people do to their notes: chance, but from one seed."""

import random
from dataclasses import dataclass, field
from typing import Any

from tests.sync.writing import word

DAYS = 5
MEASURES = ("calf-stretch", "breathing", "legs-up")
TRIGGERS = ("alcohol", "stress")
BREATHS = ("4-6", "4-7-8")


@dataclass
class Evening:
    """One person's doings. Every value of theirs begins with their name, so that it can be told
    whose it is wherever it turns up; the ids are everybody's."""

    name: str
    chance: random.Random
    made: list[tuple[str, str]] = field(default_factory=list)
    """The id and kind of each note that began with a random id."""

    def change(self) -> dict[str, Any]:
        """The next thing done, as the app would save it: `{id, kind, fields}`."""
        often = [self._tick, self._score, self._story]
        seldom = [self._help, self._thought, self._cue, self._settings, self._new]
        return self.chance.choice([*often, *often, *seldom, self._delete, self._restore])()

    def _day(self) -> str:
        return f"2026-03-0{self.chance.randint(1, DAYS)}"

    def _tick(self) -> dict[str, Any]:
        fields = {
            "measure": self.chance.choice(MEASURES),
            "day": self._day(),
            "at": f"{self._day()}T21:{self.chance.randint(10, 59)}:00.000Z",
            "via": "tick",
            "of": self.name,
        }
        return self._made("episode", fields)

    def _made(self, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        self.made.append((word(self.chance, 10), kind))
        return {"id": self.made[-1][0], "kind": kind, "fields": fields}

    def _on_day(self, day: str | None = None, **fields: Any) -> dict[str, Any]:
        day = day or self._day()
        return {"id": f"day:{day}", "kind": "day", "fields": {"day": day, **fields}}

    def _score(self) -> dict[str, Any]:
        when = self.chance.choice(("evening", "night"))
        return self._on_day(**{when: self.chance.choice([None, *range(11)])})

    def _help(self) -> dict[str, Any]:
        trigger = f"trigger.{self.chance.choice(TRIGGERS)}"
        verdict = f"help.{self.chance.choice(MEASURES)}"
        return self._on_day(
            **{trigger: self.chance.random() < 0.5, verdict: self.chance.randint(-1, 2)}
        )

    def _text(self) -> str:
        return f"{self.name} {word(self.chance, 6)} ’s avonds 🦵 {word(self.chance, 3)}"

    def _story(self) -> dict[str, Any]:
        """Of one day: a text is hardest to keep when all phones write it over again and again."""
        texts = [self._text(), self._text(), self._text(), "", None]
        return self._on_day("2026-03-01", text=self.chance.choice(texts))

    def _thought(self) -> dict[str, Any]:
        fields = {"text": self._text(), "day": self._day()}
        return self._made("thought", fields)

    def _cue(self) -> dict[str, Any]:
        measure = self.chance.choice(MEASURES)
        fields = {"measure": measure, "cue": self._text(), "habit": self.chance.randint(1, 3)}
        return {"id": f"choice:{measure}", "kind": "choice", "fields": fields}

    def _settings(self) -> dict[str, Any]:
        fields = {
            "cautions": self.chance.sample(TRIGGERS, self.chance.randint(0, 2)),
            "breath": self.chance.choice(BREATHS),
            "of": self.name,
        }
        return {"id": "profile", "kind": "profile", "fields": fields}

    def _new(self) -> dict[str, Any]:
        """Of a version of the app that knows more."""
        value = {"of": self.name, "deep": [1, {"er": self.chance.random() < 0.5}]}
        return self._on_day(**{f"later-{self.chance.randint(1, 3)}": value})

    def _old(self) -> tuple[str, str]:
        if not self.made or self.chance.random() < 0.3:
            return f"day:{self._day()}", "day"
        return self.chance.choice(self.made)

    def _delete(self) -> dict[str, Any]:
        note, kind = self._old()
        return {"id": note, "kind": kind, "fields": {"deleted": True}}

    def _restore(self) -> dict[str, Any]:
        note, kind = self._old()
        return {"id": note, "kind": kind, "fields": {"deleted": None}}
