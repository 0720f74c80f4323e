"""Every act of the worksite tool has its sentence."""

from casework.worksites.words import ACTS
from tests.support.house import ROOT


def test_every_service_that_records_an_act_has_its_words():
    recorded = {
        path.stem
        for path in (ROOT / "casework/worksites/services").glob("*.py")
        if "with recording(" in path.read_text()
    }
    assert recorded == set(ACTS)
