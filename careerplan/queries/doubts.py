"""What an app to the left finds doubtful about giving services, such as months without SNAP (`domain.md` R35)."""

from casework.core.events import plan_doubts_asked_for


def doubts_about_services(enrollment, service=None):
    """Sentences to show where services of `enrollment`, or one `service` of it, are given; see
    `plan_doubts_asked_for`."""
    answers = plan_doubts_asked_for.send(type(enrollment), enrollment=enrollment, service=service)
    return [sentence for _receiver, answer in answers for sentence in answer]
