"""The customer's own orders: what was bought, where the parcels are, what can still be changed. Reads only."""
