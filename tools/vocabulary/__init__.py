"""The shop's own words: labels, SKUs and categories, and what a text names of them, for every tool."""
