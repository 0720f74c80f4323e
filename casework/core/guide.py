"""The guide inside the product: which pages it has, for whom, and how a link to a page or section is written.

The pages are the Markdown files below `docs/`; nothing is written twice. A page is known by the name of its file.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from casework.core.guide_text import GuideText, render_guide
from casework.core.routing import Audience

DOCS = settings.BASE_DIR / "docs"
SCREENS = DOCS / "screens"


@dataclass(frozen=True)
class Part:
    """A group of pages for the same readers; `pages` in the order in which they are read."""

    title: Promise
    audience: Audience
    folder: str
    pages: tuple[str, ...]


PARTS = (
    Part(_("For everyone"), Audience.SIGNED_IN, "user-guide", ("sign-in", "messages")),
    Part(
        _("For customers"),
        Audience.SIGNED_IN,
        "user-guide",
        ("my-dashboard", "my-attendance", "application", "success-stories"),
    ),
    Part(
        _("For case workers and career planners"),
        Audience.STAFF,
        "user-guide",
        (
            "worklist",
            "caseload",
            "customers",
            "overview",
            "suitability",
            "referrals",
            "assessments",
            "career-plan",
            "agreement",
            "services",
            "attendance",
            "worksites",
            "services-report",
            "measures",
            "credentials",
            "update-log",
            "case-notes",
            "schedule",
            "iwds",
            "documents",
            "customer-forms",
            "outcomes",
            "skill-gains",
            "employment",
            "exit",
            "follow-up",
            "dashboard",
            "dashboard-lines",
        ),
    ),
    Part(
        _("For managers"),
        Audience.LEADS,
        "administrator-guide",
        ("people-of-your-reach", "provider-information"),
    ),
    Part(
        _("For administrators"),
        Audience.ADMINISTRATORS,
        "administrator-guide",
        (
            "people",
            "organizations",
            "branding",
            "caseload-format",
            "credential-registry",
            "iwds-crosswalk",
            "state-systems",
            "forms",
            "timetable",
        ),
    ),
)
"""Every page of the guide. A customer page has a Spanish copy in the folder `es` beside it."""


@dataclass(frozen=True)
class GuidePage:
    """A page of the guide: its name in addresses, its part, and its text in the reader's language."""

    name: str
    part: Part
    text: GuideText

    @property
    def url(self) -> str:
        """The address of the page."""
        return guide_url(self.name)


def guide_url(target: str) -> str:
    """Return the address of `target`: a page, or a page and section as "career-plan#set-goals"."""
    name, mark, section = target.partition("#")
    return reverse("core:show_guide", args=[name]) + mark + section


def guide_for(member) -> list[tuple[Part, list[GuidePage]]]:
    """Return the parts that `member` may read, each with its pages."""
    parts = [part for part in PARTS if member.belongs_to(part.audience)]
    return [(part, [_page(part, name) for name in part.pages]) for part in parts]


def part_of(name: str) -> Part | None:
    """Return the part that holds the page `name`, or None when the guide has no such page."""
    return next((part for part in PARTS if name in part.pages), None)


def file_of(part: Part, name: str, language: str = "en") -> Path:
    """Return the file of a page: the Spanish one when `language` asks for it and it exists, else the English one."""
    own = DOCS / part.folder / language / f"{name}.md"
    return own if language != "en" and own.exists() else DOCS / part.folder / f"{name}.md"


def _page(part: Part, name: str) -> GuidePage:
    path = file_of(part, name, (get_language() or "en")[:2])
    return GuidePage(name, part, _text(path, path.stat().st_mtime_ns))


@cache
def _text(path: Path, written_at: int) -> GuideText:
    """The rendered file, made once and anew when the file was written again."""
    language = path.parent.name if path.parent.name == "es" else "en"
    return render_guide(
        path.read_text(encoding="utf-8"), language=language, address_of=_address_of, picture_at=_picture_at
    )


def _address_of(name: str, section: str) -> str:
    """The address that a link between two files leads to; "" when the file is no page of the guide."""
    if part_of(name) is None:
        return ""
    return guide_url(f"{name}#{section}" if section else name)


def _picture_at(name: str) -> str:
    return reverse("core:show_guide_picture", args=[name.removesuffix(".png")])


@cache
def picture_files() -> dict[str, Path]:
    """Return {name without ending: file} of the pictures in `docs/screens`."""
    return {path.stem: path for path in SCREENS.glob("*.png")}
