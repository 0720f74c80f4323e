from importlib import import_module

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, organisations, memberships and sign-in."""

    name = "casework.accounts"

    def ready(self):
        import_module("casework.accounts.adapters")
        import_module("casework.accounts.notifications")
        import_module("casework.accounts.tasks")
