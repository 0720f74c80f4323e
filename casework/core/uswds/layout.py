"""Layout objects for forms. They name what a part is; only the templates know classes."""

from crispy_forms import layout
from crispy_forms.utils import TEMPLATE_PACK
from django.template.loader import render_to_string


class Submit(layout.BaseInput):
    """A button that sends the form. `variant`: "" (main act), "outline", "unstyled" or "secondary" (red, for removal).

    `name` is posted with the same value, so a form with two buttons knows which was pressed.
    """

    input_type = "submit"

    def __init__(self, label, *, name="save", variant="", **attrs):
        super().__init__(name, label, css_id=attrs.pop("css_id", f"submit-{name}"), **attrs)
        self.label = label
        self.variant = variant

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs):
        """HTML of the button. The label is text, never a template."""
        self.value = self.label
        return render_to_string(self.get_template_name(template_pack), {"input": self})


class Cancel:
    """A plain link beside the buttons that leaves the form without saving."""

    def __init__(self, label, url):
        self.label = label
        self.url = url

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs):
        """HTML of the link."""
        return render_to_string(f"{template_pack}/layout/cancel.html", {"link": self})


class Note:
    """One paragraph of text between fields."""

    def __init__(self, text):
        self.text = text

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs):
        """HTML of the paragraph."""
        return render_to_string(f"{template_pack}/layout/note.html", {"note": self.text})


class ErrorSummary:
    """The list of the form's errors, for a form drawn without its own form tag. Drawn by `{% crispy %}` on its own."""

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs):
        """HTML of the summary; empty when the form has no error."""
        return render_to_string(f"{template_pack}/error_summary.html", {"form": form})


class _Container(layout.LayoutObject):
    """Fields drawn together by one template."""

    template = ""

    def __init__(self, *fields):
        self.fields = list(fields)

    def extra_context(self, form):
        """What the template needs besides its fields."""
        return {}

    def render(self, form, context, template_pack=TEMPLATE_PACK, **kwargs):
        """HTML of the container with its fields."""
        fields = self.get_rendered_fields(form, context, template_pack, **kwargs)
        return render_to_string(
            f"{template_pack}/{self.template}", {"fields": fields, **self.extra_context(form)}
        )


class Row(_Container):
    """Fields side by side where there is room, below one another on a phone."""

    template = "layout/row.html"


class Buttons(_Container):
    """The row of buttons and the cancel link at the end of a form."""

    template = "layout/buttons.html"


class Fieldset(_Container):
    """Fields under one legend, with an optional hint below the legend."""

    template = "layout/fieldset.html"

    def __init__(self, legend, *fields, hint="", css_id=""):
        super().__init__(*fields)
        self.legend = legend
        self.hint = hint
        self.css_id = css_id
        self.flat_attrs = ""

    def extra_context(self, form):
        """The legend and the fieldset itself."""
        return {"legend": self.legend, "fieldset": self}


class Reveal(_Container):
    """Fields that matter only when `controller` holds one of `values`.

    With JavaScript they are shown and hidden at once; without it they are always shown, so the form must
    accept them empty and check them against the controller itself (UX-19).
    """

    template = "layout/reveal.html"

    def __init__(self, controller, values, *fields):
        super().__init__(*fields)
        self.controller = controller
        self.values = " ".join(str(value) for value in values)

    def extra_context(self, form):
        """The values that reveal, and the controller's name as the browser knows it."""
        return {"reveal": self, "controller_name": form[self.controller].html_name}
