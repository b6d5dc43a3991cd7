"""A pen on a square of 100 by 100 units, the shapes that were registered, and the way from a shape to a file."""

import io
import random
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import cos, pi, sin

from PIL import Image, ImageDraw

SIDE = 480  # pixels of the finished picture
SUPERSAMPLED = 2
QUALITY = 72

Colour = tuple[int, int, int]
Point = tuple[float, float]

COLOURS: dict[str, Colour] = {
    "black": (58, 60, 66),
    "white": (246, 244, 239),
    "grey": (142, 148, 155),
    "blue": (62, 110, 178),
    "turquoise": (56, 163, 165),
    "green": (82, 137, 88),
    "red": (196, 68, 62),
    "yellow": (236, 186, 62),
    "orange": (226, 128, 54),
    "pink": (226, 144, 164),
    "purple": (126, 96, 166),
    "brown": (136, 94, 62),
    "beige": (214, 194, 160),
    "silver": (188, 194, 200),
    "natural": (206, 168, 116),
}
BY_MATERIAL = {"wood": "natural", "bamboo": "natural", "rattan": "natural", "copper": "orange", "steel": "silver"}
GROUNDS: tuple[Colour, ...] = ((232, 238, 236), (240, 234, 224), (228, 235, 243), (243, 232, 230), (234, 238, 226), (237, 233, 242))
INK: Colour = (70, 66, 66)
METAL: Colour = (186, 192, 198)
WOOD: Colour = (190, 148, 100)
PAPER: Colour = (250, 248, 243)
GLOW: Colour = (255, 226, 150)
GLASS_BLUE: Colour = (200, 222, 236)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """The first colour with a share of the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


class Pen:
    """Draws on a square of 100 units; y grows downwards. `main` is the product's colour, the others go with it."""

    def __init__(self, image: Image.Image, main: Colour, rng: random.Random) -> None:
        self._draw = ImageDraw.Draw(image)
        self._scale = image.width / 100
        self.rng = rng
        self.main = main
        self.dark = mixed(main, (30, 28, 36), 0.28)
        self.deep = mixed(main, (30, 28, 36), 0.5)
        self.light = mixed(main, (255, 255, 255), 0.3)
        others = [colour for colour in COLOURS.values() if sum(abs(a - b) for a, b in zip(colour, main, strict=True)) > 150]
        self.accent = rng.choice(others)

    def poly(self, *points: Point, fill: Colour) -> None:
        """A polygon."""
        self._draw.polygon([self._at(p) for p in points], fill=fill)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: Colour) -> None:
        """An ellipse round a point."""
        self._draw.ellipse((*self._at((x - rx, y - ry)), *self._at((x + rx, y + ry))), fill=fill)

    def ring(self, x: float, y: float, rx: float, ry: float, fill: Colour, wide: float) -> None:
        """The outline of an ellipse."""
        box = (*self._at((x - rx, y - ry)), *self._at((x + rx, y + ry)))
        self._draw.ellipse(box, outline=fill, width=round(wide * self._scale))

    def arc(self, x: float, y: float, rx: float, ry: float, start: float, end: float, fill: Colour, wide: float) -> None:
        """A part of an ellipse's outline, in degrees clockwise from three o'clock."""
        box = (*self._at((x - rx, y - ry)), *self._at((x + rx, y + ry)))
        self._draw.arc(box, start, end, fill=fill, width=round(wide * self._scale))

    def pie(self, x: float, y: float, rx: float, ry: float, start: float, end: float, fill: Colour) -> None:
        """A slice of an ellipse."""
        self._draw.pieslice((*self._at((x - rx, y - ry)), *self._at((x + rx, y + ry))), start, end, fill=fill)

    def box(self, left: float, top: float, right: float, bottom: float, fill: Colour, round_: float = 0) -> None:
        """A rectangle, its corners rounded."""
        self._draw.rounded_rectangle((*self._at((left, top)), *self._at((right, bottom))), round_ * self._scale, fill=fill)

    def line(self, *points: Point, fill: Colour, wide: float = 1) -> None:
        """A line with round ends and joints."""
        self._draw.line([self._at(p) for p in points], fill=fill, width=round(wide * self._scale), joint="curve")
        for x, y in (points[0], points[-1]):
            self.oval(x, y, wide / 2, wide / 2, fill)

    def curve(self, *points: Point, fill: Colour) -> None:
        """A closed smooth shape through the points."""
        self.poly(*_smooth(points), fill=fill)

    def _at(self, point: Point) -> Point:
        return point[0] * self._scale, point[1] * self._scale


Shape = Callable[[Pen], None]
SHAPES: dict[str, Shape] = {}


def shape(function: Shape) -> Shape:
    """Register a drawing under its function's name."""
    SHAPES[function.__name__.lstrip("_")] = function
    return function


def draw(name: str, colour: str | None, material: str | None, seed: str) -> bytes:
    """A WebP of SIDE pixels squared; the seed varies the ground and the accents.

    Raises:
        KeyError: no shape has this name.
    """
    rng = random.Random(seed)
    main = COLOURS[
        colour or BY_MATERIAL.get(material or "", "") or rng.choice(("green", "blue", "red", "yellow", "turquoise", "purple", "pink"))
    ]
    image = _ground(rng.randrange(len(GROUNDS)), sum(main) > 690).copy()
    SHAPES[name](Pen(image, main, rng))
    buffer = io.BytesIO()
    image.reduce(SUPERSAMPLED).save(buffer, "WEBP", quality=QUALITY, method=1)
    return buffer.getvalue()


@lru_cache
def _ground(number: int, darker: bool) -> Image.Image:
    """A soft ground with a lighter disc and a shadow; darker behind white things."""
    colour = mixed(GROUNDS[number], (120, 120, 130), 0.25) if darker else GROUNDS[number]
    image = Image.new("RGB", (SIDE * SUPERSAMPLED,) * 2, colour)
    pen = Pen(image, colour, random.Random(0))
    pen.oval(50, 48, 41, 41, mixed(colour, (255, 255, 255), 0.45))
    pen.oval(50, 86, 34, 4, mixed(colour, (90, 90, 100), 0.18))
    return image


def _smooth(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """Catmull-Rom through the points, closed."""
    count = len(points)
    found = []
    for i in range(count):
        p0, p1, p2, p3 = (points[(i + k - 1) % count] for k in range(4))
        for step in range(steps):
            t = step / steps
            found.append((_between(p0[0], p1[0], p2[0], p3[0], t), _between(p0[1], p1[1], p2[1], p3[1], t)))
    return found


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def around(x: float, y: float, radius: float, count: int) -> list[Point]:
    """Points evenly on a circle."""
    return [(x + radius * cos(2 * pi * i / count), y + radius * sin(2 * pi * i / count)) for i in range(count)]
