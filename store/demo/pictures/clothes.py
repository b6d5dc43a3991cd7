"""Clothes and shoes."""

from store.demo.pictures.pen import INK, PAPER, Colour, Pen, shape


def _sleeves(p: Pen, fill: Colour) -> None:
    p.poly((31, 24), (14, 40), (8, 74), (20, 77), (30, 50), fill=fill)
    p.poly((69, 24), (86, 40), (92, 74), (80, 77), (70, 50), fill=fill)


@shape
def _jacket(p: Pen) -> None:
    _sleeves(p, p.dark)
    p.poly((31, 24), (69, 24), (73, 86), (27, 86), fill=p.main)
    p.curve((50, 8), (64, 16), (65, 27), (50, 32), (35, 27), (36, 16), fill=p.dark)
    p.curve((50, 14), (58, 19), (58, 26), (50, 30), (42, 26), (42, 19), fill=p.deep)
    p.line((50, 31), (50, 86), fill=p.accent, wide=1.6)
    p.line((34, 64), (42, 58), fill=p.deep, wide=1.4)
    p.line((66, 64), (58, 58), fill=p.deep, wide=1.4)


@shape
def _puffer(p: Pen) -> None:
    _sleeves(p, p.dark)
    p.box(28, 26, 72, 86, p.main, 6)
    for y in (36, 46, 56, 66, 76):
        p.line((28, y), (72, y), fill=p.dark, wide=1.2)
    for y in (42, 53, 64):
        p.line((27 - (y - 30) * 0.42, y), (29 - (y - 30) * 0.08, y + 3), fill=p.deep, wide=1)
        p.line((73 + (y - 30) * 0.42, y), (71 + (y - 30) * 0.08, y + 3), fill=p.deep, wide=1)
    p.box(38, 14, 62, 30, p.light, 5)
    p.line((50, 16), (50, 86), fill=p.accent, wide=1.6)


@shape
def _vest(p: Pen) -> None:
    p.curve((34, 22), (44, 16), (56, 16), (66, 22), (66, 40), (73, 52), (72, 86), (50, 87), (28, 86), (27, 52), (34, 40), fill=p.main)
    for y in (46, 56, 66, 76):
        p.line((29, y), (71, y), fill=p.dark, wide=1.2)
    p.box(40, 12, 60, 26, p.dark, 4)
    p.line((50, 14), (50, 86), fill=p.accent, wide=1.6)


@shape
def _shirt(p: Pen) -> None:
    _sleeves(p, p.dark)
    p.poly((32, 22), (68, 22), (72, 86), (28, 86), fill=p.main)
    p.poly((40, 20), (60, 20), (50, 34), fill=p.deep)
    p.poly((38, 20), (44, 18), (50, 33), (44, 38), fill=p.light)
    p.poly((62, 20), (56, 18), (50, 33), (56, 38), fill=p.light)
    for y in (44, 54, 64, 74):
        p.oval(50, y, 1.1, 1.1, p.deep)
    p.box(56, 42, 66, 53, p.dark, 1)


@shape
def _trousers(p: Pen) -> None:
    p.poly((32, 14), (68, 14), (74, 88), (57, 88), (50, 40), (43, 88), (26, 88), fill=p.main)
    p.poly((50, 40), (50, 14), (68, 14), (74, 88), (57, 88), fill=p.dark)
    p.box(31, 13, 69, 20, p.deep, 2)
    p.box(47, 13, 53, 20, p.accent, 1)
    p.box(28, 50, 38, 64, p.light, 2)


@shape
def _beanie(p: Pen) -> None:
    p.oval(50, 18, 8, 8, p.accent)
    p.pie(50, 64, 31, 44, 180, 360, p.main)
    for x in (-20, -10, 0, 10, 20):
        p.line((50 + x, 62), (50 + x * 0.62, 28 + abs(x) * 0.5), fill=p.dark, wide=1)
    p.box(16, 60, 84, 78, p.light, 7)
    for x in range(23, 82, 6):
        p.line((x, 63), (x, 75), fill=p.main, wide=1)


@shape
def _glove(p: Pen) -> None:
    for x, top in ((34, 24), (43, 16), (52, 15), (61, 22)):
        p.box(x - 4, top, x + 4, 56, p.main, 4)
    p.curve((64, 58), (74, 44), (80, 44), (81, 50), (70, 68), (62, 70), fill=p.main)
    p.box(30, 44, 65, 74, p.main, 6)
    p.box(31, 70, 64, 88, p.dark, 4)
    p.line((33, 76), (62, 76), fill=p.accent, wide=1.6)
    p.oval(47, 56, 9, 7, p.light)


@shape
def _sock(p: Pen) -> None:
    p.curve((36, 20), (58, 20), (58, 52), (68, 62), (84, 68), (86, 80), (72, 84), (52, 78), (38, 66), (36, 50), fill=p.main)
    p.box(34, 12, 60, 24, p.dark, 3)
    p.box(36, 34, 58.6, 38, p.accent)
    p.box(36, 42, 58.6, 46, p.accent)
    p.oval(80, 75, 8, 8.5, p.dark)
    p.oval(43, 66, 6.5, 7, p.dark)


def _sole(p: Pen, fill: Colour, left: float = 12, right: float = 90) -> None:
    p.box(left, 77, right, 86, fill, 4)


@shape
def _boot(p: Pen) -> None:
    p.poly((24, 24), (54, 22), (56, 48), (74, 60), (88, 66), (90, 80), (16, 80), (20, 52), fill=p.main)
    p.poly((20, 52), (34, 56), (34, 80), (16, 80), fill=p.dark)
    p.curve((70, 62), (86, 64), (91, 78), (68, 80), fill=p.dark)
    p.box(22, 19, 56, 27, p.deep, 3)
    for i in range(4):
        p.line((46 + i * 5, 32 + i * 8), (58 + i * 5, 32 + i * 8), fill=p.accent, wide=1.5)
    _sole(p, INK)
    for x in range(16, 90, 8):
        p.box(x, 84, x + 5, 89, INK, 1)


@shape
def _sneaker(p: Pen) -> None:
    p.curve((14, 48), (26, 46), (36, 54), (50, 46), (62, 56), (82, 62), (91, 72), (88, 80), (14, 80), (11, 62), fill=p.main)
    p.curve((12, 60), (24, 58), (30, 70), (28, 80), (13, 80), fill=p.dark)
    p.curve((74, 62), (88, 66), (91, 76), (76, 80), fill=p.light)
    for i in range(4):
        p.line((46 + i * 5, 52 + i * 2.4), (40 + i * 6, 60 + i * 2), fill=PAPER, wide=1.4)
    p.poly((34, 78), (52, 64), (58, 66), (44, 78), fill=p.accent)
    _sole(p, PAPER, 10, 92)
    p.line((12, 83), (90, 83), fill=p.accent, wide=1)


@shape
def _sandal(p: Pen) -> None:
    p.curve((10, 74), (40, 72), (70, 70), (90, 74), (88, 84), (50, 83), (12, 85), fill=p.deep)
    p.curve((12, 70), (40, 70), (70, 66), (90, 71), (88, 78), (50, 78), (12, 79), fill=p.dark)
    p.line((60, 72), (66, 56), (80, 71), fill=p.main, wide=6)
    p.line((18, 74), (30, 46), (50, 72), fill=p.main, wide=5)
    p.line((16, 60), (30, 47), fill=p.main, wide=5)
    p.line((31, 47), (66, 57), fill=p.light, wide=4)
    p.box(40, 46, 47, 54, p.accent, 1.5)


@shape
def _wellington(p: Pen) -> None:
    p.poly((28, 14), (58, 14), (58, 56), (76, 64), (88, 72), (88, 80), (24, 80), fill=p.main)
    p.curve((70, 64), (88, 68), (90, 80), (66, 80), fill=p.main)
    p.box(26, 12, 60, 20, p.dark, 2)
    p.box(33, 22, 38, 70, p.light, 2)
    p.box(22, 78, 58, 88, p.deep, 2)
    _sole(p, p.deep, 22, 90)


@shape
def _laceup(p: Pen) -> None:
    p.curve((14, 50), (30, 46), (46, 46), (58, 58), (80, 64), (92, 72), (88, 80), (14, 80), (12, 64), fill=p.main)
    p.curve((60, 60), (80, 65), (91, 74), (84, 80), (62, 80), fill=p.dark)
    p.oval(30, 48, 15, 5, p.deep)
    for i in range(3):
        p.line((42 + i * 6, 51 + i * 4), (50 + i * 6, 49 + i * 4), fill=PAPER, wide=1.3)
    p.box(10, 79, 92, 84, p.deep, 2)
    p.box(12, 82, 34, 89, p.deep, 1)


@shape
def _slipper(p: Pen) -> None:
    for dx, dy in ((0, -14), (0, 6)):
        p.curve((14 + dx, 70 + dy), (50, 68 + dy), (84, 66 + dy), (92, 74 + dy), (82, 80 + dy), (50, 80 + dy), (16, 80 + dy), fill=p.deep)
        p.oval(28, 71 + dy, 14, 4, p.light)
        p.curve((42, 72 + dy), (52, 56 + dy), (74, 54 + dy), (92, 70 + dy), (86, 78 + dy), (46, 78 + dy), fill=p.main)
        p.curve((42, 72 + dy), (50, 58 + dy), (56, 60 + dy), (50, 78 + dy), (45, 78 + dy), fill=p.accent)


@shape
def _robe(p: Pen) -> None:
    _sleeves(p, p.dark)
    p.poly((32, 20), (68, 20), (76, 88), (24, 88), fill=p.main)
    p.poly((38, 20), (46, 18), (56, 54), (50, 60), fill=p.light)
    p.poly((62, 20), (54, 18), (44, 54), (50, 60), fill=p.light)
    p.poly((44, 18), (56, 18), (50, 36), fill=p.deep)
    p.box(27, 56, 73, 62, p.accent, 1)
    p.line((54, 61), (58, 80), fill=p.accent, wide=2.4)
    p.box(30, 66, 42, 78, p.dark, 1)
