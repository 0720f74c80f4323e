"""The web application for an ASGI server. WSGI is measured faster for these pages and is what we deploy."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "casework.settings.production")

application = get_asgi_application()
