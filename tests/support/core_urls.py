"""The addresses of core and of signing in, with the component gallery switched on."""

from django.urls import include, path

from casework.accounts.urls import sign_in_patterns
from casework.core import urls
from casework.core.routing import Audience, route
from casework.core.views.show_components import show_components

gallery = route("components/", show_components, "show_components", allow=Audience.PUBLIC)
patterns = [*urls.urlpatterns, gallery]

urlpatterns = [
    path("account/", include(sign_in_patterns)),
    path("", include("casework.accounts.urls")),
    path("", include((patterns, "core"))),
]
handler403 = "casework.core.http.refuse_forbidden"
handler404 = "casework.core.http.refuse_missing"
handler500 = "casework.core.http.refuse_broken"
