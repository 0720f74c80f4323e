"""Names as they were probably meant: the nearest words among the names that occur (performance.md, 4)."""

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection, transaction

from casework.cases.models import NameWord

CANDIDATES = 8
_LOOKED_AT = 40
_LOOSE = "0.2"


def nearest_words(part, word, limit=CANDIDATES):
    """Names of `part` (a NameWord.Part) that are `word` misspelled, the nearest first, at most `limit`.

    `word` in lower case. Two slips are forgiven in a name of six letters or more, one in a shorter one.
    Trigrams find who comes into question, counted slips decide. Two queries, on the vocabulary alone.
    """
    with transaction.atomic():
        _loosen_trigrams()
        rows = NameWord.objects.filter(part=part, word__trigram_similar=word)
        rows = rows.annotate(likeness=TrigramSimilarity("word", word)).order_by("-likeness", "word")
        found = list(rows.values_list("word", "likeness")[:_LOOKED_AT])
    slips_allowed = 2 if len(word) >= 6 else 1
    counted = [(slips(word, name), -likeness, name) for name, likeness in found]
    return [name for count, _likeness, name in sorted(counted) if count <= slips_allowed][:limit]


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
    """Let `%` of this transaction find words with two swapped letters, which share few trigrams."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.similarity_threshold', %s, true)", [_LOOSE])
