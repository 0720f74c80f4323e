"""What the services of this app did, and which facts of its rows the log tells."""

from django.utils.translation import gettext_lazy as _

from casework.audit.enums import Act, Fact, Group, Shown, Undo

ACTS = {
    "add_goal": Act(_("Added a goal"), subject="goal"),
    "edit_goal": Act(_("Changed a goal"), subject="goal"),
    "remove_goal": Act(_("Removed a goal"), subject="goal"),
    "restore_goal": Act(_("Put a goal back"), subject="goal"),
    "add_assessment_result": Act(_("Added an assessment result"), subject="assessment"),
    "edit_assessment_result": Act(_("Changed an assessment result"), subject="assessment"),
    "remove_assessment_result": Act(_("Removed an assessment result"), subject="assessment"),
    "restore_assessment_result": Act(_("Put an assessment result back"), subject="assessment"),
    "add_skill_score": Act(_("Added a test score"), subject="score"),
    "edit_skill_score": Act(_("Changed a test score"), subject="score"),
    "remove_skill_score": Act(_("Removed a test score"), subject="score"),
    "restore_skill_score": Act(_("Put a test score back"), subject="score"),
    "add_assessment_summary": Act(_("Added an assessment summary")),
    "edit_career_path": Act(_("Changed the desired career path")),
    "edit_barriers": Act(_("Changed the situations in the way"), subject="noted"),
    "add_service": Act(_("Added a service"), subject="service", group=Group.ACTIVITIES),
    "edit_service": Act(_("Changed a service"), subject="service", group=Group.ACTIVITIES),
    "edit_services": Act(
        _("Changed a service together with others"), subject="service", group=Group.ACTIVITIES
    ),
    "add_services": Act(
        _("Added a service for many customers at once"), subject="service", group=Group.ACTIVITIES
    ),
    "export_services": Act(_("Downloaded services of customers")),
    "export_crosswalk": Act(_("Exported the IWDS crosswalk")),
    "import_wioa_providers": Act(_("Loaded the list of WIOA providers")),
    "choose_service_provider": Act(
        _("Chose who provides a service"), subject="service", group=Group.ACTIVITIES
    ),
    "add_cost": Act(_("Added a payment"), subject="payment"),
    "edit_cost": Act(_("Changed a payment"), subject="payment"),
    "remove_cost": Act(_("Deleted a payment"), subject="payment"),
    "restore_cost": Act(_("Put a payment back"), subject="payment"),
    "decide_cost": Act(_("Decided about a payment above a limit"), subject="payment"),
    "remove_service": Act(_("Removed a service"), subject="service", group=Group.ACTIVITIES),
    "restore_service": Act(_("Put a service back"), subject="service", group=Group.ACTIVITIES),
    "confirm_progress": Act(_("Confirmed that the plan is current and accurate")),
    "save_attendance": Act(_("Entered attendance"), subject="service"),
    "submit_attendance": Act(_("Submitted attendance"), subject="service"),
    "verify_attendance": Act(_("Verified attendance"), subject="service"),
    "reopen_attendance": Act(_("Opened a verified week of attendance again"), subject="service"),
    "add_module_score": Act(_("Added a post-assessment"), subject="module"),
    "edit_module_score": Act(_("Changed a post-assessment"), subject="module"),
    "remove_module_score": Act(_("Removed a post-assessment"), subject="module"),
    "restore_module_score": Act(_("Put a post-assessment back"), subject="module"),
    "request_agreement": Act(_("Asked for agreement to the plan")),
    "sign_agreement": Act(_("Agreed to the plan"), subject="code"),
    "record_signature": Act(_("Recorded a plan signed on paper"), subject="document", group=Group.AGREEMENTS),
    "record_unable": Act(_("Unable to Get Customer Agreement On File")),
    "supersede_agreement": Act(_("The agreement to the plan ended"), subject="why"),
    "file_agreement": Act(_("Filed the signed plan as a PDF"), subject="code"),
    "add_placement": Act(_("Added to a worksite"), subject="job", group=Group.ACTIVITIES),
    "edit_placement": Act(_("Changed a worksite placement"), subject="job", group=Group.ACTIVITIES),
    "remove_placement": Act(_("Removed a worksite job"), subject="job", group=Group.ACTIVITIES),
    "restore_placement": Act(_("Put a worksite job back"), subject="job", group=Group.ACTIVITIES),
    "verify_follow_up": Act(_("Verified a follow-up of a placement"), subject="point"),
    "override_subsidy": Act(_("Added days to a limit on subsidized days"), subject="limit"),
    "ensure_preset_goals": Act(_("Added the goals every plan of the program has")),
}

FACTS = {
    "assessmentresult": {
        "assessment": Fact(_("Assessment"), options="assessments"),
        "name": Fact(_("Assessment Name/Description")),
        "assessment_type": Fact(_("Type")),
        "category": Fact(_("Category")),
        "taken_on": Fact(_("Assessment Date")),
        "result": Fact(_("Result"), shown=Shown.HIDDEN),
        "document": Fact(_("File with the result"), shown=Shown.HIDDEN),
    },
    "skillscore": {
        "test": Fact(_("Test"), options="assessments"),
        "form": Fact(_("Form")),
        "test_level": Fact(_("Level of the test")),
        "subject": Fact(_("Subject")),
        "moment": Fact(_("Pre- or post-test")),
        "scale_score": Fact(_("Scale score")),
        "taken_on": Fact(_("Test date")),
    },
    "assessmentsummary": {"text": Fact(_("Assessment Summary"), shown=Shown.HIDDEN)},
    "placement": {
        "status": Fact(_("Status"), options="service_statuses"),
        "started_on": Fact(_("Start Date")),
        "due_on": Fact(_("Planned Due Date")),
        "ended_on": Fact(_("End Date")),
        "inactive_on": Fact(_("Inactive Date")),
        "return_on": Fact(_("Return Date")),
        "subsidized_from": Fact(_("Subsidized Start Date")),
        "subsidized_to": Fact(_("Subsidized End Date")),
        "minimum_wage": Fact(_("Minimum Wage for Placement")),
        "hourly_wage": Fact(_("Hourly Wage for Placement")),
        "subsidized_wage": Fact(_("Subsidized Wage or Training Wage Match")),
        "employer_wage": Fact(_("Unsubsidized/Employers Wage Match")),
        "position_type": Fact(_("Position Type"), options="position_types"),
    },
    "followup": {
        "is_employed": Fact(_("Still employed")),
        "verified_by": Fact(_("Verified by")),
        "note": Fact(_("What was found"), shown=Shown.HIDDEN),
    },
    "careerpath": {
        "career_pathway": Fact(_("Career Pathway Choice")),
        "occupation_1": Fact(_("Occupation 1")),
        "occupation_2": Fact(_("Occupation 2")),
        "wage_goal_hourly": Fact(_("Wage Goal (Per Hour)")),
    },
    "barrier": {
        "situation": Fact(_("Situation"), options="situations"),
        "resolved_on": Fact(_("Resolved on")),
    },
    "goal": {
        "statement": Fact(_("Goal Statement")),
        "category": Fact(_("Category"), options="goal_categories"),
        "term": Fact(_("Short/Long Term"), options="goal_terms"),
        "status": Fact(_("Status"), options="goal_statuses"),
    },
    "service": {
        "goal": Fact(_("Goal")),
        "status": Fact(_("Status"), options="service_statuses"),
        "started_on": Fact(_("Start date")),
        "due_on": Fact(_("Planned Due Date")),
        "completed_on": Fact(_("Completion Date")),
        "weekly_hours": Fact(_("Weekly hours")),
        "situations": Fact(_("Situations"), options="situations"),
        "wioa_funded": Fact(_("WIOA funded")),
        "is_overnight": Fact(_("Shifts pass midnight")),
        "provider_kind": Fact(_("Service Provider")),
        "provider_organisation": Fact(_("Provider in Casework")),
        "provider": Fact(_("Provider")),
        "notes": Fact(_("Other Notes"), shown=Shown.HIDDEN),
    },
    "servicecost": {
        "subtype": Fact(_("Subtype"), options="cost_policy.subtypes"),
        "method": Fact(_("Method of payment"), options="cost_policy.methods"),
        "paid_on": Fact(_("Start date of payment")),
        "unit_cost": Fact(_("Cost")),
        "quantity": Fact(_("Number of times")),
        "funding_source": Fact(_("Source of funds"), options="cost_policy.funding_sources"),
        "approval": Fact(_("Approval")),
    },
    "modulescore": {
        "module": Fact(_("Training module")),
        "percent": Fact(_("Score (%)")),
        "taken_on": Fact(_("Date")),
    },
    "agreement": {
        "status": Fact(_("Agreement status")),
        "signed_on": Fact(_("Date signed")),
        "superseded_on": Fact(_("New agreement needed since")),
        "document": Fact(_("Document"), shown=Shown.HIDDEN),
    },
}

_ACT = "careerplan.services"
_SERVICE_FIELDS = (
    "goal",
    "status",
    "status_since",
    "started_on",
    "due_on",
    "completed_on",
    "weekly_hours",
    "notes",
    "situations",
    "wioa_funded",
    "is_overnight",
)

UNDO = {
    "add_goal": Undo("goal", f"{_ACT}.remove_goal.remove_goal"),
    "remove_goal": Undo("goal", f"{_ACT}.restore_goal.restore_goal"),
    "restore_goal": Undo("goal", f"{_ACT}.remove_goal.remove_goal"),
    "add_service": Undo("service", f"{_ACT}.remove_service.remove_service"),
    "remove_service": Undo("service", f"{_ACT}.restore_service.restore_service"),
    "restore_service": Undo("service", f"{_ACT}.remove_service.remove_service"),
    "add_assessment_result": Undo(
        "assessmentresult", f"{_ACT}.remove_assessment_result.remove_assessment_result"
    ),
    "remove_assessment_result": Undo(
        "assessmentresult", f"{_ACT}.restore_assessment_result.restore_assessment_result"
    ),
    "restore_assessment_result": Undo(
        "assessmentresult", f"{_ACT}.remove_assessment_result.remove_assessment_result"
    ),
    "add_skill_score": Undo("skillscore", f"{_ACT}.remove_skill_score.remove_skill_score"),
    "remove_skill_score": Undo("skillscore", f"{_ACT}.restore_skill_score.restore_skill_score"),
    "restore_skill_score": Undo("skillscore", f"{_ACT}.remove_skill_score.remove_skill_score"),
    "add_module_score": Undo("modulescore", f"{_ACT}.remove_module_score.remove_module_score"),
    "remove_module_score": Undo("modulescore", f"{_ACT}.restore_module_score.restore_module_score"),
    "restore_module_score": Undo("modulescore", f"{_ACT}.remove_module_score.remove_module_score"),
    "add_cost": Undo("servicecost", f"{_ACT}.remove_cost.remove_cost", takes=("service", "row")),
    "remove_cost": Undo("servicecost", f"{_ACT}.restore_cost.restore_cost", takes=("service", "row")),
    "restore_cost": Undo("servicecost", f"{_ACT}.remove_cost.remove_cost", takes=("service", "row")),
    "add_placement": Undo("placement", f"{_ACT}.remove_placement.remove_placement"),
    "remove_placement": Undo("placement", f"{_ACT}.restore_placement.restore_placement"),
    "restore_placement": Undo("placement", f"{_ACT}.remove_placement.remove_placement"),
    "edit_goal": Undo(
        "goal",
        f"{_ACT}.edit_goal.edit_goal",
        fields=("statement", "category", "term", "status", "status_since"),
    ),
    "edit_service": Undo("service", f"{_ACT}.reverse_service.reverse_service", fields=_SERVICE_FIELDS),
    "edit_services": Undo("service", f"{_ACT}.reverse_service.reverse_service", fields=_SERVICE_FIELDS),
    "add_services": Undo("service", f"{_ACT}.remove_service.remove_service"),
    "choose_service_provider": Undo(
        "service",
        f"{_ACT}.reverse_service_provider.reverse_service_provider",
        fields=("provider_kind", "provider_organisation", "provider"),
    ),
    "edit_career_path": Undo(
        "careerpath",
        f"{_ACT}.edit_career_path.edit_career_path",
        fields=("career_pathway", "occupation_1", "occupation_2", "wage_goal_hourly"),
        takes=("enrollment",),
    ),
    "edit_assessment_result": Undo(
        "assessmentresult",
        f"{_ACT}.edit_assessment_result.edit_assessment_result",
        fields=("assessment", "name", "assessment_type", "category", "taken_on", "result"),
    ),
    "edit_skill_score": Undo(
        "skillscore",
        f"{_ACT}.edit_skill_score.edit_skill_score",
        fields=("test", "form", "test_level", "subject", "moment", "scale_score", "taken_on"),
    ),
    "edit_module_score": Undo(
        "modulescore",
        f"{_ACT}.edit_module_score.edit_module_score",
        fields=("module", "percent", "taken_on"),
    ),
    "edit_cost": Undo(
        "servicecost",
        f"{_ACT}.edit_cost.edit_cost",
        fields=("subtype", "method", "paid_on", "unit_cost", "quantity", "funding_source"),
        takes=("service", "row"),
    ),
}
