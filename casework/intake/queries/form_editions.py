"""The forms of intake and their editions, as administrators read them."""

from dataclasses import dataclass

from casework.intake.enums import FormKind
from casework.intake.models import IntakeForm
from casework.intake.queries.editions import current_edition
from programs.packaged_forms import packaged_form
from programs.registry import all_programs, get_program


@dataclass(frozen=True)
class FormOfProgram:
    """A form of a program: the edition in force, the draft that is worked on (or None), the earlier editions."""

    program: str
    kind: FormKind
    in_force: IntakeForm
    draft: IntakeForm | None
    earlier: tuple[IntakeForm, ...]

    @property
    def title(self):
        """The form and its program in words."""
        return f"{self.kind.label}, {get_program(self.program).short_name}"


def has_form(program, kind):
    """Whether `program` (a code) has a form of `kind`, which need not be one."""
    return kind in FormKind.values and packaged_form(program, kind) is not None


def forms_of_programs():
    """Every `FormOfProgram`, by program."""
    return [
        form_of_program(spec.code, kind)
        for spec in all_programs()
        for kind in FormKind
        if has_form(spec.code, kind)
    ]


def form_of_program(program, kind):
    """The `FormOfProgram` of a form that there is. Two or three queries."""
    in_force = current_edition(program, kind)
    rows = IntakeForm.objects.filter(program=program, kind=kind).select_related("published_by")
    editions = list(rows.order_by("-number"))
    return FormOfProgram(
        program=program,
        kind=FormKind(kind),
        in_force=next((row for row in editions if row.pk == in_force.pk), in_force),
        draft=next((row for row in editions if row.published_at is None), None),
        earlier=tuple(row for row in editions if row.published_at and row.pk != in_force.pk),
    )
