import pytest

from casework.core.guide_text import render_guide


def render(text, address_of=lambda name, section: f"/guide/{name}/{'#' + section if section else ''}"):
    return render_guide(
        text, language="en", address_of=address_of, picture_at=lambda name: f"/pictures/{name}"
    )


def test_the_title_is_taken_out_and_headings_get_ids():
    page = render("# Add a *goal*\n\n## Set goals\n\nText\n\n## Set goals\n")
    assert page.title == "Add a goal"
    assert [section.id for section in page.sections] == ["set-goals", "set-goals-2"]
    assert '<h2 id="set-goals">Set goals</h2>' in page.body
    assert "<h1" not in page.body


def test_raw_html_is_printed_as_text():
    page = render("# T\n\n<script>alert(1)</script>\n\na <b onclick=x>b</b>\n\n[x](javascript:alert(1))\n")
    assert "<script" not in page.body and "<b " not in page.body
    assert "&lt;script&gt;" in page.body
    assert 'href="javascript' not in page.body


def test_links_lead_to_pages_and_dead_ones_stay_words():
    page = render(
        "# T\n\n[notes](../user-guide/case-notes.md#drafts) and [out](https://example.org) [here](#t)\n"
    )
    assert '<a href="/guide/case-notes/#drafts">notes</a>' in page.body
    assert '<a href="https://example.org">out</a>' in page.body
    assert '<a href="#t">here</a>' in page.body
    assert page.links == ("../user-guide/case-notes.md#drafts",)
    dead = render("# T\n\n[gone *away*](gone.md) stays, [here](#t)\n", address_of=lambda *_: "")
    assert "<p>gone <em>away</em> stays, <a" in dead.body


def test_tables_have_headings_for_rows_and_labels_for_narrow_screens():
    body = render("# T\n\n| | Means |\n| --- | --- |\n| FYI | *no* action |\n").body
    assert '<th scope="col">Means</th>' in body and "<td></td>" in body.replace(" ", "").replace("\n", "")
    assert '<th scope="row">FYI</th>' in body
    assert '<td data-label="Means"><span><em>no</em> action</span></td>' in body


def test_a_file_without_a_title_is_refused():
    with pytest.raises(ValueError, match="title"):
        render("Text")


def test_a_picture_is_shown_as_on_the_screen_it_is_read_on():
    page = render("# T\n\n![Six <steps>](../screens/plan-1280.png)\n")
    assert page.pictures == ("plan-1280.png",)
    assert '<source media="(max-width: 40em)" srcset="/pictures/plan-360.png">' in page.body
    assert '<img src="/pictures/plan-1280.png" alt="Six &lt;steps&gt;" loading="lazy">' in page.body
