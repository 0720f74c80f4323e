"""What the invented case workers write, by the task of the note."""

OPENINGS = (
    "Met with {name} at the {place} office.",
    "Phone call with {name}, about 15 minutes.",
    "{name} stopped by after {class_}.",
    "Video call with {name}.",
    "{name} answered my text and we talked this afternoon.",
    "Scheduled monthly meeting with {name}.",
    "Home visit, as {name} asked.",
    "Sat down with {name} and the instructor of {class_}.",
)
SPANISH_REMARK = "We spoke in Spanish."

DETAILS = {
    "application": (
        "Went through the application together and made sure the address and phone number are right.",
        "Explained what the program offers, what it asks, and that taking part is a choice.",
        "{name} brought proof of address; the school record will follow by mail.",
    ),
    "eligibility": (
        "Checked the documents for eligibility. Everything needed is on file.",
        "One pay stub is still missing; {name} will send a photo of it this week.",
    ),
    "assessment": (
        "Reviewed the assessment results. Reading is strong; fractions need practice.",
        "{name} finished the interest inventory and was surprised how well health care fits.",
        "Talked about strengths: patient with people, good with tools, always early.",
    ),
    "career_plan": (
        "Wrote the first version of the plan together. {name} chose the order of the goals.",
        "Updated the plan: one goal is complete, one new goal was added in {name}'s own words.",
        "Looked at wages for three jobs. {name} prefers the one with evening classes.",
    ),
    "goal_off_track": (
        "Classes were missed while a family member was ill. We agreed on a smaller next step.",
        "The goal is behind because the class starts later than planned. {name} still wants it.",
        "We talked about what gets in the way and marked the goal off track, so that we look at it together.",
    ),
    "service": (
        "{name} says the service helps and would like to keep it for another month.",
        "Confirmed with the provider that {name} attends and takes part.",
        "The service ended as planned. {name} described what was learned and showed the certificate of attendance.",
    ),
    "attendance": (
        "Attendance is 94 percent this month. Congratulated {name} on it.",
        "Two absences in {class_}; both were called in beforehand. Make-up session is set.",
        "The bus line changed and {name} came late twice. Found an earlier connection.",
    ),
    "support_service": (
        "Requested a bus pass for the coming month; current one ends on Friday.",
        "Work boots were bought with the voucher; receipt is on file.",
        "Child care starts Monday. {name} met the provider and feels good about it.",
    ),
    "training": (
        "The instructor of {class_} reports steady progress and good questions.",
        "{name} passed the midterm with 86 percent.",
        "Talked about study time. Two quiet evenings a week at the library will work.",
    ),
    "worksite": (
        "Visited the worksite. The supervisor at {employer} says {name} is dependable.",
        "Went over the training plan with the mentor at {employer}; hours are on schedule.",
        "{name} would like to try another station. The supervisor agreed to a week of it.",
    ),
    "employment": (
        "{name} has an interview at {employer} next week. Practiced three questions.",
        "Helped with the online application for {employer}.",
        "{name} got an offer from {employer} and will answer by Friday.",
    ),
    "credential": (
        "{name} passed the exam. A copy of the certificate is expected within two weeks.",
        "Registered {name} for the exam and arranged the fee.",
    ),
    "skill_gain": (
        "Received the report card; it shows passing grades in all classes.",
        "The post-test shows a gain of more than one grade level.",
    ),
    "referral": (
        "Gave {name} the contact of the food pantry and called ahead.",
        "Referred to the housing counselor; the first appointment is in nine days.",
    ),
    "scheduling": (
        "Moved our appointment because of a shift change.",
        "Set the next three meetings; {name} prefers mornings.",
    ),
    "progress_update": (
        "Went through the whole plan. Dates and hours are current; {name} agrees.",
        "Short check-in: all is going as planned.",
        "{name} is proud of finishing the first module.",
    ),
    "exit": (
        "Closing meeting. Went through what was reached and what comes next.",
        "All services have an end status. {name} knows how to reach us during follow-up.",
    ),
    "left_early": (
        "{name} told me about the move to another state and will not continue here. Wished all the best.",
        "Could not reach {name} by phone, text and letter over six weeks. Left the door open for a return.",
    ),
    "follow_up": (
        "Follow-up call. {name} still works at {employer} and likes the team.",
        "Follow-up: hours went up to full time. No help needed now.",
        "Follow-up call, left a message. Will try again on Thursday evening.",
        "Follow-up visit at {employer} over lunch. The supervisor is pleased, and {name} is training a newcomer.",
        "Follow-up by text: {name} passed the trial period at {employer}.",
        "Follow-up: pay stub for the last quarter received and filed.",
    ),
    "iwds_request": ("Asked the LWIA career planner to correct the start date of the service.",),
    "other": ("{name} shared good news from home and asked to pass on thanks to the front desk.",),
}
NOT_PLACED = (
    "Follow-up call. {name} is looking for work and knows that the door is open.",
    "Follow-up call, left a message. Will try again next week.",
    "Follow-up by text: {name} has settled in and started a class near the new home.",
    "Follow-up: {name} asked for the list of job fairs; sent it the same day.",
)
NEXT = (
    "Next meeting in two weeks.",
    "I will call again next Tuesday.",
    "{name} will bring the schedule next time.",
    "Agreed to text each other after the next class.",
    "Next step: update the resume together.",
    "No open questions on either side.",
    "I will check with the instructor on Monday.",
    "",
)
SUBJECTS = {
    "application": "Application",
    "eligibility": "Eligibility documents",
    "assessment": "Assessment results",
    "career_plan": "Plan reviewed",
    "goal_off_track": "Goal off track: what we agreed",
    "service": "Service update",
    "attendance": "Attendance",
    "support_service": "Support service",
    "training": "Progress in training",
    "worksite": "Worksite visit",
    "employment": "Job search",
    "credential": "Exam and credential",
    "skill_gain": "Skill gain",
    "referral": "Referral",
    "scheduling": "Appointments",
    "progress_update": "Monthly check-in",
    "exit": "Exit meeting",
    "left_early": "Left the program",
    "follow_up": "Follow-up",
    "iwds_request": "Request to IWDS",
    "other": "",
}
DURING = (
    ("progress_update", 5), ("training", 5), ("service", 4), ("attendance", 4), ("support_service", 3),
    ("worksite", 3), ("employment", 3), ("career_plan", 2), ("referral", 1.5), ("scheduling", 1.5),
    ("credential", 1), ("skill_gain", 1), ("other", 0.7),
)  # fmt: skip
CONFIDENTIAL = (
    "{name} asked that this stays between us: a health matter that needs two appointments a month. Absences on those"
    " days are agreed.",
    "{name} shared a family matter in confidence. A counselor's number was given; no action needed from the program.",
)
CORRECTION = "Correction: the appointment was at 2 p.m., not at noon."

MESSAGES = {
    "en": (
        (
            "See you next week",
            "Hi {name}, thank you for coming in. Please bring your class schedule next time.",
        ),
        ("Your bus pass is ready", "Hi {name}, your bus pass is at the front desk. We are open until 5:30."),
        (
            "Nice work",
            "Hi {name}, your instructor told me about your test. Well done! Let us plan the next step.",
        ),
        (
            "Please call me",
            "Hi {name}, I have news about the class you asked for. Call or write when you have a minute.",
        ),
    ),
    "es": (
        (
            "Nos vemos la próxima semana",
            "Hola {name}: gracias por venir. Traiga su horario de clases la próxima vez.",
        ),
        (
            "Su pase de autobús está listo",
            "Hola {name}: su pase está en la recepción. Abrimos hasta las 5:30.",
        ),
        (
            "Buen trabajo",
            "Hola {name}: su instructor me contó de su examen. ¡Felicidades! Planeemos el próximo paso.",
        ),
    ),
}
REPLIES = {
    "en": (
        ("Re: thank you", "Thank you! Can we meet a little earlier on Thursday? My shift starts at 3."),
        ("Question about my class", "Hi, I was told the class is full. Is there another one I can take?"),
    ),
    "es": (
        ("Gracias", "¡Gracias! ¿Podemos vernos el jueves un poco más temprano? Mi turno empieza a las 3."),
    ),
}
OFF_TRACK_LETTERS = {
    "en": (
        "Hi {name}, one of your goals is behind its dates, and that happens. I would like to hear what gets in the way"
        " and find a smaller next step with you. When can we talk this week?",
        "Hi {name}, I marked one goal off track so that we look at it together. Nothing else changes. Please write or"
        " call me, and we will move the dates.",
    ),
    "es": (
        "Hola {name}: una de sus metas está atrasada, y eso pasa. Quiero saber qué lo dificulta y buscar con usted un"
        " paso más pequeño. ¿Cuándo podemos hablar esta semana?",
    ),
}
OFF_TRACK = {
    "en": (
        "A goal in your plan needs attention",
        "Your career planner would like to work with you on: {goal}",
    ),
    "es": ("Una meta de su plan necesita atención", "Su orientador quiere trabajar con usted en: {goal}"),
}
