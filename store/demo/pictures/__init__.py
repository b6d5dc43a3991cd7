"""Draws a picture for a product: its silhouette in its colour on a soft ground."""

from store.demo.pictures import bags, care, clothes, home, lamps, play, table  # noqa: F401  (each registers its shapes)
from store.demo.pictures.pen import SHAPES, draw

__all__ = ["SHAPES", "draw"]
