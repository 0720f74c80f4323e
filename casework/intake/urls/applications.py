"""Addresses of the public application."""

urlpatterns = []
