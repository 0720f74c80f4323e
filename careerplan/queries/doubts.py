"""What an app to the left finds doubtful about giving services, such as months without SNAP (`domain.md` R35)."""

from casework.core.events import plan_doubts_asked_for


def doubts_about_services(enrollment):
    """Sentences to show where services of `enrollment` are given; see `plan_doubts_asked_for`."""
    answers = plan_doubts_asked_for.send(type(enrollment), enrollment=enrollment)
    return [sentence for _receiver, answer in answers for sentence in answer]
