"""Types of credentials in the words of the Credential Registry (CTDL), and ours for each (`federal.md` 8)."""

PREFIX = "ceterms:"

CTDL_TYPES = {
    "ApprenticeshipCertificate": "apprenticeship_certificate",
    "AssociateDegree": "associate",
    "BachelorDegree": "bachelor",
    "Certificate": "certificate",
    "CertificateOfCompletion": "other_recognized",
    "Certification": "certification",
    "Diploma": "other_recognized",
    "DoctoralDegree": "graduate",
    "GeneralEducationDevelopment": "hs_diploma",
    "JourneymanCertificate": "certificate",
    "License": "license",
    "MasterDegree": "graduate",
    "MicroCredential": "other_recognized",
    "SecondarySchoolDiploma": "hs_diploma",
}
"""CTDL type without its prefix to a code of `credential_types`. A type that is not here leaves the choice open."""


def credential_type_of(ctdl_type: str) -> str:
    """Return the code of `credential_types` for a CTDL type, with or without its prefix; "" when it says too little."""
    return CTDL_TYPES.get(ctdl_type.removeprefix(PREFIX), "")
