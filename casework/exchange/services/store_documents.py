"""The files of loaded documents go where every document is kept."""

from django.core.files import File
from django.core.files.storage import default_storage

from casework.exchange.queries.attachments import FILES


def store_documents(cursor, source):
    """Copy the file of each loaded document from the opened caseload `source` into private storage, under the name
    that its row carries. Files that are there already stay. To be called inside the import's transaction: a run that
    fails afterwards leaves files that no row names. Returns how many were copied."""
    cursor.execute(FILES)
    copied = 0
    for file, stored in cursor.fetchall():
        if not default_storage.exists(stored):
            with source.open_file(file) as stream:
                default_storage.save(stored, File(stream))
            copied += 1
    return copied
