"""The doors: the HTTP interface, the pages that use it, and who may come in."""
