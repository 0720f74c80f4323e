"""Addresses of this app; each with its audience beside it."""

app_name = "accounts"

urlpatterns = []
