"""What work is done in the background: who delivers an outbox item of a kind, and which jobs have a page.

Only names live here. An app registers what it does when it is made ready, and `casework.audit` runs it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

Delivery = Callable[[dict], None]


class UnknownWork(LookupError):
    """Nobody has registered for this kind of item or this name of job."""


class JobProblem(Exception):
    """A job cannot go on, and its text says why in words for the person who asked for it. No personal data."""


class JobCancelled(Exception):
    """The person who asked for the job has cancelled it; raised inside the job at its next step."""


@dataclass(frozen=True)
class Job:
    """A piece of work with a page of its own (UX-29).

    `work` takes a progress object (see `casework.audit.services.run_job`) and returns a dict of results, ids and
    counts only. An `exclusive` job runs once at a time in the whole installation. One that `rehearses` minds the dry
    run: it says what it would do, and changes nothing. `asked_on` takes a run's parameters and returns (words, address)
    of the page on which it was asked for; None when it is asked for among the jobs.
    """

    name: str
    label: str
    work: Callable
    exclusive: bool = True
    rehearses: bool = False
    asked_on: Callable | None = None


@dataclass
class _Registry:
    deliveries: dict[str, Delivery] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)


_registry = _Registry()


def delivers(kind: str) -> Callable[[Delivery], Delivery]:
    """Register the decorated function as the one that delivers outbox items of `kind`.

    It takes the item's payload, runs inside the transaction that marks the item as delivered, and must do no harm
    when it runs again: a killed worker may have come as far as its last line.
    """

    def register(function: Delivery) -> Delivery:
        _registry.deliveries[kind] = function
        return function

    return register


def delivery_of(kind: str) -> Delivery:
    """Return the function registered for `kind`. Raises `UnknownWork`."""
    try:
        return _registry.deliveries[kind]
    except KeyError:
        raise UnknownWork(kind) from None


def job(
    name: str,
    label: str,
    *,
    exclusive: bool = True,
    rehearses: bool = False,
    asked_on: Callable | None = None,
) -> Callable[[Callable], Callable]:
    """Register the decorated function as the job `name`, called `label` (translatable) on screens."""

    def register(work: Callable) -> Callable:
        _registry.jobs[name] = Job(name, label, work, exclusive, rehearses, asked_on)
        return work

    return register


def job_named(name: str) -> Job:
    """Return the job registered as `name`. Raises `UnknownWork`."""
    try:
        return _registry.jobs[name]
    except KeyError:
        raise UnknownWork(name) from None
