"""The component gallery: every component in every state, and every layout."""

from django.shortcuts import render

from casework.core.gallery import samples
from casework.core.gallery.forms import SampleForm

LAYOUTS = {
    "case": "core/sample_case.html",
    "customer": "core/sample_customer.html",
    "public": "core/sample_public.html",
    "print": "core/sample_print.html",
}


def show_components(request):
    """GET `?layout=` shows one of LAYOUTS; POST shows the sample form as the server would answer it."""
    layout = request.GET.get("layout", "")
    if layout in LAYOUTS:
        return render(request, LAYOUTS[layout], samples.page(layout, request.POST or None))
    form = SampleForm(request.POST or None, request.FILES or None, cancel_url="#forms", auto_id="live_%s")
    wrong = SampleForm(samples.WRONG, auto_id="wrong_%s")
    return render(
        request, "core/show_components.html", {**samples.everything(), "form": form, "wrong": wrong}
    )
