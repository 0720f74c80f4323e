"""The photo of a success story, checked on each request."""

from casework.core.files import private_response
from outcomes.access import story_with_photo_for


def show_story_photo(request, story_id):
    """GET: the picture, for who may read the story."""
    photo = story_with_photo_for(request.member, story_id).photo
    return private_response(photo.file, name=photo.original_name, content_type=photo.content_type)
