"""Puts the `Member` on the request."""

from casework.accounts.access import Member


class MemberMiddleware:
    """Sets `request.member`; its grants are read from the database when first asked for."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.member = Member(request.user)
        return self.get_response(request)
