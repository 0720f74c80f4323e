"""Addresses of measurable skill gains and their advisor."""

from casework.core.routing import route
from outcomes.urls.frame import ACT, ASK, OUTCOMES, STAFF
from outcomes.views.add_skill_gain import add_skill_gain
from outcomes.views.edit_skill_gain import edit_skill_gain
from outcomes.views.remove_skill_gain import remove_skill_gain
from outcomes.views.restore_skill_gain import restore_skill_gain
from outcomes.views.show_gain_advice import show_gain_advice

_GAINS = f"{OUTCOMES}skill-gains/"
_GAIN = f"{_GAINS}<uuid:skill_gain_id>/"

urlpatterns = [
    route(f"{_GAINS}advice/", show_gain_advice, "show_gain_advice", allow=STAFF, methods=ASK),
    route(f"{_GAINS}add/", add_skill_gain, "add_skill_gain", allow=STAFF),
    route(_GAIN, edit_skill_gain, "edit_skill_gain", allow=STAFF),
    route(f"{_GAIN}remove/", remove_skill_gain, "remove_skill_gain", allow=STAFF, methods=ACT),
    route(f"{_GAIN}restore/", restore_skill_gain, "restore_skill_gain", allow=STAFF, methods=ACT),
]
