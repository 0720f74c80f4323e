"""The instructions beside a page: which pages of the guide a program names for it (F244, F305)."""

from casework.core.guide import guide_url


def related_instructions(spec, pages):
    """Return {label, url} of the program's instructions, those for `pages` (stems of the open page) first."""
    links = sorted(spec.help_links, key=lambda link: link.page not in pages)
    return [{"label": link.text, "url": guide_url(link.guide)} for link in links]
