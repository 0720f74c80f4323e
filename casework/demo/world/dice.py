"""Chance that falls the same way every time."""

import random
from collections.abc import Sequence


class Dice:
    """Draws that depend on nothing but the words it is made from, so that the world is the same on every machine."""

    def __init__(self, *seed: object) -> None:
        self._random = random.Random("/".join(str(part) for part in seed))  # noqa: S311  (invented people, no secrets)

    def between(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both inclusive; `low` when the range is empty."""
        return self._random.randint(low, max(low, high))

    def chance(self, percent: float) -> bool:
        """Return True in `percent` of 100 draws."""
        return self._random.random() * 100 < percent

    def pick[T](self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return self._random.choice(options)

    def some[T](self, options: Sequence[T], count: int) -> list[T]:
        """Return `count` different options (all of them when there are fewer), in the order given."""
        kept = set(self._random.sample(range(len(options)), min(count, len(options))))
        return [option for place, option in enumerate(options) if place in kept]

    def weighted[T](self, options: Sequence[tuple[T, float]]) -> T:
        """Return one of the options, each as likely as its weight."""
        return self._random.choices([option for option, _ in options], [weight for _, weight in options])[0]

    def shuffled[T](self, options: Sequence[T]) -> list[T]:
        """Return the options in another order."""
        return self._random.sample(list(options), len(options))
