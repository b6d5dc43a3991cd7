"""Products for a shopper: search, suggestions, neighbours."""
