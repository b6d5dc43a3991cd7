"""How much will be sold, when stock runs out and what to reorder, from the shop's own orders and stock."""
