"""Addresses of this app; each with its audience beside it."""

from casework.cases.views.add_case_note import add_case_note
from casework.cases.views.add_contact import add_contact
from casework.cases.views.add_document import add_document
from casework.cases.views.amend_case_note import amend_case_note
from casework.cases.views.correct_case_note import correct_case_note
from casework.cases.views.create_customer import create_customer
from casework.cases.views.dismiss_pair import dismiss_pair
from casework.cases.views.download_document import download_document
from casework.cases.views.edit_customer import edit_customer
from casework.cases.views.edit_enrollment import edit_enrollment
from casework.cases.views.enroll_customer import enroll_customer
from casework.cases.views.invite_customer import invite_customer
from casework.cases.views.list_case_notes import list_case_notes
from casework.cases.views.list_contacts import list_contacts
from casework.cases.views.list_dismissed_pairs import list_dismissed_pairs
from casework.cases.views.list_documents import list_documents
from casework.cases.views.list_duplicates import list_duplicates
from casework.cases.views.list_messages import list_messages
from casework.cases.views.list_my_documents import list_my_documents
from casework.cases.views.merge_customers import merge_customers
from casework.cases.views.remove_contact import remove_contact
from casework.cases.views.remove_document import remove_document
from casework.cases.views.reply_to_message import reply_to_message
from casework.cases.views.restore_contact import restore_contact
from casework.cases.views.restore_pair import restore_pair
from casework.cases.views.reveal_case_note import reveal_case_note
from casework.cases.views.save_note_draft import save_note_draft
from casework.cases.views.send_message import send_message
from casework.cases.views.send_reset_link import send_reset_link
from casework.cases.views.show_customer import show_customer
from casework.cases.views.show_enrollment import show_enrollment
from casework.cases.views.show_message import show_message
from casework.cases.views.show_update_log import show_update_log
from casework.cases.views.undo_act import undo_act
from casework.cases.views.undo_merge_customers import undo_merge_customers
from casework.core.routing import Audience, route

app_name = "cases"

CUSTOMER = "customers/<uuid:customer_id>/"
CASE = "cases/<uuid:enrollment_id>/"
NOTE = f"{CASE}notes/<uuid:note_id>/"
DOCUMENT = f"{CASE}documents/<uuid:document_id>/"
CONTACT = f"{CASE}contacts/<uuid:contact_id>/"
MESSAGE = "inbox/<uuid:message_id>/"
STAFF = {"allow": Audience.STAFF}
LEADS = {"allow": Audience.LEADS}

urlpatterns = [
    route("customers/new/", create_customer, "create_customer", **STAFF),
    route("customers/duplicates/", list_duplicates, "list_duplicates", **LEADS, methods=("GET",)),
    route(
        "customers/duplicates/dismissed/",
        list_dismissed_pairs,
        "list_dismissed_pairs",
        **LEADS,
        methods=("GET",),
    ),
    route(
        "customers/duplicates/dismissed/<uuid:pair_id>/restore/",
        restore_pair,
        "restore_pair",
        **LEADS,
        methods=("POST",),
    ),
    route(CUSTOMER, show_customer, "show_customer", **STAFF, methods=("GET",)),
    route(f"{CUSTOMER}edit/", edit_customer, "edit_customer", **STAFF),
    route(f"{CUSTOMER}enroll/", enroll_customer, "enroll_customer", **STAFF),
    route(f"{CUSTOMER}merge/undo/", undo_merge_customers, "undo_merge_customers", **LEADS, methods=("POST",)),
    route(f"{CUSTOMER}merge/<uuid:other_id>/", merge_customers, "merge_customers", **LEADS),
    route(f"{CUSTOMER}merge/<uuid:other_id>/dismiss/", dismiss_pair, "dismiss_pair", **LEADS),
    route(f"{CUSTOMER}invite/", invite_customer, "invite_customer", **STAFF),
    route(f"{CUSTOMER}reset-link/", send_reset_link, "send_reset_link", **STAFF),
    route(CASE, show_enrollment, "show_enrollment", **STAFF, methods=("GET",)),
    route(f"{CASE}edit/", edit_enrollment, "edit_enrollment", **STAFF),
    route(f"{CASE}log/", show_update_log, "show_update_log", **STAFF, methods=("GET",)),
    route(f"{CASE}log/undo/", undo_act, "undo_act", **STAFF, methods=("POST",)),
    route(f"{CASE}notes/", list_case_notes, "list_case_notes", **STAFF, methods=("GET",)),
    route(f"{CASE}notes/add/", add_case_note, "add_case_note", **STAFF),
    route(f"{CASE}notes/draft/", save_note_draft, "save_note_draft", **STAFF, methods=("POST",)),
    route(f"{NOTE}amend/", amend_case_note, "amend_case_note", **STAFF),
    route(f"{NOTE}correct/", correct_case_note, "correct_case_note", **STAFF),
    route(f"{NOTE}reveal/", reveal_case_note, "reveal_case_note", **STAFF),
    route(f"{CASE}contacts/", list_contacts, "list_contacts", **STAFF, methods=("GET",)),
    route(f"{CASE}contacts/add/", add_contact, "add_contact", **STAFF, methods=("POST",)),
    route(f"{CONTACT}remove/", remove_contact, "remove_contact", **STAFF, methods=("POST",)),
    route(f"{CONTACT}restore/", restore_contact, "restore_contact", **STAFF, methods=("POST",)),
    route(f"{CASE}documents/", list_documents, "list_documents", **STAFF, methods=("GET",)),
    route(f"{CASE}documents/add/", add_document, "add_document", **STAFF),
    route(
        "my/<uuid:enrollment_id>/documents/",
        list_my_documents,
        "list_my_documents",
        allow=Audience.CUSTOMERS,
        methods=("GET",),
    ),
    route(DOCUMENT, download_document, "download_document", allow=Audience.SIGNED_IN, methods=("GET",)),
    route(f"{DOCUMENT}remove/", remove_document, "remove_document", **STAFF),
    route(f"{CASE}message/", send_message, "send_message", allow=Audience.SIGNED_IN),
    route("inbox/", list_messages, "list_messages", allow=Audience.SIGNED_IN, methods=("GET",)),
    route(MESSAGE, show_message, "show_message", allow=Audience.SIGNED_IN, methods=("GET",)),
    route(
        f"{MESSAGE}reply/", reply_to_message, "reply_to_message", allow=Audience.SIGNED_IN, methods=("POST",)
    ),
]
