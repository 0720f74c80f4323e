"""Names as they were probably meant: the nearest words among the names that occur (performance.md, 4)."""

import operator
from functools import reduce

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Greatest

from casework.cases.models import NameWord

CANDIDATES = 8
_LOOKED_AT = 40
_LOOSE = "0.2"


def nearest_words(words):
    """For each of `words` (lower case) the names that are it misspelled: {(part, word): names, nearest first}.

    Two slips are forgiven in a word of six letters or more, one in a shorter one; at most eight names each.
    Trigrams find which names come into question, counted slips decide. Two queries, on the vocabulary alone.
    """
    words = sorted(words)
    if not words:
        return {}
    alike = [TrigramSimilarity("word", word) for word in words]
    with transaction.atomic():
        _loosen_trigrams()
        rows = NameWord.objects.filter(
            reduce(operator.or_, (Q(word__trigram_similar=word) for word in words))
        )
        rows = rows.annotate(likeness=Greatest(*alike) if len(alike) > 1 else alike[0])
        rows = rows.order_by("-likeness", "word").values_list("part", "word")
        known = list(rows[: _LOOKED_AT * len(words)])
    return {
        (part, word): _nearest(word, [name for its_part, name in known if its_part == part])
        for part in NameWord.Part.values
        for word in words
    }


def _nearest(word, names):
    """At most eight of `names` within the slips that `word` is forgiven; at equal slips in the order given."""
    allowed = 2 if len(word) >= 6 else 1
    close = [(place, name) for place, name in enumerate(names) if abs(len(name) - len(word)) <= allowed]
    counted = [(slips(word, name), place, name) for place, name in close]
    return [name for count, _place, name in sorted(counted) if count <= allowed][:CANDIDATES]


def names_exist(part, beginning):
    """Whether any name of `part` begins with `beginning` (lower case)."""
    return NameWord.objects.filter(part=part, word__startswith=beginning).exists()


def slips(typed, meant):
    """How many slips of the pen lie between two words: a letter too many, missing, wrong, or two swapped."""
    before, above = [], list(range(len(meant) + 1))
    for i, letter in enumerate(typed, 1):
        row = [i]
        for j, other in enumerate(meant, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]


def _loosen_trigrams():
    """Let `%` of this transaction find words with two swapped letters, which share few trigrams, and use its index:
    the planner takes comparing trigrams for cheap and would compare every word (measured five times slower)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pg_trgm.similarity_threshold', %s, true), set_config('enable_seqscan', 'off', true)",
            [_LOOSE],
        )
