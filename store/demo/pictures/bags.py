"""Camp gear and bags."""

from store.demo.pictures.pen import GLOW, INK, METAL, WOOD, Pen, shape


@shape
def _tent(p: Pen) -> None:
    p.poly((8, 84), (22, 38), (40, 26), (40, 84), fill=p.dark)
    p.poly((40, 26), (92, 84), (26, 84), fill=p.main)
    p.poly((40, 26), (92, 84), (80, 84), fill=p.light)
    p.poly((43, 46), (64, 84), (36, 84), fill=p.deep)
    p.poly((43, 46), (44, 60), (36, 84), fill=p.accent)
    p.line((40, 26), (8, 84), fill=p.deep, wide=0.8)
    p.line((92, 84), (97, 87), fill=INK, wide=0.8)


@shape
def _tarp(p: Pen) -> None:
    for x in (16, 84):
        p.line((x, 34), (x, 86), fill=INK, wide=1.6)
        p.line((x, 36), (x + (-10 if x < 50 else 10), 86), fill=INK, wide=0.6)
    p.poly((10, 40), (50, 20), (90, 40), (76, 52), (24, 52), fill=p.main)
    p.poly((10, 40), (50, 20), (50, 52), (24, 52), fill=p.dark)
    p.line((50, 20), (50, 52), fill=p.accent, wide=1.2)


@shape
def _sleepingbag(p: Pen) -> None:
    p.curve((50, 12), (64, 18), (68, 34), (64, 60), (60, 84), (50, 88), (40, 84), (36, 60), (32, 34), (36, 18), fill=p.main)
    for y in (44, 56, 68, 79):
        p.line((36.5, y), (63.5, y), fill=p.dark, wide=1)
    p.oval(50, 27, 11, 10, p.deep)
    p.oval(50, 29, 8, 8, p.light)
    p.line((61, 38), (57, 82), fill=p.accent, wide=1.4)


@shape
def _mat(p: Pen) -> None:
    p.poly((30, 58), (92, 74), (78, 88), (20, 80), fill=p.main)
    for i in range(1, 6):
        p.line((30 + i * 10, 59 + i * 2.6), (20 + i * 9.4, 80 + i * 1.4), fill=p.dark, wide=0.9)
    p.oval(28, 64, 17, 17, p.dark)
    for r, colour in ((14, p.light), (11, p.dark), (8, p.light), (5, p.dark), (2, p.light)):
        p.oval(28, 64, r, r, colour)


@shape
def _chair(p: Pen) -> None:
    p.line((26, 86), (72, 52), fill=METAL, wide=2.2)
    p.line((74, 86), (28, 52), fill=METAL, wide=2.2)
    p.poly((24, 20), (76, 20), (72, 54), (28, 54), fill=p.main)
    p.poly((28, 54), (72, 54), (80, 64), (20, 64), fill=p.dark)
    p.box(28, 25, 72, 30, p.light, 2)
    p.line((24, 18), (20, 62), fill=METAL, wide=2.2)
    p.line((76, 18), (80, 62), fill=METAL, wide=2.2)
    p.line((14, 46), (26, 46), fill=INK, wide=3)
    p.line((74, 46), (86, 46), fill=INK, wide=3)


@shape
def _table(p: Pen) -> None:
    for x in (18, 82):
        p.line((x, 50), (100 - x, 86), fill=METAL, wide=2)
    p.poly((10, 48), (24, 36), (76, 36), (90, 48), fill=p.main)
    for i in range(1, 6):
        p.line((10 + i * 13.3, 48), (24 + i * 8.7, 36), fill=p.dark, wide=0.7)
    p.box(10, 48, 90, 52, p.dark, 1)
    p.box(42, 27, 50, 38, p.accent, 1.5)


@shape
def _stove(p: Pen) -> None:
    p.box(34, 58, 66, 86, p.main, 5)
    p.box(34, 66, 66, 76, p.accent)
    p.box(46, 48, 54, 60, METAL, 1)
    p.poly((28, 48), (72, 48), (62, 54), (38, 54), fill=INK)
    p.line((26, 40), (34, 50), fill=INK, wide=2)
    p.line((74, 40), (66, 50), fill=INK, wide=2)
    for x in (38, 46, 54, 62):
        p.curve((x, 46), (x - 3.4, 40), (x, 30), (x + 3.4, 40), fill=(84, 140, 220))
        p.curve((x, 46), (x - 1.6, 42), (x, 37), (x + 1.6, 42), fill=GLOW)
    p.line((54, 55), (68, 55), fill=p.accent, wide=2)


@shape
def _hammock(p: Pen) -> None:
    for x in (10, 90):
        p.box(x - 4, 14, x + 4, 88, WOOD, 3)
    p.line((14, 32), (28, 52), fill=INK, wide=0.9)
    p.line((86, 32), (72, 52), fill=INK, wide=0.9)
    p.pie(50, 48, 36, 34, 0, 180, p.main)
    p.pie(50, 48, 36, 22, 0, 180, p.dark)
    p.pie(50, 47, 36, 14, 0, 180, p.light)
    p.line((14, 32), (16, 48), fill=INK, wide=0.9)
    p.line((86, 32), (84, 48), fill=INK, wide=0.9)


@shape
def _backpack(p: Pen) -> None:
    p.arc(50, 20, 8, 9, 180, 360, p.deep, 2.4)
    p.box(18, 50, 30, 78, p.dark, 5)
    p.box(70, 50, 82, 78, p.dark, 5)
    p.box(25, 19, 75, 87, p.main, 15)
    p.box(25, 19, 75, 45, p.light, 13)
    p.box(25, 36, 75, 45, p.main)
    p.box(32, 55, 68, 80, p.dark, 6)
    p.line((35, 62), (65, 62), fill=p.accent, wide=1.4)
    for x in (38, 62):
        p.box(x - 2, 36, x + 2, 55, p.deep, 1)
        p.box(x - 3, 46, x + 3, 50, METAL, 1)


@shape
def _duffel(p: Pen) -> None:
    p.arc(50, 46, 20, 24, 180, 360, p.deep, 3)
    p.box(10, 42, 90, 84, p.main, 16)
    p.box(10, 42, 26, 84, p.dark, 8)
    p.box(74, 42, 90, 84, p.dark, 8)
    for x in (36, 64):
        p.box(x - 3, 42, x + 3, 84, p.deep)
    p.line((28, 49), (72, 49), fill=p.accent, wide=1.3)
    p.box(42, 60, 58, 74, p.light, 3)


@shape
def _suitcase(p: Pen) -> None:
    for x in (42, 58):
        p.line((x, 10), (x, 26), fill=METAL, wide=1.8)
    p.line((40, 10), (60, 10), fill=INK, wide=3)
    p.box(26, 24, 74, 82, p.main, 7)
    for x in (34, 42, 50, 58, 66):
        p.box(x - 1, 28, x + 1, 78, p.dark, 1)
    p.box(44, 46, 56, 52, p.accent, 1.5)
    for x in (32, 68):
        p.oval(x, 85, 4, 4, INK)


@shape
def _tote(p: Pen) -> None:
    p.arc(50, 40, 15, 26, 180, 360, p.deep, 2.6)
    p.poly((20, 38), (80, 38), (76, 86), (24, 86), fill=p.main)
    p.poly((20, 38), (80, 38), (79.4, 45), (20.6, 45), fill=p.dark)
    p.oval(50, 65, 10, 10, p.accent)
    p.oval(50, 65, 6, 6, p.main)


@shape
def _pouch(p: Pen) -> None:
    p.arc(50, 44, 34, 32, 180, 360, p.deep, 2.6)
    p.box(16, 42, 84, 80, p.main, 14)
    p.box(16, 42, 84, 60, p.dark, 12)
    p.box(24, 64, 76, 76, p.light, 5)
    p.line((24, 52), (76, 52), fill=p.accent, wide=1.4)
    p.box(70, 50, 75, 57, METAL, 1.5)


@shape
def _drybag(p: Pen) -> None:
    p.box(30, 30, 70, 87, p.main, 8)
    p.box(30, 30, 38, 87, p.light, 4)
    p.box(27, 20, 73, 34, p.dark, 5)
    p.line((30, 27), (70, 27), fill=p.deep, wide=1)
    p.box(46, 12, 54, 22, INK, 2)
    p.box(40, 52, 60, 70, p.accent, 3)


@shape
def _wallet(p: Pen) -> None:
    p.box(26, 30, 80, 48, (240, 240, 236), 2)
    p.box(28, 35, 78, 50, p.accent, 2)
    p.box(16, 40, 84, 80, p.main, 5)
    p.box(16, 40, 84, 52, p.dark, 5)
    p.box(66, 54, 88, 68, p.deep, 5)
    p.oval(74, 61, 2.6, 2.6, METAL)
    p.line((20, 77), (64, 77), fill=p.light, wide=0.6)
