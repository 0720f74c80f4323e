"""A Markdown file of the guide as a page: its title, its sections and its HTML.

Raw HTML in the Markdown is switched off: it is printed as text. Pictures are those of `docs/screens`, which has each
screen as it looks at a desk (`plan-1280.png`) and on a phone (`plan-360.png`); the Markdown names the first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath

from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

AddressOf = Callable[[str, str], str]
PictureAt = Callable[[str], str]
DESK, PHONE = "-1280.png", "-360.png"
_PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")


class Html(str):
    """HTML that a template prints as it is: made here, of the project's own files, with raw HTML switched off."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


@dataclass(frozen=True)
class Section:
    """A heading below the title that links can lead to. `level` is 2 or deeper."""

    id: str
    title: str
    level: int


@dataclass(frozen=True)
class GuideText:
    """A rendered page. `links` are the targets of its links to other files, as they are written, `pictures` the names
    of the files of its pictures."""

    title: str
    sections: tuple[Section, ...]
    body: Html
    language: str
    links: tuple[str, ...]
    pictures: tuple[str, ...]


def render_guide(text: str, *, language: str, address_of: AddressOf, picture_at: PictureAt) -> GuideText:
    """Return the Markdown `text` as a page; its first line is the title (`# Title`), printed by the layout.

    `address_of(page, section)` gives the address of another page ("" when there is none: the link's words then stay
    without a link); `picture_at(name)` that of a picture. Raises ValueError when the text does not begin with a title.
    """
    tokens = _PARSER.parse(text)
    if not tokens or tokens[0].tag != "h1":
        raise ValueError("A page of the guide begins with its title.")
    title, rest = _plain(tokens[1]), tokens[3:]
    sections = _name_headings(rest)
    _dress_tables(rest)
    links = _lead_links(rest, address_of)
    pictures = _place_pictures(rest, picture_at)
    body = Html(_PARSER.renderer.render(rest, _PARSER.options, {}))
    return GuideText(title, sections, body, language, links, pictures)


def _plain(inline: Token) -> str:
    return "".join(child.content for child in inline.children or ())


def _name_headings(tokens: Sequence[Token]) -> tuple[Section, ...]:
    """Give each heading an id made of its words, and return the headings."""
    found: dict[str, Section] = {}
    for opened, inline in pairwise(tokens):
        if opened.type != "heading_open":
            continue
        title = _plain(inline)
        name = first = slugify(title) or "section"
        count = 1
        while name in found:
            count += 1
            name = f"{first}-{count}"
        opened.attrSet("id", name)
        found[name] = Section(name, title, int(opened.tag[1]))
    return tuple(found.values())


def _dress_tables(tokens: Sequence[Token]) -> None:
    """Let tables look like those of the product: headings for columns and rows, and labels on narrow screens."""
    labels: list[str] = []
    column = 0
    in_head = False
    for place, token in enumerate(tokens):
        if token.type == "table_open":
            token.attrSet("class", "cw-table cw-table--stacked")
        elif token.type in ("thead_open", "tbody_open"):
            in_head = token.type == "thead_open"
            labels = [] if in_head else labels
        elif token.type == "tr_open":
            column = 0
        elif token.type in ("th_open", "td_open"):
            words = _plain(tokens[place + 1])
            if in_head:
                labels.append(words)
            _dress_cell(tokens[place : place + 3], in_head, column, words, labels)
            column += 1


def _dress_cell(cell: Sequence[Token], in_head: bool, column: int, words: str, labels: Sequence[str]) -> None:
    opened, inline, closed = cell
    is_heading = bool(words) and (in_head or column == 0)
    opened.tag = closed.tag = "th" if is_heading else "td"
    if is_heading:
        opened.attrSet("scope", "col" if in_head else "row")
    elif not in_head and labels[column]:
        opened.attrSet("data-label", labels[column])
        inline.children = [
            Token("span_open", "span", 1),
            *(inline.children or ()),
            Token("span_close", "span", -1),
        ]


def _lead_links(tokens: Sequence[Token], address_of: AddressOf) -> tuple[str, ...]:
    """Lead links between files to the pages of the guide; return the targets as they were written."""
    found = []
    for inline in (token for token in tokens if token.type == "inline"):
        is_dead = False
        for child in inline.children or ():
            if child.type == "link_open":
                target = str(child.attrGet("href"))
                path, _, section = target.partition("#")
                if "://" in target or target.startswith("#"):
                    continue
                found.append(target)
                address = address_of(PurePosixPath(path).stem, section)
                is_dead = not address
                child.attrSet("href", address)
            if is_dead and child.type in ("link_open", "link_close"):
                is_dead = child.type == "link_open"
                child.type, child.tag, child.content = "text", "", ""
    return tuple(found)


def _place_pictures(tokens: Sequence[Token], picture_at: PictureAt) -> tuple[str, ...]:
    """Show each picture as it looks on the screen it is read on."""
    found = []
    for inline in (token for token in tokens if token.type == "inline"):
        for child in inline.children or ():
            if child.type == "image":
                name = PurePosixPath(str(child.attrGet("src"))).name
                found.append(name)
                child.attrs = {"src": picture_at(name), "narrow": picture_at(name.replace(DESK, PHONE))}
    return tuple(found)


def _picture(
    renderer: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: dict
) -> str:
    token = tokens[place]
    words = renderer.renderInlineAsText(token.children, options, env)
    return (
        f'<picture><source media="(max-width: 40em)" srcset="{escapeHtml(str(token.attrs["narrow"]))}">'
        f'<img src="{escapeHtml(str(token.attrs["src"]))}" alt="{escapeHtml(words)}" loading="lazy"></picture>'
    )


_PARSER.add_render_rule("image", _picture)
