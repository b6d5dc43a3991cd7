"""Home textiles."""

from store.demo.pictures.pen import GLASS_BLUE, INK, METAL, PAPER, WOOD, Pen, shape


@shape
def _blanket(p: Pen) -> None:
    for i, y in enumerate((66, 50, 34)):
        p.box(14, y, 86, y + 19, (p.dark, p.main, p.light)[i], 8)
        p.line((20, y + 9.5), (80, y + 9.5), fill=p.deep, wide=0.7)
    p.poly((56, 34), (76, 34), (76, 72), (56, 72), fill=p.main)
    for y in (40, 46, 60):
        p.box(56, y, 76, y + 2.4, p.accent)
    for x in range(57, 77, 3):
        p.line((x, 72), (x, 78), fill=p.dark, wide=0.9)


@shape
def _bed(p: Pen) -> None:
    p.box(12, 22, 88, 60, WOOD, 6)
    for x in (20, 52):
        p.box(x, 38, x + 28, 56, PAPER, 7)
    p.box(10, 52, 90, 80, p.main, 6)
    p.box(10, 52, 90, 61, p.light, 5)
    for x in (26, 42, 58, 74):
        p.line((x, 64), (x - 1, 78), fill=p.dark, wide=0.8)
    p.box(12, 78, 88, 83, WOOD, 1)
    for x in (16, 80):
        p.box(x, 82, x + 4, 88, INK, 1)


@shape
def _towel(p: Pen) -> None:
    p.line((12, 20), (88, 20), fill=METAL, wide=3)
    p.box(24, 17, 76, 84, p.main, 2)
    p.box(24, 17, 76, 26, p.light, 2)
    p.box(50, 26, 76, 84, p.dark)
    for y in (66, 72):
        p.box(24, y, 76, y + 2.6, p.accent)
    for x in range(26, 77, 4):
        p.line((x, 84), (x, 87), fill=p.main, wide=1)


@shape
def _curtain(p: Pen) -> None:
    p.box(26, 20, 74, 76, GLASS_BLUE)
    p.line((50, 20), (50, 76), fill=PAPER, wide=2)
    p.line((26, 47), (74, 47), fill=PAPER, wide=2)
    for left, inner, low in ((12, 44, 28), (88, 56, 72)):
        p.poly((left, 16), (inner, 16), (low, 56), (low + (4 if left < 50 else -4), 86), (left, 86), fill=p.main)
        for i in (1, 2, 3):
            x = left + (inner - left) * i / 4
            p.line((x, 17), (left + (low - left) * i / 4, 84), fill=p.dark, wide=1)
        p.line((left, 56), (low, 56), fill=p.accent, wide=2)
    p.line((6, 15), (94, 15), fill=WOOD, wide=3)


@shape
def _cushion(p: Pen) -> None:
    p.curve((16, 22), (50, 28), (84, 22), (78, 52), (84, 84), (50, 78), (16, 84), (22, 52), fill=p.main)
    p.curve((30, 34), (50, 37), (70, 34), (67, 52), (70, 72), (50, 68), (30, 72), (33, 52), fill=p.light)
    p.poly((50, 40), (62, 53), (50, 66), (38, 53), fill=p.accent)
    p.poly((50, 46), (56, 53), (50, 60), (44, 53), fill=p.main)


@shape
def _rug(p: Pen) -> None:
    p.poly((24, 36), (76, 36), (94, 82), (6, 82), fill=p.main)
    p.poly((27, 40), (73, 40), (86, 77), (14, 77), fill=p.light)
    p.poly((30, 44), (70, 44), (80, 73), (20, 73), fill=p.dark)
    for x in (35, 50, 65):
        p.poly((x, 49), (x + 6, 58), (x, 68), (x - 6, 58), fill=p.accent)
    for i in range(20):
        p.line((7 + i * 4.5, 82), (6.4 + i * 4.5, 87), fill=p.dark, wide=0.7)


@shape
def _tablecloth(p: Pen) -> None:
    for x in (22, 76):
        p.box(x, 60, x + 4, 88, WOOD, 1)
    p.poly((22, 34), (78, 34), (92, 46), (8, 46), fill=p.light)
    p.poly((8, 46), (92, 46), (88, 70), (76, 64), (62, 71), (50, 64), (36, 71), (24, 64), (12, 70), fill=p.main)
    p.line((9, 52), (91, 52), fill=p.accent, wide=1.6)
    p.box(44, 22, 54, 38, PAPER, 3)
    p.line((49, 22), (45, 12), fill=(96, 140, 90), wide=1.4)
    p.oval(45, 11, 3.4, 3.4, p.accent)
    p.line((50, 22), (54, 14), fill=(96, 140, 90), wide=1.4)
    p.oval(55, 13, 3.4, 3.4, p.accent)
