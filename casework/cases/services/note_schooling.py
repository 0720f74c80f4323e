"""A customer's schooling on the day of enrollment: what the measures call "at entry"."""


def note_schooling(customer, facts):
    """Return `facts` (field of Enrollment -> value) that are about to be written, with the schooling at entry added.

    It is added where they enroll the customer, and what they say of it themselves stands. Education and school status
    are the customer's of that moment: they change afterwards, the entry does not (PIRL 408 and 409).
    """
    if not facts.get("enrolled_on"):
        return facts
    at_entry = {
        "education_at_entry": customer.education,
        "school_status_at_entry": customer.school_status,
    }
    return at_entry | facts
