"""What the screens of this app read. Import from here; the parts stand beside it."""

from outcomes.queries.follow_ups import may_follow_up
from outcomes.queries.summary import summary_rows
from outcomes.queries.tab import Outcomes, Section, outcomes_of, sections_of

__all__ = ["Outcomes", "Section", "may_follow_up", "outcomes_of", "sections_of", "summary_rows"]
