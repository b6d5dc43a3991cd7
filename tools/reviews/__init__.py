"""What customers say of the shop's goods: praise and blame by aspect, over time, with quotes."""
