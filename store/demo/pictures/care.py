"""Beauty and care."""

from store.demo.pictures.pen import GLASS_BLUE, INK, METAL, PAPER, Pen, mixed, shape

AMBER = (170, 108, 58)


def _leaf(p: Pen, x: float, y: float, size: float = 1) -> None:
    p.curve((x, y - 8 * size), (x + 5 * size, y), (x, y + 8 * size), (x - 5 * size, y), fill=(104, 150, 98))
    p.line((x, y - 5 * size), (x, y + 7 * size), fill=PAPER, wide=0.7)


@shape
def _creamjar(p: Pen) -> None:
    p.box(20, 48, 80, 85, p.light, 8)
    p.box(20, 48, 80, 56, p.main)
    p.box(17, 30, 83, 50, p.main, 5)
    p.box(22, 33, 27, 47, p.light, 2)
    p.box(34, 58, 66, 78, PAPER, 2)
    _leaf(p, 50, 68)


@shape
def _tube(p: Pen) -> None:
    p.poly((28, 12), (72, 12), (66, 72), (34, 72), fill=p.light)
    p.box(27, 10, 73, 17, p.main, 1)
    p.box(35, 72, 65, 88, p.main, 3)
    p.poly((33, 20), (37, 20), (40, 68), (37, 68), fill=PAPER)
    p.oval(51, 42, 12, 12, PAPER)
    _leaf(p, 51, 42)


@shape
def _soapbar(p: Pen) -> None:
    p.box(16, 52, 84, 82, p.dark, 11)
    p.box(16, 46, 84, 76, p.main, 11)
    p.box(24, 52, 76, 70, p.light, 7)
    _leaf(p, 50, 61, 0.8)
    for x, y, r in ((26, 34, 7), (42, 26, 5), (60, 34, 8), (74, 24, 5), (52, 38, 3)):
        p.oval(x, y, r, r, GLASS_BLUE)
        p.oval(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.3, PAPER)


@shape
def _pump(p: Pen) -> None:
    p.line((50, 28), (50, 15), (32, 15), fill=INK, wide=4)
    p.box(42, 24, 58, 34, INK, 2)
    p.box(28, 32, 72, 87, p.main, 9)
    p.box(32, 38, 37, 82, p.light, 2)
    p.box(40, 48, 66, 76, PAPER, 2)
    _leaf(p, 53, 60)


@shape
def _dropper(p: Pen) -> None:
    p.box(42, 8, 58, 26, INK, 6)
    p.box(39, 24, 61, 36, p.main, 2)
    p.box(30, 36, 70, 87, AMBER, 8)
    p.box(34, 42, 38, 82, mixed(AMBER, PAPER, 0.4), 2)
    p.box(36, 52, 70, 78, PAPER, 1)
    p.curve((53, 56), (59, 67), (53, 73), (47, 67), fill=p.main)


@shape
def _perfume(p: Pen) -> None:
    p.box(40, 10, 60, 28, INK, 2)
    p.box(44, 27, 56, 36, METAL, 1)
    p.box(24, 35, 76, 87, GLASS_BLUE, 7)
    p.box(28, 50, 72, 83, p.light, 5)
    p.box(36, 54, 64, 74, PAPER, 1)
    p.oval(50, 64, 6, 6, p.main)
    p.box(27, 39, 31, 80, PAPER, 2)


@shape
def _balm(p: Pen) -> None:
    p.box(26, 52, 48, 87, p.main, 3)
    p.box(28, 38, 46, 54, METAL, 1)
    p.poly((30, 40), (30, 24), (44, 18), (44, 40), fill=p.light)
    p.box(56, 46, 78, 87, p.dark, 3)
    p.box(56, 46, 61, 87, p.main, 2)
    _leaf(p, 37, 70, 0.7)
