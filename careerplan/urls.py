"""Addresses of this app; each with its audience beside it."""

from careerplan.views.add_assessment_result import add_assessment_result
from careerplan.views.add_assessment_summary import add_assessment_summary
from careerplan.views.add_cost import add_cost
from careerplan.views.add_goal import add_goal
from careerplan.views.add_module_score import add_module_score
from careerplan.views.add_placement import add_placement
from careerplan.views.add_service import add_service
from careerplan.views.add_services import add_services
from careerplan.views.add_skill_score import add_skill_score
from careerplan.views.check_attendance import check_attendance
from careerplan.views.check_group_attendance import check_group_attendance
from careerplan.views.check_my_attendance import check_my_attendance
from careerplan.views.choose_service import choose_service
from careerplan.views.choose_service_provider import choose_service_provider
from careerplan.views.confirm_progress import confirm_progress
from careerplan.views.decide_cost import decide_cost
from careerplan.views.edit_assessment_result import edit_assessment_result
from careerplan.views.edit_barriers import edit_barriers
from careerplan.views.edit_career_path import edit_career_path
from careerplan.views.edit_cost import edit_cost
from careerplan.views.edit_goal import edit_goal
from careerplan.views.edit_module_score import edit_module_score
from careerplan.views.edit_placement import edit_placement
from careerplan.views.edit_service import edit_service
from careerplan.views.edit_services import edit_services
from careerplan.views.edit_skill_score import edit_skill_score
from careerplan.views.export_crosswalk import export_crosswalk
from careerplan.views.export_services import export_services
from careerplan.views.export_services_report import export_services_report
from careerplan.views.import_services import import_services
from careerplan.views.list_activity_changes import list_activity_changes
from careerplan.views.list_agreements import list_agreements
from careerplan.views.list_attendance import list_attendance
from careerplan.views.list_costs import list_costs
from careerplan.views.list_follow_ups import list_follow_ups
from careerplan.views.list_goals import list_goals
from careerplan.views.list_module_scores import list_module_scores
from careerplan.views.list_my_attendance import list_my_attendance
from careerplan.views.list_placements import list_placements
from careerplan.views.list_reports import list_reports
from careerplan.views.list_services import list_services
from careerplan.views.list_waiting_costs import list_waiting_costs
from careerplan.views.override_subsidy import override_subsidy
from careerplan.views.preview_cost import preview_cost
from careerplan.views.print_attendance import print_attendance
from careerplan.views.print_group_attendance import print_group_attendance
from careerplan.views.print_plan import print_plan
from careerplan.views.record_signature import record_signature
from careerplan.views.record_unable import record_unable
from careerplan.views.remove_assessment_result import remove_assessment_result
from careerplan.views.remove_cost import remove_cost
from careerplan.views.remove_goal import remove_goal
from careerplan.views.remove_module_score import remove_module_score
from careerplan.views.remove_placement import remove_placement
from careerplan.views.remove_service import remove_service
from careerplan.views.remove_skill_score import remove_skill_score
from careerplan.views.reopen_attendance import reopen_attendance
from careerplan.views.restore_assessment_result import restore_assessment_result
from careerplan.views.restore_cost import restore_cost
from careerplan.views.restore_goal import restore_goal
from careerplan.views.restore_module_score import restore_module_score
from careerplan.views.restore_placement import restore_placement
from careerplan.views.restore_service import restore_service
from careerplan.views.restore_skill_score import restore_skill_score
from careerplan.views.review_assessments import review_assessments
from careerplan.views.save_agreement_status import save_agreement_status
from careerplan.views.save_attendance import save_attendance
from careerplan.views.save_group_attendance import save_group_attendance
from careerplan.views.save_my_attendance import save_my_attendance
from careerplan.views.show_agreement import show_agreement
from careerplan.views.show_attendance import show_attendance
from careerplan.views.show_my_agreement import show_my_agreement
from careerplan.views.show_overview import show_overview
from careerplan.views.show_services_report import show_services_report
from careerplan.views.show_subsidized_days import show_subsidized_days
from careerplan.views.show_summary_tools import show_summary_tools
from careerplan.views.sign_agreement import sign_agreement
from careerplan.views.verify_agreement import verify_agreement
from careerplan.views.verify_follow_up import verify_follow_up
from careerplan.views.witness_agreement import witness_agreement
from casework.core.routing import Audience, route

app_name = "careerplan"

_PLAN = "cases/<uuid:enrollment_id>/plan/"
_RESULTS = f"{_PLAN}assessments/results/"
_SCORES = f"{_PLAN}assessments/scores/"
_MY = "my/<uuid:enrollment_id>/"
_COSTS = f"{_PLAN}services/<uuid:service_id>/costs/"
_STAFF = Audience.STAFF
_ASK = ("GET",)
_ACT = ("POST",)
_SERVICE = f"{_PLAN}services/<uuid:service_id>/"
_WEEK = f"{_SERVICE}attendance/<slug:week>/"
_MY_WEEK = "my/attendance/<uuid:service_id>/<slug:week>/"
_MODULES = f"{_SERVICE}post-assessment/"
_PLACEMENT = f"{_SERVICE}placement/"
_REPORT = "reports/services/"
_GRID = f"{_REPORT}customers/"

urlpatterns = [
    route(_PLAN, show_overview, "show_overview", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}career-path/", edit_career_path, "edit_career_path", allow=_STAFF),
    route(f"{_PLAN}assessments/", review_assessments, "review_assessments", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}assessments/situations/", edit_barriers, "edit_barriers", allow=_STAFF),
    route(
        f"{_PLAN}assessments/summaries/add/", add_assessment_summary, "add_assessment_summary", allow=_STAFF
    ),
    route(f"{_RESULTS}add/", add_assessment_result, "add_assessment_result", allow=_STAFF),
    route(f"{_RESULTS}<uuid:result_id>/", edit_assessment_result, "edit_assessment_result", allow=_STAFF),
    route(
        f"{_RESULTS}<uuid:result_id>/remove/",
        remove_assessment_result,
        "remove_assessment_result",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(
        f"{_RESULTS}<uuid:result_id>/restore/",
        restore_assessment_result,
        "restore_assessment_result",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(f"{_SCORES}add/", add_skill_score, "add_skill_score", allow=_STAFF),
    route(f"{_SCORES}<uuid:skill_score_id>/", edit_skill_score, "edit_skill_score", allow=_STAFF),
    route(
        f"{_SCORES}<uuid:skill_score_id>/remove/",
        remove_skill_score,
        "remove_skill_score",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(
        f"{_SCORES}<uuid:skill_score_id>/restore/",
        restore_skill_score,
        "restore_skill_score",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(f"{_PLAN}goals/", list_goals, "list_goals", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}goals/add/", add_goal, "add_goal", allow=_STAFF),
    route(f"{_PLAN}goals/<uuid:goal_id>/edit/", edit_goal, "edit_goal", allow=_STAFF),
    route(f"{_PLAN}goals/<uuid:goal_id>/remove/", remove_goal, "remove_goal", allow=_STAFF, methods=_ACT),
    route(f"{_PLAN}goals/<uuid:goal_id>/restore/", restore_goal, "restore_goal", allow=_STAFF, methods=_ACT),
    route(f"{_PLAN}services/", list_services, "list_services", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}services/choose/", choose_service, "choose_service", allow=_STAFF, methods=_ASK),
    route(f"{_PLAN}services/add/<slug:service_type>/", add_service, "add_service", allow=_STAFF),
    route(f"{_PLAN}services/<uuid:service_id>/", edit_service, "edit_service", allow=_STAFF),
    route(
        f"{_PLAN}services/<uuid:service_id>/provider/",
        choose_service_provider,
        "choose_service_provider",
        allow=_STAFF,
    ),
    route(_COSTS, list_costs, "list_costs", allow=_STAFF, methods=_ASK),
    route(f"{_COSTS}add/", add_cost, "add_cost", allow=_STAFF),
    route(f"{_COSTS}preview/", preview_cost, "preview_cost", allow=_STAFF, methods=_ASK),
    route(f"{_COSTS}<uuid:cost_id>/", edit_cost, "edit_cost", allow=_STAFF),
    route(f"{_COSTS}<uuid:cost_id>/decide/", decide_cost, "decide_cost", allow=Audience.LEADS),
    route(f"{_COSTS}<uuid:cost_id>/remove/", remove_cost, "remove_cost", allow=_STAFF, methods=_ACT),
    route(f"{_COSTS}<uuid:cost_id>/restore/", restore_cost, "restore_cost", allow=_STAFF, methods=_ACT),
    route(
        f"{_PLAN}services/<uuid:service_id>/remove/",
        remove_service,
        "remove_service",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(
        f"{_PLAN}services/<uuid:service_id>/restore/",
        restore_service,
        "restore_service",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(f"{_PLAN}confirm/", confirm_progress, "confirm_progress", allow=_STAFF),
    route(f"{_PLAN}print/", print_plan, "print_plan", allow=_STAFF),
    route(f"{_PLAN}agreement/", list_agreements, "list_agreements", allow=_STAFF, methods=_ASK),
    route(
        f"{_PLAN}agreement/status/",
        save_agreement_status,
        "save_agreement_status",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(f"{_PLAN}agreement/paper/", record_signature, "record_signature", allow=_STAFF),
    route(f"{_PLAN}agreement/unable/", record_unable, "record_unable", allow=_STAFF),
    route(f"{_PLAN}agreement/in-person/", witness_agreement, "witness_agreement", allow=_STAFF),
    route(
        f"{_PLAN}agreement/<uuid:agreement_id>/", show_agreement, "show_agreement", allow=_STAFF, methods=_ASK
    ),
    route(f"{_MY}plan/agree/", sign_agreement, "sign_agreement", allow=Audience.CUSTOMERS),
    route(
        f"{_MY}agreements/<uuid:agreement_id>/",
        show_my_agreement,
        "show_my_agreement",
        allow=Audience.CUSTOMERS,
        methods=_ASK,
    ),
    route("verify/", verify_agreement, "verify_agreement", allow=Audience.PUBLIC),
    route(f"{_PLAN}attendance/", list_attendance, "list_attendance", allow=_STAFF, methods=_ASK),
    route(f"{_SERVICE}attendance/", show_attendance, "show_attendance", allow=_STAFF, methods=_ASK),
    route(_WEEK, save_attendance, "save_attendance", allow=_STAFF),
    route(f"{_WEEK}check/", check_attendance, "check_attendance", allow=_STAFF, methods=_ACT),
    route(f"{_WEEK}reopen/", reopen_attendance, "reopen_attendance", allow=_STAFF),
    route(f"{_WEEK}print/", print_attendance, "print_attendance", allow=_STAFF, methods=_ASK),
    route("attendance/", save_group_attendance, "save_group_attendance", allow=_STAFF),
    route("attendance/check/", check_group_attendance, "check_group_attendance", allow=_STAFF, methods=_ACT),
    route("attendance/print/", print_group_attendance, "print_group_attendance", allow=_STAFF, methods=_ASK),
    route("my/attendance/", list_my_attendance, "list_my_attendance", allow=Audience.CUSTOMERS, methods=_ASK),
    route(_MY_WEEK, save_my_attendance, "save_my_attendance", allow=Audience.CUSTOMERS),
    route(
        f"{_MY_WEEK}check/",
        check_my_attendance,
        "check_my_attendance",
        allow=Audience.CUSTOMERS,
        methods=_ACT,
    ),
    route(_MODULES, list_module_scores, "list_module_scores", allow=_STAFF, methods=_ASK),
    route(f"{_MODULES}add/", add_module_score, "add_module_score", allow=_STAFF),
    route(f"{_MODULES}<uuid:score_id>/edit/", edit_module_score, "edit_module_score", allow=_STAFF),
    route(
        f"{_MODULES}<uuid:score_id>/remove/",
        remove_module_score,
        "remove_module_score",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(
        f"{_MODULES}<uuid:score_id>/restore/",
        restore_module_score,
        "restore_module_score",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(_PLACEMENT, edit_placement, "edit_placement", allow=_STAFF),
    route(f"{_PLACEMENT}add/<uuid:worksite_job_id>/", add_placement, "add_placement", allow=_STAFF),
    route(f"{_PLACEMENT}remove/", remove_placement, "remove_placement", allow=_STAFF, methods=_ACT),
    route(
        f"{_PLACEMENT}<uuid:placement_id>/restore/",
        restore_placement,
        "restore_placement",
        allow=_STAFF,
        methods=_ACT,
    ),
    route(f"{_PLAN}follow-ups/<uuid:follow_up_id>/", verify_follow_up, "verify_follow_up", allow=_STAFF),
    route(
        "cases/<uuid:enrollment_id>/summary-tools/",
        show_summary_tools,
        "show_summary_tools",
        allow=_STAFF,
        methods=_ASK,
    ),
    route(f"{_PLAN}worksites/", show_subsidized_days, "show_subsidized_days", allow=_STAFF, methods=_ASK),
    route(
        f"{_PLAN}worksites/limits/<slug:limit>/", override_subsidy, "override_subsidy", allow=Audience.LEADS
    ),
    route("worksites/placements/", list_placements, "list_placements", allow=_STAFF, methods=_ASK),
    route("worksites/follow-ups/", list_follow_ups, "list_follow_ups", allow=_STAFF, methods=_ASK),
    route("reports/", list_reports, "list_reports", allow=_STAFF, methods=_ASK),
    route(_REPORT, show_services_report, "show_services_report", allow=_STAFF, methods=_ASK),
    route(
        "reports/activity-changes/",
        list_activity_changes,
        "list_activity_changes",
        allow=_STAFF,
        methods=_ASK,
    ),
    route("reports/payments/", list_waiting_costs, "list_waiting_costs", allow=Audience.LEADS, methods=_ASK),
    route(f"{_REPORT}export/", export_services_report, "export_services_report", allow=_STAFF, methods=_ASK),
    route(f"{_REPORT}without/", add_services, "add_services", allow=_STAFF),
    route(_GRID, edit_services, "edit_services", allow=_STAFF),
    route(f"{_GRID}export/", export_services, "export_services", allow=_STAFF),
    route(f"{_GRID}import/", import_services, "import_services", allow=_STAFF),
    route(f"{_PLAN}crosswalk/", export_crosswalk, "export_crosswalk", allow=_STAFF, methods=_ASK),
]
