"""Keeps the vocabulary of names up to date, so that a misspelling can find the name that was meant."""

from casework.cases.models import NameWord


def keep_name_words(*people):
    """Add the last, first and preferred names of `people` (rows with those fields) to the vocabulary.

    Called in the transaction that writes the names; two at once are no conflict. Words of names that
    nobody bears any more stay: they find nobody and harm nothing. Returns nothing.
    """
    words = set()
    for person in people:
        words.add((NameWord.Part.LAST, person.last_name.lower()))
        words.add((NameWord.Part.FIRST, person.first_name.lower()))
    rows = [NameWord(part=part, word=word) for part, word in sorted(words) if word]
    NameWord.objects.bulk_create(rows, ignore_conflicts=True)
