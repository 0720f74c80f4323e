"""The landing page of a program, at the short address that its staff know (F093, F155)."""

from django.shortcuts import render

from programs.registry import get_program


def show_partners(request, program):
    """GET: what the program is called here, and the link into it; who is not signed in signs in on the way."""
    spec = get_program(program)
    return render(request, "dashboard/show_partners.html", {"page_title": spec.name, "spec": spec})
