"""The filters of the team's worklist."""

from dashboard.forms.show_worklist import WorklistFilter


class TeamWorklistFilter(WorklistFilter):
    """Program and organisation."""

    worker = customer = None

    @property
    def organisation_meant(self):
        """The one organisation the page is about, None while several are."""
        return next((row for row in self.organisations.values() if row.pk in self.meant), None)
