from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, organisations, memberships and sign-in."""

    name = "casework.accounts"
