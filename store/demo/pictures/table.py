"""Kitchen, coffee and tea."""

from store.demo.pictures.pen import INK, METAL, PAPER, WOOD, Pen, mixed, shape

COFFEE = (92, 62, 44)
GLASS = (206, 224, 230)


@shape
def _pan(p: Pen) -> None:
    p.line((58, 56), (92, 24), fill=WOOD, wide=6)
    p.line((58, 56), (70, 45), fill=METAL, wide=5)
    p.oval(40, 60, 32, 24, p.deep)
    p.oval(40, 58, 32, 24, p.main)
    p.oval(40, 59, 27, 19.5, p.dark)
    p.curve((26, 60), (34, 50), (46, 52), (54, 60), (46, 68), (32, 68), fill=PAPER)
    p.oval(40, 60, 6, 5, (240, 184, 60))


@shape
def _pot(p: Pen) -> None:
    p.box(6, 48, 22, 54, p.deep, 3)
    p.box(78, 48, 94, 54, p.deep, 3)
    p.box(18, 42, 82, 84, p.main, 10)
    p.box(18, 42, 82, 50, p.dark)
    p.box(24, 54, 29, 76, p.light, 2)
    p.pie(50, 42, 34, 14, 180, 360, p.light)
    p.box(15, 40, 85, 44, p.dark, 2)
    p.oval(50, 25, 6, 4, p.accent)


@shape
def _knife(p: Pen) -> None:
    p.poly((8, 62), (60, 38), (66, 48), (40, 64), fill=METAL)
    p.poly((8, 62), (62, 42), (66, 48), (40, 64), fill=(222, 226, 230))
    p.line((61, 42), (64, 49), fill=INK, wide=3)
    p.poly((60, 38), (90, 24), (95, 32), (66, 49), fill=p.main)
    for x, y in ((71, 40), (79, 36), (87, 32)):
        p.oval(x, y, 1.5, 1.5, METAL)


@shape
def _board(p: Pen) -> None:
    p.box(42, 12, 58, 36, p.main, 7)
    p.box(22, 26, 78, 88, p.main, 8)
    p.oval(50, 20, 3.2, 3.2, PAPER)
    for x in (32, 44, 56, 68):
        p.line((x, 34), (x + 1, 80), fill=p.dark, wide=0.8)
    p.box(27, 31, 73, 83, p.dark, 6)
    p.box(28.4, 32.4, 71.6, 81.6, p.main, 5)
    p.oval(44, 62, 9, 9, (206, 70, 56))
    p.line((44, 54), (47, 50), fill=(90, 140, 80), wide=2)
    p.oval(59, 68, 6, 6, (206, 70, 56))


@shape
def _bowl(p: Pen) -> None:
    p.pie(50, 44, 38, 40, 0, 180, p.main)
    p.pie(50, 44, 26, 40, 60, 180, p.light)
    p.pie(50, 44, 38, 40, 0, 60, p.main)
    p.oval(50, 45, 38, 8, p.dark)
    p.oval(50, 46, 33, 6, p.deep)
    p.box(38, 81, 62, 86, p.dark, 2)
    p.line((60, 45), (82, 16), fill=WOOD, wide=3)


@shape
def _plate(p: Pen) -> None:
    for y in (74, 68, 62):
        p.oval(50, y, 40, 15, p.deep)
        p.oval(50, y - 2, 40, 15, p.main)
    p.oval(50, 60, 34, 12, p.dark)
    p.oval(50, 60.6, 32, 11, p.light)
    p.oval(50, 61, 22, 7, p.main)
    p.line((84, 20), (76, 44), fill=METAL, wide=1.8)
    p.line((20, 20), (26, 44), fill=METAL, wide=1.8)


@shape
def _jar(p: Pen) -> None:
    for left, top, right in ((14, 44, 44), (46, 26, 82)):
        p.box(left, top, right, 86, p.light, 5)
        p.box(left + 3, top + 18, right - 3, 83, p.main, 4)
        p.box(left - 1, top - 8, right + 1, top + 4, WOOD, 3)
        p.box(left + 6, top + 26, right - 6, top + 36, PAPER, 1)


@shape
def _tongs(p: Pen) -> None:
    for x in (26, 50, 74):
        p.line((x, 16), (x, 52), fill=p.main if p.main != METAL else p.dark, wide=5)
        p.line((x, 50), (x, 74), fill=METAL, wide=2.4)
        p.ring(x, 14, 3, 3, INK, 1)
    p.box(17, 62, 35, 86, METAL, 3)
    for x in (21, 26, 31):
        p.line((x, 68), (x, 82), fill=INK, wide=1)
    for x in (44, 50, 56):
        p.line((x, 72), (x, 86), fill=METAL, wide=2)
    p.line((44, 72), (56, 72), fill=METAL, wide=2.4)
    p.line((74, 64), (69, 86), fill=METAL, wide=3)
    p.line((74, 64), (79, 86), fill=METAL, wide=3)


@shape
def _dish(p: Pen) -> None:
    p.box(6, 48, 94, 56, p.dark, 4)
    p.poly((14, 52), (86, 52), (80, 84), (20, 84), fill=p.main)
    p.oval(50, 50, 36, 7, (226, 176, 92))
    for x, y in ((32, 49), (46, 52), (60, 48), (70, 51), (40, 46)):
        p.oval(x, y, 3.4, 1.8, (190, 112, 58))
    p.line((24, 64), (76, 64), fill=p.light, wide=1.4)
    for x in (40, 52, 62):
        p.line((x, 36), (x + 3, 30), (x, 24), fill=PAPER, wide=1.4)


@shape
def _dripper(p: Pen) -> None:
    p.poly((22, 22), (78, 22), (58, 52), (42, 52), fill=p.main)
    p.poly((26, 26), (74, 26), (66, 38), (34, 38), fill=COFFEE)
    for x in (34, 44, 56, 66):
        p.line((x, 40), (50 + (x - 50) * 0.5, 51), fill=p.dark, wide=1)
    p.box(32, 51, 68, 55, p.dark, 2)
    p.arc(80, 34, 8, 9, 270, 90, p.dark, 3)
    p.box(34, 58, 66, 87, GLASS, 4)
    p.box(36, 70, 64, 85, COFFEE, 3)
    p.line((50, 55), (50, 69), fill=COFFEE, wide=1.2)


@shape
def _chemex(p: Pen) -> None:
    p.poly((28, 12), (72, 12), (55, 46), (45, 46), fill=GLASS)
    p.poly((45, 46), (55, 46), (80, 82), (76, 88), (24, 88), (20, 82), fill=GLASS)
    p.poly((34, 66), (66, 66), (78, 82), (75, 86), (25, 86), (22, 82), fill=COFFEE)
    p.poly((33, 14), (67, 14), (52, 44), (48, 44), fill=PAPER)
    p.box(38, 40, 62, 54, p.main, 3)
    p.oval(50, 47, 2.4, 2.4, p.deep)


@shape
def _moka(p: Pen) -> None:
    p.poly((34, 56), (66, 56), (74, 87), (26, 87), fill=p.main)
    p.poly((50, 56), (66, 56), (74, 87), (56, 87), fill=p.dark)
    p.box(32, 52, 68, 58, p.deep, 2)
    p.poly((28, 24), (68, 24), (64, 52), (36, 52), fill=p.main)
    p.poly((52, 24), (68, 24), (64, 52), (54, 52), fill=p.dark)
    p.poly((28, 24), (20, 28), (32, 36), fill=p.main)
    p.poly((28, 24), (68, 24), (52, 14), (46, 14), fill=p.light)
    p.oval(49, 12, 3, 3, INK)
    p.line((68, 26), (84, 28), (82, 54), fill=INK, wide=4)


@shape
def _press(p: Pen) -> None:
    p.line((48, 8), (48, 26), fill=METAL, wide=1.8)
    p.oval(48, 9, 5, 4, INK)
    p.arc(70, 54, 14, 18, 270, 90, p.main, 4)
    p.box(26, 28, 70, 84, GLASS, 3)
    p.box(28, 46, 68, 82, COFFEE, 3)
    p.box(24, 22, 72, 30, p.main, 4)
    p.box(24, 34, 72, 38, p.main, 1)
    p.box(24, 74, 72, 78, p.main, 1)
    p.box(24, 82, 72, 88, p.dark, 2)


@shape
def _grinder(p: Pen) -> None:
    p.line((48, 16), (78, 14), fill=METAL, wide=2.6)
    p.oval(79, 11, 4, 6, WOOD)
    p.pie(48, 34, 16, 18, 180, 360, p.light)
    p.box(32, 34, 64, 62, p.main, 3)
    p.box(32, 60, 64, 66, INK, 1)
    p.box(32, 66, 64, 87, mixed(WOOD, p.main, 0.25), 4)
    for y in (40, 45, 50, 55):
        p.line((34, y), (62, y), fill=p.dark, wide=0.9)
    for x, y in ((74, 82), (82, 84), (78, 77)):
        p.oval(x, y, 3, 2.2, COFFEE)


@shape
def _kettle(p: Pen) -> None:
    p.line((32, 74), (18, 62), (20, 44), (10, 34), fill=p.dark, wide=3)
    p.poly((36, 42), (68, 42), (76, 84), (28, 84), fill=p.main)
    p.box(26, 82, 78, 88, p.deep, 2)
    p.pie(52, 43, 17, 10, 180, 360, p.dark)
    p.oval(52, 31, 3, 3, INK)
    p.line((68, 46), (86, 40), (86, 66), (80, 70), fill=INK, wide=4)
    p.poly((40, 48), (45, 48), (40, 78), (34, 78), fill=p.light)


@shape
def _teapot(p: Pen) -> None:
    p.ring(74, 58, 13, 14, p.dark, 4)
    p.poly((34, 72), (30, 56), (18, 44), (8, 42), (10, 48), (16, 54), (22, 72), fill=p.dark)
    p.oval(50, 62, 29, 24, p.main)
    p.oval(40, 54, 7, 9, p.light)
    p.pie(50, 43, 16, 9, 180, 360, p.dark)
    p.oval(50, 32, 4, 4, p.accent)
    p.box(38, 83, 62, 87, p.deep, 2)


@shape
def _mug(p: Pen) -> None:
    p.ring(72, 56, 15, 16, p.dark, 5)
    p.box(24, 32, 70, 86, p.main, 7)
    p.box(24, 32, 70, 48, p.main)
    p.oval(47, 33, 23, 6, p.dark)
    p.oval(47, 34, 20, 4.6, COFFEE)
    p.box(24, 62, 70, 68, p.accent)
    p.box(30, 42, 34, 58, p.light, 2)
    for x in (38, 48, 58):
        p.line((x, 24), (x + 3, 18), (x, 12), fill=PAPER, wide=1.6)


@shape
def _tumbler(p: Pen) -> None:
    p.poly((32, 26), (68, 26), (63, 88), (37, 88), fill=p.main)
    p.poly((36, 30), (42, 30), (43, 84), (40, 84), fill=p.light)
    p.poly((33.5, 46), (66.5, 46), (65, 62), (35, 62), fill=p.dark)
    p.box(29, 16, 71, 28, INK, 4)
    p.box(40, 11, 56, 18, INK, 2)
    p.oval(50, 54, 4, 4, p.accent)
