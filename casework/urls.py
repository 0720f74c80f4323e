"""The addresses of Casework, app by app."""

from django.urls import include, path

from casework.accounts.urls import sign_in_patterns
from casework.core.views.check_health import check_health

handler403 = "casework.core.http.refuse_forbidden"
handler404 = "casework.core.http.refuse_missing"
handler500 = "casework.core.http.refuse_broken"

urlpatterns = [
    path("healthz", check_health, name="check_health"),
    path("account/", include(sign_in_patterns)),
    path("", include("casework.core.urls")),
    path("", include("casework.accounts.urls")),
    path("", include("casework.audit.urls")),
    path("", include("casework.cases.urls")),
    path("", include("casework.intake.urls")),
    path("", include("casework.worksites.urls")),
    path("", include("careerplan.urls")),
    path("", include("outcomes.urls")),
    path("", include("casework.exchange.urls")),
    path("", include("dashboard.urls")),
]
