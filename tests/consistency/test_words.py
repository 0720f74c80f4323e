"""Every act that a service records can be said in words, and every declared word belongs to something."""

import ast
from operator import attrgetter

import pytest

from casework.audit.words import declared_acts, declared_facts, words_modules
from programs.options import Options
from programs.registry import all_programs
from tests.support.house import name_of, python_files, tree_of


def _recorded():
    """(action, file) of every call `recording(actor, "action", ...)`."""
    for path in python_files():
        for node in ast.walk(tree_of(path)):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", "") == "recording"
                and len(node.args) > 1
            ):
                action = node.args[1]
                assert isinstance(action, ast.Constant), f"{name_of(path)}: the action must be written out"
                yield action.value, name_of(path)


def test_every_recorded_act_has_its_sentence():
    silent = {action: where for action, where in _recorded() if action not in declared_acts()}
    assert silent == {}


@pytest.mark.parametrize("name", sorted(declared_facts()))
def test_every_fact_told_is_a_field_and_its_words_exist_in_every_program(name):
    model, facts = declared_facts()[name]
    for field, fact in facts.items():
        assert model._meta.get_field(field)
        if fact.options:
            found = [attrgetter(fact.options)(spec) for spec in all_programs()]
            assert all(isinstance(options, Options) for options in found), (name, field)


def test_an_act_is_declared_once():
    declared = [action for _config, module in words_modules() for action in getattr(module, "ACTS", {})]
    assert len(declared) == len(set(declared))
