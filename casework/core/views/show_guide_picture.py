"""A picture of the guide: a screen with the people of the demo."""

from django.http import FileResponse, Http404

from casework.core.guide import picture_files

A_DAY = 24 * 60 * 60


def show_guide_picture(request, picture):
    """GET `picture`, the name of a file of `docs/screens` without its ending. 404 when there is none."""
    path = picture_files().get(picture)
    if path is None:
        raise Http404
    response = FileResponse(path.open("rb"), content_type="image/png")
    response["Cache-Control"] = f"private, max-age={A_DAY}"
    return response
