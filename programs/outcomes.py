"""The parts of a program's outcomes: summary, skill gains, credentials, exit, follow-up, notes, texts."""

from dataclasses import dataclass
from enum import StrEnum

from casework.core.types import Citation, Dated
from programs.options import Option, Options

SUMMARY_RULES = {
    "all_services_complete": "Every service has a completion status, and there is at least one.",
    "activities_closed": "Every activity that exit waits for has a completion status or was removed.",
    "activity_successful": "At least one SNAP E&T activity has the status Successful Completion.",
    "msg_entered": "At least one measurable skill gain is entered.",
    "credential_entered": "At least one credential is entered.",
    "required_credentials_entered": "Every credential the program requires is entered.",
    "employment_entered": "At least one unsubsidized employment is entered.",
    "retained_90_days": "The longest unbroken employment has lasted 90 days or more (R11).",
    "customer_exited": "An exit is saved.",
    "follow_up_complete": "A follow-up note is dated on or after exit and no due follow-up is open (C35).",
    "goals_complete": "Every goal has the status Complete, and there is at least one.",
    "program_completed": "A completion status other than Not Complete is recorded.",
    "training_successful": "At least one training service has the status Successful Completion.",
}
"""Every rule an action item or an exit check may name, with its meaning in words for the screen."""


@dataclass(frozen=True, kw_only=True)
class ActionItem(Option):
    """One row of the Outcomes summary: Action Item, Result, Status.

    `label` is the item to the letter, its number included; `rule` a key of SUMMARY_RULES; the result texts may
    hold `{count}` and `{days}`.
    """

    rule: str
    result_done: str
    result_open: str = "Not Completed"
    status_done: str = "Complete"
    status_open: str = "Not Complete"
    label_plain: str
    label_plain_es: str
    result_done_es: str
    result_open_es: str = "No completado"
    status_done_es: str = "Completo"
    status_open_es: str = "Incompleto"


@dataclass(frozen=True, kw_only=True)
class ExitCheck(Option):
    """One box of the exit checklist; it ticks itself by `rule`. `required` boxes hold the exit back (C1)."""

    rule: str
    required: bool
    footnotes: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ExitStatus(Option):
    """A completion status with the reasons it allows. Without reasons the reason is left empty.

    `completion` is the code of `completion_statuses` that it records, "" for none; `several_reasons` lets several of
    its reasons hold together (002:114-117).
    """

    reasons: tuple["ExitReason", ...] = ()
    successful: bool | None = None
    completion: str = ""
    several_reasons: bool = False

    def reason(self, code: str) -> "ExitReason | None":
        """Return the reason with this code, or None when the status does not allow it."""
        return next((reason for reason in self.reasons if reason.code == code), None)


@dataclass(frozen=True, kw_only=True)
class ExitReason(Option):
    """A reason of an exit. `federal_code` is the federal exit reason it stands for, "00" when none."""

    federal_code: str = "00"
    needs_text: bool = False


@dataclass(frozen=True, kw_only=True)
class ExitPolicy:
    """Exit: checklist, statuses with dependent reasons, programs, and leaving early.

    `early_leaving` allows an exit without the checklist, with `early_status`, a reason from `early_reasons` and a case
    note. `external_exit` names the system whose exit ends the enrollment, "" where this one does. `note` stands below
    the table of exits.
    """

    title: str
    intro: str
    checklist: tuple[ExitCheck, ...]
    footnotes: tuple[str, ...]
    programs: Options
    statuses: Options[ExitStatus]
    early_leaving: bool
    early_label: str
    early_reasons: Options[ExitReason]
    early_needs_note: bool
    date_label: str
    reason_label: str
    status_label: str
    program_label: str
    save_label: str
    per_provider: bool
    columns: tuple[str, ...]
    page_size: int
    external_exit: str = ""
    early_status: str = ""
    note: str = ""

    @property
    def ends_enrollment(self) -> bool:
        """Whether a saved exit ends the enrollment; else the state's own exit does (C8)."""
        return not self.external_exit


@dataclass(frozen=True, kw_only=True)
class JobRetention:
    """For how many calendar days from the first day of the initial job job-retention services are given: at least and
    at most, each by the date from which it holds (R12)."""

    least_days: Dated
    most_days: Dated
    citation: Citation


class FollowUpTiming(StrEnum):
    """When follow-up notes may be added (C10)."""

    ANY_TIME = "any_time"
    AFTER_EXIT = "after_exit"


@dataclass(frozen=True, kw_only=True)
class ExitFollowUp:
    """A follow-up that an exit makes due: `months` after it, met in time by a contact since `after_months` after it."""

    months: int
    after_months: int


@dataclass(frozen=True, kw_only=True)
class MsgType(Option):
    """A type of measurable skill gain with its rules, form texts and federal element (PIRL).

    Gains of an `automatic` type are computed from the record too, and only those that no record shows are typed;
    `question` is asked before the upload.
    """

    federal_element: str
    rules: tuple[str, ...]
    question: str = ""
    answers: tuple[Option, ...] = ()
    asks_education: bool = False
    upload: str = ""
    automatic: bool = False


@dataclass(frozen=True, kw_only=True)
class CredentialType(Option):
    """A type of credential. `federal_code` is PIRL 1800 where established; `legacy` types can be read, not chosen."""

    federal_code: str = ""
    legacy: bool = False


@dataclass(frozen=True, kw_only=True)
class RequiredCredential(Option):
    """A credential every participant should earn; any one of `any_of` (codes of `program_credentials`) meets it."""

    any_of: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SendMode(Option):
    """How a case note leaves. `message` puts it into the inbox, `email` sends a link as well."""

    message: bool
    email: bool


@dataclass(frozen=True, kw_only=True)
class Notification(Option):
    """Something the program tells people about. `to` are role codes; `on` is the default, an agency may switch it."""

    to: tuple[str, ...]
    on: bool = True


@dataclass(frozen=True, kw_only=True)
class HelpLink(Option):
    """An instruction shown beside a page. `page` is the stem of the page; `guide` the guide's page,
    with "#" and a section where one is meant."""

    page: str
    guide: str
    audience: str = "staff"


@dataclass(frozen=True, kw_only=True)
class ExternalSystem(Option):
    """The state system beside ours. `two_way` sends requests; `feed` tells when data arrive; `button` is its label."""

    two_way: bool
    feed: str
    button: str
    requests: bool = False
    statuses: Options | None = None
    fresh_days: int | None = None


@dataclass(frozen=True, kw_only=True)
class CustomerText(Option):
    """A sentence a customer reads on My Dashboard; plain words, both languages."""


@dataclass(frozen=True, kw_only=True)
class Assessment(Option):
    """An assessment. `group` is overview, review or basic_skills; `required` for this program."""

    group: str
    required: bool = False
