"""Advertisements for a merchant, put together from the shop's own facts and kept as drafts to edit and approve."""
