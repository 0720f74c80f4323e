"""Keep the language a person chose."""

from casework.audit.services.record_event import recording


def save_language(user, language: str) -> None:
    """Keep `language` (a code of LANGUAGES) as `user`'s own, for every computer they sign in on."""
    with recording(user, "save_language", about=user, language=language):
        user.preferred_language = language
        user.save(update_fields=["preferred_language"])
