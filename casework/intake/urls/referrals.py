"""Addresses of the tab "Intake/Referral" and of received referrals."""

from casework.core.routing import Audience, route
from casework.intake.views.edit_determination import edit_determination
from casework.intake.views.edit_needs_assessment import edit_needs_assessment
from casework.intake.views.enroll_at_orientation import enroll_at_orientation
from casework.intake.views.list_received_referrals import list_received_referrals
from casework.intake.views.list_recommended_providers import list_recommended_providers
from casework.intake.views.list_referrals import list_referrals
from casework.intake.views.mark_not_eligible import mark_not_eligible
from casework.intake.views.remove_determination import remove_determination
from casework.intake.views.reply_referral import reply_referral
from casework.intake.views.save_needs_assessment_draft import save_needs_assessment_draft
from casework.intake.views.send_referrals import send_referrals
from casework.intake.views.send_reverse_referral import send_reverse_referral
from casework.intake.views.show_intake import show_intake
from casework.intake.views.show_needs_assessment import show_needs_assessment
from casework.intake.views.undo_not_eligible import undo_not_eligible
from casework.intake.views.withdraw_referral import withdraw_referral

STAFF = Audience.STAFF
ASK, ACT = ("GET",), ("POST",)
INTAKE = "cases/<uuid:enrollment_id>/intake/"
ASSESSMENT = f"{INTAKE}needs-assessment/"
REFERRALS = f"{INTAKE}referrals/"

urlpatterns = [
    route(INTAKE, show_intake, "show_intake", allow=STAFF, methods=ASK),
    route(ASSESSMENT, show_needs_assessment, "show_needs_assessment", allow=STAFF, methods=ASK),
    route(f"{ASSESSMENT}<slug:section_code>/", edit_needs_assessment, "edit_needs_assessment", allow=STAFF),
    route(
        f"{ASSESSMENT}<slug:section_code>/draft/",
        save_needs_assessment_draft,
        "save_needs_assessment_draft",
        allow=STAFF,
        methods=ACT,
    ),
    route(
        f"{INTAKE}providers/",
        list_recommended_providers,
        "list_recommended_providers",
        allow=STAFF,
        methods=ASK,
    ),
    route(REFERRALS, list_referrals, "list_referrals", allow=STAFF, methods=ASK),
    route(f"{REFERRALS}send/", send_referrals, "send_referrals", allow=STAFF),
    route(f"{REFERRALS}to-the-state/", send_reverse_referral, "send_reverse_referral", allow=STAFF),
    route(f"{REFERRALS}<uuid:referral_id>/withdraw/", withdraw_referral, "withdraw_referral", allow=STAFF),
    route(f"{INTAKE}orientation/", enroll_at_orientation, "enroll_at_orientation", allow=STAFF),
    route(f"{INTAKE}not-eligible/", mark_not_eligible, "mark_not_eligible", allow=STAFF),
    route(f"{INTAKE}not-eligible/undo/", undo_not_eligible, "undo_not_eligible", allow=STAFF, methods=ACT),
    route(f"{INTAKE}determination/", edit_determination, "edit_determination", allow=STAFF),
    route(
        f"{INTAKE}determination/<uuid:determination_id>/remove/",
        remove_determination,
        "remove_determination",
        allow=STAFF,
    ),
    route("referrals/", list_received_referrals, "list_received_referrals", allow=STAFF, methods=ASK),
    route("referrals/<uuid:referral_id>/", reply_referral, "reply_referral", allow=STAFF),
]
