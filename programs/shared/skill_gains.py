"""The five types of measurable skill gain with the texts of their forms (domain.md 6.5; 000:112-178)."""

from programs.shared.make import seed
from programs.types import MsgType, Option, Options

_NOT_REMOVED = (
    "The report card/transcript must not show that the participant dropped out of school, was removed from the "
    "institution, or any other condition that indicated removal on academic or conduct grounds."
)
_ANY_PROOF = (
    "Any reasonable verification of a transcript or report card will meet the requirement for documentation such as "
    "an unofficial transcript or online report card."
)

MSG_TYPES: Options[MsgType] = Options(
    "msg_types",
    (
        seed(
            "efl",
            "Educational Functional Level (EFL)",
            "Nivel de funcionamiento educativo (EFL)",
            "000:114",
            MsgType,
            federal_element="1806",
            automatic=True,
            rules=(
                "Based upon documented test scores added in the Assessments section of the customer profile, i.e. "
                "TABE 11/12 with one full grade level increase.",
                "An additional measure would be those customers who enters Post-Secondary education or training "
                "after exit in the same program year whose school status was “Not attending school; H.S. Graduate”.",
            ),
            question="How was the level gained, if neither by test scores nor by entry after the exit?",
            answers=(
                Option(
                    code="adult_credits",
                    label="Credits or Carnegie units were awarded in an adult high school program.",
                    label_es="Se otorgaron créditos o unidades Carnegie en un programa de preparatoria para adultos.",
                    source="federal.md 1.2",
                    inferred=True,
                ),
                Option(
                    code="hse_subtest",
                    label="A subtest of a State-recognized high school equivalency exam was passed.",
                    label_es=(
                        "Se aprobó una parte de un examen de equivalencia de preparatoria reconocido por el estado."
                    ),
                    source="federal.md 1.2",
                    inferred=True,
                ),
            ),
            upload="Upload the adult high school transcript that shows the credits, or the result of the subtest.",
        ),
        seed(
            "secondary_transcript",
            "Secondary Transcript/Report Card",
            "Boleta o expediente de preparatoria",
            "000:115",
            MsgType,
            federal_element="1808",
            rules=(
                "Applies to participants without a high school diploma or equivalency at program entry.",
                "Participant’s transcript or report card for secondary education for one semester showing that the "
                "participant is demonstrating satisfactory achievement in all classes. The semester must be within "
                "the program year (PY).",
                _NOT_REMOVED,
                _ANY_PROOF,
            ),
            question="This customer is pursuing their GED/Diploma/certificate and enrolled in secondary education?",
            answers=(
                Option(code="yes", label="Yes", label_es="Sí", source="000:138"),
                Option(code="no", label="No", label_es="No", source="000:138"),
            ),
            asks_education=True,
            upload=(
                "Upload Transcript or Report Card for secondary education for one semester showing that the customer "
                "is demonstrating satisfactory achievement in all classes. The semester must be within the program "
                "year (PY) that shows a participant is meeting the State unit's academic standards. The "
                "documentation must include whether the participant is enrolled full or part-time."
            ),
        ),
        seed(
            "postsecondary_transcript",
            "Postsecondary Transcript/Report Card",
            "Boleta o expediente postsecundario",
            "000:116",
            MsgType,
            federal_element="1807",
            rules=(
                "Applies to participants enrolled in post-secondary education.",
                "Full-time Students must achieve minimum of 12 credits within one semester.",
                "Part-time students must achieve a minimum of 12 credits completed (in accordance with the "
                "institutions standards) in two consecutive semesters within the same 12-month period. If the first "
                "semester begins in one PY and the second semester ends in the next PY, the MSG would be achieved in "
                "the PY that the second semester ends.",
                "Documentation: Transcript or Report Card that shows a participant is meeting the State unit’s "
                "academic standards. The documentation must include whether the participant is enrolled full-or "
                "part-time.",
                _NOT_REMOVED,
                _ANY_PROOF,
            ),
            question=(
                "This customer is pursuing their GED/Diploma/certificate and enrolled in post-secondary education?"
            ),
            answers=(
                Option(
                    code="full_time",
                    label="Full time and achieved at least 12 credits within one semester.",
                    label_es="De tiempo completo, con al menos 12 créditos en un semestre.",
                    source="000:154",
                ),
                Option(
                    code="part_time",
                    label=(
                        "Part-time and achieved at least 12 credits in two consecutive semesters within the same "
                        "12-month period."
                    ),
                    label_es="De tiempo parcial, con al menos 12 créditos en dos semestres seguidos en 12 meses.",
                    source="000:154",
                ),
            ),
            asks_education=True,
            upload=(
                "Upload Transcript or Report Card that shows a participant is meeting the State unit's academic "
                "standards. The documentation must include whether the participant is enrolled full or part-time."
            ),
        ),
        seed(
            "training_milestone",
            "Training Milestone",
            "Avance en la capacitación",
            "000:117",
            MsgType,
            federal_element="1809",
            rules=(
                "“Satisfactory or better progress report, towards established milestones, such as completion of OJT "
                "or completion of one year of an apprenticeship program or similar milestones, from an employer or "
                "training provider who is providing training.” (e.g., training reports showing completed milestones, "
                "increases in pay resulting from new skills or increased performance.)",
                "There are various types of achievements that count towards a Training Milestone gain. Programs "
                "should determine appropriate documentation and methods that count towards training milestones.",
            ),
            upload=(
                "Upload document for 'Satisfactory or better progress report, towards established milestones, such as "
                "completion of OJT or completion of one year of an apprenticeship program or similar milestones, from "
                "an employer or training provider who is providing training. (e.g., worksite evaluation or "
                "observational evaluation in Illinois workNet, training reports showing completed milestones, "
                "increases in pay resulting from new skills or increased performance)'"
            ),
        ),
        seed(
            "skills_progression",
            "Skills Progression/Diploma/Certificate/Degree",
            "Progreso de habilidades/Diploma/Certificado/Título",
            "000:118",
            MsgType,
            federal_element="1810",
            rules=(
                "“Successful passage of an exam that is required for an occupation or progress in attaining technical "
                "or occupational skills as evidenced by trade-related benchmarks, such as knowledge-based exams.”",
                "Documentation for this gain may include, for example, passage of an exam in a Registered "
                "Apprenticeship program, employer-required knowledge-based exam, satisfactory attainment of an element "
                "on an industry or occupational competency-based assessment, or other completion test necessary to "
                "obtain a credential.",
                "Skills Progression/Diploma is selected for achievement of a high-school diploma or GED, an industry "
                "recognized credential or certificate or an Associate or Bachelor’s Degree.",
            ),
            question=(
                "Has this customer successfully passed an exam or benchmarks to receive a high-school diploma or GED, "
                "an industry recognized credential or certificate, or an Associates or Bachelors Degree?"
            ),
            answers=(
                Option(code="yes", label="Yes", label_es="Sí", source="000:178"),
                Option(code="no", label="No", label_es="No", source="000:178"),
            ),
            upload=(
                "Upload documentation: this gain may include, for example, passage of an exam in Registered "
                "Apprenticeship program, employer-required knowledge-based exam, satisfactory attainment of an element "
                "on an industry or occupational competency-based assessment or other completion test necessary to "
                "obtain a credential."
            ),
        ),
    ),
    customer_facing=True,
)
