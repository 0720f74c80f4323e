"""The guide is whole: every instruction that a program names and every link between its pages leads somewhere."""

import pytest
from django.urls import reverse

from casework.accounts.enums import Role
from casework.core.guide import DOCS, PARTS, SCREENS, file_of, guide_url, part_of
from casework.core.guide_text import render_guide
from casework.core.routing import Audience
from programs.registry import all_programs
from tests.factories.people import customer_user, enrolled, member

PAGES = [(part, name) for part in PARTS for name in part.pages]
every_page = pytest.mark.parametrize(("part", "name"), PAGES, ids=[name for _part, name in PAGES])


def _text(part, name, language="en"):
    return render_guide(
        file_of(part, name, language).read_text(),
        language=language,
        address_of=lambda *_: "#",
        picture_at=lambda name: name,
    )


def _exists(target):
    name, _, section = target.partition("#")
    part = part_of(name)
    return part is not None and (not section or section in {found.id for found in _text(part, name).sections})


def _named_by_programs():
    """(program, label, guide, audience) of every help link and every instruction of a next step."""
    for spec in all_programs():
        links = [*spec.help_links]
        links += [link for section in spec.sections for line in section.lines for link in line.links]
        yield from {(spec.code, link.label, link.guide, link.audience) for link in links}


def test_every_instruction_a_program_names_has_its_page_and_section():
    dead = [named for named in _named_by_programs() if not _exists(named[2])]
    assert dead == []


def test_instructions_for_customers_are_pages_a_customer_may_read():
    wrong = [
        named
        for named in _named_by_programs()
        if named[3] == "customer" and part_of(named[2].partition("#")[0]).audience is not Audience.SIGNED_IN
    ]
    assert wrong == []


@every_page
def test_links_between_pages_lead_somewhere(part, name):
    for language in ("en", "es"):
        links = _text(part, name, language).links
        targets = [link.rpartition("/")[2].replace(".md", "") for link in links]
        assert [target for target in targets if not _exists(target)] == []


@every_page
def test_pictures_are_kept_for_desk_and_phone(part, name):
    for language in ("en", "es"):
        wanted = [
            file
            for picture in _text(part, name, language).pictures
            for file in (picture, picture.replace("-1280.", "-360."))
        ]
        assert [file for file in wanted if not (SCREENS / file).exists()] == []


def test_every_file_of_the_guides_is_a_page_once():
    files = {
        path.stem for folder in ("user-guide", "administrator-guide") for path in (DOCS / folder).glob("*.md")
    }
    names = [name for _part, name in PAGES]
    assert files == set(names), "list the file in casework/core/guide.py"
    assert len(names) == len(set(names))


def test_every_page_for_customers_has_a_spanish_copy_with_the_same_sections():
    for part, name in PAGES:
        if part.audience is Audience.SIGNED_IN:
            spanish = _text(part, name, "es")
            assert spanish.language == "es" and file_of(part, name, "es").parent.name == "es", name
            assert len(spanish.sections) == len(_text(part, name).sections), name


@pytest.mark.django_db
def test_the_side_bar_and_the_next_steps_lead_to_the_guide(client):
    enrollment = enrolled(last_note=40)
    client.force_login(member(organisation=enrollment.organisation))
    page = client.get(reverse("cases:list_case_notes", args=[enrollment.public_id])).content.decode()
    assert "Related Instructions" in page
    assert page.index(guide_url("case-notes#add-a-case-note")) < page.index(guide_url("career-plan"))
    board = client.get(reverse("dashboard:show_dashboard", args=[enrollment.program])).content.decode()
    assert f'<a href="{guide_url("case-notes#add-a-case-note")}">Case Note Tool (PDF)</a>' in board


@pytest.mark.django_db
@every_page
def test_who_may_read_a_page(client, part, name):
    readers = {
        Audience.SIGNED_IN: customer_user(enrolled()),
        Audience.STAFF: member(),
        Audience.LEADS: member(Role.PROGRAM_MANAGER),
        Audience.ADMINISTRATORS: member(Role.SUPER_ADMINISTRATOR, program=""),
    }
    order = list(readers)
    contents = reverse("core:list_guide")
    for audience, user in readers.items():
        client.force_login(user)
        may = order.index(audience) >= order.index(part.audience)
        assert client.get(guide_url(name)).status_code == (200 if may else 403), audience
        assert (f'href="{guide_url(name)}"' in client.get(contents).content.decode()) is may, audience
