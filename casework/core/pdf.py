"""PDF files from our own pages. The library is loaded when it is first needed, and fetches nothing from anywhere."""

from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

STYLES = Path(__file__).with_name("pdf.css")
FONTS = {
    f"casework:public-sans-{weight}": f"fonts/public-sans-{weight}.woff2"
    for weight in ("regular", "semibold", "bold")
}
INSTALL = "apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
LARGEST_PAGE = 2_000_000


class PdfUnavailable(Exception):
    """No PDF can be made here; the message says what is missing and how an administrator adds it."""


def render_pdf(template, context):
    """The bytes of a tagged PDF (PDF/UA-1) of `template`, drawn with `context` and the styles of `pdf.css`.

    The template is a whole HTML page with `lang` and `<title>`. Its text is escaped as on any page, and no address in
    it is ever opened: not a picture, not a style sheet, not a file of this machine (security.md, threat 15). Our own
    fonts are the one exception. Raises PdfUnavailable when the Pango library is missing, ValueError when the page has
    more than two million characters.
    """
    html = render_to_string(template, context)
    if len(html) > LARGEST_PAGE:
        raise ValueError("The page is too long for a PDF.")
    weasyprint, fetcher, fonts = _load()
    styles = weasyprint.CSS(string=STYLES.read_text(), url_fetcher=fetcher, font_config=fonts)
    page = weasyprint.HTML(string=html, url_fetcher=fetcher, base_url=None)
    return page.write_pdf(stylesheets=[styles], font_config=fonts, pdf_variant="pdf/ua-1")


def _load():
    """The library, a fetcher that opens our fonts alone, and where they are kept while a file is made.

    The library needs Pango, which a wheel cannot bring.
    """
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except OSError as problem:
        raise PdfUnavailable(
            _(
                "PDF files cannot be made on this server: the Pango library is missing. Install it with: %(command)s"
            )
            % {"command": INSTALL}
        ) from problem

    class OwnFontsOnly(URLFetcher):
        """Reads our fonts and refuses every other address: no text in a record makes the server read anything."""

        def fetch(self, url, headers=None):
            path = finders.find(FONTS[url]) if url in FONTS else None
            if path is None:
                raise ValueError("PDF pages may not fetch anything.")
            return URLFetcherResponse(
                url, body=Path(path).read_bytes(), headers={"Content-Type": "font/woff2"}
            )

    return weasyprint, OwnFontsOnly(), FontConfiguration()
