"""Where Django keeps sessions (SESSION_ENGINE): in a table that also says whose each one is, so that people can look
their own up and end them. Everything else about sessions is Django's; ADR 7 says when they end."""

from uuid import uuid4

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

ID_KEY = "public_id"


class SessionStore(DatabaseStore):
    """A session in the database, with its owner beside it."""

    @classmethod
    def get_model_class(cls):
        """The table."""
        from casework.accounts.models import BrowserSession

        return BrowserSession

    def cycle_key(self):
        """Give the session a new key, and a new public id with it: for a moment both rows exist."""
        if ID_KEY in self:
            self[ID_KEY] = str(uuid4())
        super().cycle_key()

    def create_model_instance(self, data):
        """The row of this session: whose it is and its public id stand in the session itself."""
        row = super().create_model_instance(data)
        row.user_id = data.get(SESSION_KEY)
        row.public_id = data.get(ID_KEY)
        return row
