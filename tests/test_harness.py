"""The harness itself: what conftest.py promises to every test."""

import socket

import pytest
from django.core.cache import cache
from django.core.signals import request_finished
from django.db import connection
from django.template import engines

from tests.conftest import NetworkBlocked


@pytest.mark.django_db
def test_the_end_of_a_request_keeps_the_connection_of_the_test():
    request_finished.send(sender=None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.com", 443), ("2001:db8::1", 80)])
def test_other_machines_are_out_of_reach(address):
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as outward, pytest.raises(NetworkBlocked):
        outward.connect(address)


def test_this_machine_is_in_reach():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as inward:
        inward.connect(server.getsockname())


def test_an_undefined_template_variable_fails():
    template = engines["django"].from_string("{{ nobody.knows.this }}")
    with pytest.raises(pytest.fail.Exception, match=r"nobody\.knows\.this"):
        template.render({})


@pytest.mark.parametrize("number", [1, 2])
def test_the_cache_starts_empty(number):
    assert cache.get("left") is None
    cache.set("left", number)
