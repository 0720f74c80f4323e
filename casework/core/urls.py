"""Addresses that belong to no app: the date echo, the session, the language, the guide and the component gallery.

Include with `path("", include("casework.core.urls"))`.
"""

from django.conf import settings

from casework.core.routing import Audience, route
from casework.core.views.echo_date import echo_date
from casework.core.views.extend_session import extend_session
from casework.core.views.list_guide import list_guide
from casework.core.views.set_language import set_language
from casework.core.views.show_components import show_components
from casework.core.views.show_guide import show_guide
from casework.core.views.show_guide_picture import show_guide_picture

app_name = "core"
urlpatterns = [
    route("dates/echo/", echo_date, "echo_date", allow=Audience.SIGNED_IN, methods=("POST",)),
    route("session/extend/", extend_session, "extend_session", allow=Audience.SIGNED_IN, methods=("POST",)),
    route("guide/", list_guide, "list_guide", allow=Audience.SIGNED_IN, methods=("GET",)),
    route("guide/<slug:page>/", show_guide, "show_guide", allow=Audience.SIGNED_IN, methods=("GET",)),
    route(
        "guide/screens/<slug:picture>.png",
        show_guide_picture,
        "show_guide_picture",
        allow=Audience.SIGNED_IN,
        methods=("GET",),
    ),
    route("language/", set_language, "set_language", allow=Audience.PUBLIC, methods=("POST",)),
]
if getattr(settings, "CASEWORK_COMPONENT_GALLERY", False):
    urlpatterns.append(
        route("components/", show_components, "show_components", allow=Audience.PUBLIC),
    )
