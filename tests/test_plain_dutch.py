"""Dutch that most people read with ease (B1): short sentences of common words, in all content.

How common a word is comes from wordfreq: a Zipf number, 6 for "de", 3 for a word that stands once
in a million. Dutch writes compounds as one word ("voetenbad"), so such a word counts as the rarest
of its two parts. `python -m tests.test_plain_dutch` names the worst sentences.
"""

import json
import re
import statistics
from dataclasses import dataclass
from functools import cache

import pytest
from wordfreq import zipf_frequency

from tests.test_content import CONTENT, texts

# Numbers, and words that are there to be searched by, are not read as a sentence.
FILES = sorted(path.stem for path in CONTENT.glob("*.json") if path.stem not in {"model", "search"})
SKIP = re.compile(r"^library\.[^.]+\.feels|\.flag$|\.tel$|\.cite$")

MOST_WORDS = 16
MEAN_WORDS = 7
# Of a hundred sentences so many may be longer than this.
LONG = 12
LONG_SHARE = 4
# Below this Zipf number a word is rare: one in three million.
RARE = 2.5
# A sentence of 16 common words, or of 13 with a rare one.
HARDEST = 8
# Rare words that cannot be missed: what it is called, or what somebody feels.
NEEDED = {
    *("branderig", "tintelingen", "benauwder", "sportte", "dep", "verzwikte", "raynaud"),
    *("nierdialyse", "praktijkondersteuner", "hersenstichting"),
}


@dataclass(frozen=True)
class Sentence:
    place: str
    text: str

    @property
    def words(self) -> list[str]:
        return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", self.text)

    @property
    def rare(self) -> list[str]:
        return [word.lower() for word in self.words if commonness(word.lower()) < RARE]

    @property
    def hardness(self) -> int:
        """How far it is from short and common: words over eight, and three for each rare word."""
        return max(0, len(self.words) - 8) + 3 * len(set(self.rare) - NEEDED)


@cache
def commonness(word: str) -> float:
    """The Zipf number of a word, with or without an ending, or of its best division in two."""
    cuts = [(word[:i], word[i:]) for i in range(2, len(word) - 2)]
    parts = [min(bare(a.rstrip("-")), bare(b)) for a, b in cuts]
    return max([bare(word), *(part - 0.5 for part in parts)])


@cache
def bare(word: str) -> float:
    """Of "rustigs" and "rustig" the more common one."""
    ending = re.sub(r"(?<=..)(s|e|t)$", "", word)
    return max(zipf_frequency(word, "nl"), zipf_frequency(ending, "nl") - 0.3)


def sentences() -> list[Sentence]:
    found = []
    for stem in FILES:
        data = json.loads((CONTENT / f"{stem}.json").read_text("utf-8"))
        for place, text in texts(data, stem):
            if not SKIP.search(place):
                found += [Sentence(place, part) for part in re.split(r"(?<=[.?!:])\s+", text)]
    return found


SENTENCES = sentences()


def worst(most: int = 20) -> str:
    """The hardest sentences, a line each: hardness, place, text, rare words."""
    hardest = sorted(SENTENCES, key=lambda s: (-s.hardness, -len(s.words), s.place))[:most]
    return "\n".join(f"{s.hardness:3} {s.place}: {s.text} {s.rare or ''}" for s in hardest)


def test_no_sentence_is_long():
    assert [s for s in SENTENCES if len(s.words) > MOST_WORDS] == [], worst()


def test_sentences_are_mostly_short():
    lengths = [len(s.words) for s in SENTENCES]
    assert statistics.mean(lengths) <= MEAN_WORDS
    assert 100 * sum(length > LONG for length in lengths) <= LONG_SHARE * len(lengths), worst()


def test_no_sentence_is_hard():
    assert [s for s in SENTENCES if s.hardness > HARDEST] == [], worst()


def test_rare_words_are_only_those_that_are_needed():
    rare = {word for s in SENTENCES for word in s.rare}
    assert rare - NEEDED == set(), worst()
    assert set() == NEEDED - rare, "no longer in the content, or no longer rare"


@pytest.mark.parametrize("word", ["been", "voetenbad", "slaaptherapie", "rustigs", "opstaan"])
def test_a_common_word_or_compound_is_not_called_rare(word):
    assert commonness(word) >= RARE


@pytest.mark.parametrize("word", ["idiopathisch", "augmentatie", "paresthesie", "polyneuropathie"])
def test_a_word_of_the_clinic_is_called_rare(word):
    assert commonness(word) < RARE


if __name__ == "__main__":
    print(worst())
