"""The frame of a page while somebody signs in: the session has a user already, the member is still nobody."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from casework.accounts.access import Member
from casework.core.shell import shell
from tests.factories.people import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask():
    """The shell's context for a request of `user` whose member was read for `known`."""

    def context(user, known):
        request = RequestFactory().get("/")
        request.user, request.member = user, Member(known)
        return shell(request)

    return context


def test_a_stranger_gets_no_navigation(ask):
    assert ask(AnonymousUser(), AnonymousUser()).keys() == {"banners"}


def test_while_signing_in_nothing_is_shown_for_a_member_who_is_still_nobody(ask):
    assert ask(member(), AnonymousUser()).keys() == {"banners"}


def test_nothing_is_shown_for_another_member_than_the_one_signed_in(ask):
    assert ask(member(), member()).keys() == {"banners"}


def test_a_signed_in_worker_gets_the_navigation(ask):
    user = member()
    context = ask(user, user)
    labels = [str(entry["label"]) for entry in context["navigation"]]
    assert labels == ["Worklist", "Customers", "Dashboard", "Attendance", "Reports", "Worksites", "Messages"]
    assert context["footer_links"][0]["url"] == "/guide/"
