"""Bring your own shop: CSV, Parquet and JSON lines into the shop's tables, cleaned, without duplicates, never by halves.

schema.py     what each table may be told, a Pydantic model a table
formats/      a file of one's own, and exports as other systems publish them
opening.py    bytes: archives, encodings
reading.py    rows
assume.py     what a file leaves open
cleaning.py   cells; dates.py: those that tell a day
checking.py   from raw rows to clean ones
staging.py    clean rows on disk, in the order of writing
writing/      whole products, orders, … into the database
runs.py       what is on record of each import, and who holds them
importer.py   all of it, taken up again wherever it was cut off
"""

from store.importing.importer import Importer, Stopped
from store.importing.pace import OF
from store.importing.refusal import ImportRefused
from store.importing.runs import OPTIONS
from store.importing.staging import refused_lines
from store.importing.telling import message

__all__ = ["OF", "OPTIONS", "ImportRefused", "Importer", "Stopped", "message", "refused_lines"]
