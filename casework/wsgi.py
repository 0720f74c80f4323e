"""The web application for a WSGI server: ``gunicorn casework.wsgi``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "casework.settings.production")

application = get_wsgi_application()
