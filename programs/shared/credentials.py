"""Credentials and education: types, sources and levels (domain.md 6.6, 6.17; federal.md 2.1)."""

from programs.shared.make import ours, seed
from programs.types import CredentialType, Options

CREDENTIAL_TYPES: Options[CredentialType] = Options(
    "credential_types",
    (
        seed(
            "hs_diploma",
            "H.S. Diploma/Equivalency/G.E.D.",
            "Diploma de preparatoria/Equivalencia/G.E.D.",
            "000:212",
            CredentialType,
            federal_code="1",
        ),
        seed(
            "associate",
            "A.A. or A.S. Diploma/Degree",
            "Diploma o título asociado (A.A. o A.S.)",
            "000:213",
            CredentialType,
            federal_code="2",
        ),
        seed(
            "bachelor",
            "B.A. or B.S. Diploma/Degree",
            "Diploma o título de licenciatura (B.A. o B.S.)",
            "000:214",
            CredentialType,
            federal_code="3",
        ),
        seed(
            "license",
            "Occupational Skills License",
            "Licencia de oficio",
            "000:215",
            CredentialType,
            federal_code="4",
        ),
        seed(
            "certificate",
            "Occupational Skills Certificate or Credential",
            "Certificado o credencial de oficio",
            "000:216",
            CredentialType,
            federal_code="5",
        ),
        seed(
            "other_recognized",
            "Other Recognized Diploma, Degree, or Certificate",
            "Otro diploma, título o certificado reconocido",
            "000:217",
            CredentialType,
            federal_code="7",
        ),
        seed(
            "certification",
            "Occupational Certification",
            "Certificación profesional",
            "000:218",
            CredentialType,
            federal_code="6",
        ),
        seed("graduate", "Graduate/Post Graduate", "Posgrado", "000:219", CredentialType),
        seed(
            "apprenticeship_certificate",
            "Apprenticeship Certificate",
            "Certificado de aprendizaje",
            "000:198",
            CredentialType,
            federal_code="5",
            legacy=True,
        ),
    ),
    customer_facing=True,
)

CREDENTIAL_SOURCES = Options(
    "credential_sources",
    (
        seed("credential_copy", "Copy of Credential", "Copia de la credencial", "000:224"),
        seed("diploma_copy", "Copy of Diploma", "Copia del diploma", "000:225"),
        seed("certificate_copy", "Copy of Certificate", "Copia del certificado", "000:226"),
        seed("degree_copy", "Copy of Degree", "Copia del título", "000:227"),
        seed("graduation_list", "Copy of Graduation List", "Copia de la lista de graduados", "000:228"),
        seed(
            "transcript_verification",
            "Written Verification of Transcript",
            "Verificación escrita del expediente académico",
            "000:229",
        ),
    ),
    customer_facing=True,
)

CREDENTIAL_DATA_SOURCES = Options(
    "credential_data_sources",
    (
        seed("worknet", "workNet", "workNet", "000:198"),
        ours("iwds", "IWDS", "IWDS", "domain.md 6.6"),
        ours("registry", "Credential Registry", "Registro de credenciales", "domain.md 6.6"),
    ),
    customer_facing=True,
)

EDUCATION_LEVELS = Options(
    "education_levels",
    (
        ours("grade_8", "No schooling through grade 8", "Sin estudios hasta 8.º grado", "domain.md 6.17"),
        ours("hs_freshman", "H.S. Freshman", "Preparatoria, primer año", "domain.md 6.17"),
        ours("hs_sophomore", "H.S. Sophomore", "Preparatoria, segundo año", "domain.md 6.17"),
        seed("hs_junior", "H.S. Junior", "Preparatoria, tercer año", "000:138"),
        ours(
            "hs_senior",
            "H.S. Senior (no diploma)",
            "Preparatoria, cuarto año (sin diploma)",
            "domain.md 6.17",
        ),
        ours("hs_diploma", "H.S. Diploma", "Diploma de preparatoria", "domain.md 6.17"),
        ours("ged", "GED/HSE", "GED/HSE", "domain.md 6.17"),
        ours("some_college", "Some post-secondary", "Algunos estudios postsecundarios", "domain.md 6.17"),
        ours("certificate", "Vocational certificate", "Certificado vocacional", "domain.md 6.17"),
        ours("associate", "Associate degree", "Título asociado", "domain.md 6.17"),
        ours("bachelor", "Bachelor degree", "Licenciatura", "domain.md 6.17"),
        ours("graduate", "Graduate degree", "Posgrado", "domain.md 6.17"),
    ),
    customer_facing=True,
)

# C18: the union of the forms, with the fields each form stars.
OUTCOMES_CREDENTIAL_FIELDS = ("title", "institution", "date_earned", "credential_type", "credential_source")
PLAN_CREDENTIAL_FIELDS = (*OUTCOMES_CREDENTIAL_FIELDS, "description")
