"""Toys and things for pets."""

from store.demo.pictures.pen import GLOW, INK, METAL, PAPER, WOOD, Pen, shape

RED, BLUE, GREEN = (200, 78, 68), (80, 128, 190), (104, 154, 100)


@shape
def _boardgame(p: Pen) -> None:
    p.poly((8, 66), (34, 36), (92, 44), (74, 82), fill=p.dark)
    p.poly((8, 63), (34, 33), (92, 41), (74, 79), fill=p.main)
    p.poly((18, 61), (37, 39), (82, 45), (69, 72), fill=PAPER)
    for x, y, colour in ((30, 58, RED), (37, 50, BLUE), (46, 60, GREEN), (50, 48, GLOW), (60, 63, RED), (64, 52, BLUE)):
        p.poly((x - 5, y), (x, y - 5), (x + 6, y - 3), (x + 1, y + 3), fill=colour)
    for x, y, colour in ((40, 38, RED), (66, 44, BLUE), (54, 54, p.accent)):
        p.poly((x - 4, y + 4), (x + 4, y + 4), (x, y - 8), fill=colour)
        p.oval(x, y - 9, 3, 3, colour)
    p.box(20, 72, 32, 84, PAPER, 2)
    for x, y in ((23, 75), (29, 81), (26, 78)):
        p.oval(x, y, 1.2, 1.2, INK)


@shape
def _cards(p: Pen) -> None:
    p.poly((14, 36), (40, 24), (58, 72), (32, 84), fill=PAPER)
    p.poly((18, 38), (38, 29), (54, 70), (34, 79), fill=p.dark)
    p.poly((86, 36), (60, 24), (42, 72), (68, 84), fill=PAPER)
    p.poly((82, 38), (62, 29), (46, 70), (66, 79), fill=p.light)
    p.box(34, 22, 66, 80, PAPER, 4)
    p.box(37, 25, 63, 77, p.main, 3)
    p.poly((50, 36), (59, 51), (50, 66), (41, 51), fill=p.accent)
    p.oval(50, 51, 4, 5, PAPER)


@shape
def _blocks(p: Pen) -> None:
    for x, y, fill in ((16, 62, p.main), (40, 62, GREEN), (64, 62, BLUE), (28, 38, p.light), (52, 38, RED)):
        p.box(x, y, x + 22, y + 22, fill, 2)
        p.box(x + 4, y + 4, x + 18, y + 18, p.dark if fill == p.main else PAPER, 2)
        p.box(x + 5.5, y + 5.5, x + 16.5, y + 16.5, fill, 1)
    p.poly((50, 14), (66, 37), (34, 37), fill=GLOW)


@shape
def _puzzle(p: Pen) -> None:
    p.box(16, 22, 50, 54, p.main, 2)
    p.box(50, 22, 84, 54, p.light, 2)
    p.box(16, 54, 50, 86, p.accent, 2)
    p.oval(50, 38, 6, 6, p.main)
    p.oval(33, 54, 6, 6, p.main)
    p.oval(50, 70, 6, 6, p.accent)
    p.oval(67, 54, 6, 6, p.light)
    p.poly((58, 62), (86, 56), (92, 84), (64, 90), fill=p.dark)
    p.oval(74, 58, 5.5, 5.5, p.light)
    p.oval(60, 75, 5.5, 5.5, p.dark)


@shape
def _bear(p: Pen) -> None:
    for x in (34, 66):
        p.oval(x, 18, 9, 9, p.dark)
        p.oval(x, 19, 5, 5, p.light)
        p.oval(x, 82, 11, 8, p.dark)
        p.oval(50 + (x - 50) * 1.5, 60, 8, 13, p.dark)
    p.oval(50, 66, 22, 22, p.main)
    p.oval(50, 68, 13, 14, p.light)
    p.oval(50, 32, 22, 20, p.main)
    p.oval(50, 39, 10, 8, p.light)
    for x in (42, 58):
        p.oval(x, 29, 2.2, 2.6, INK)
    p.oval(50, 36, 3, 2.2, INK)
    p.arc(50, 39, 4, 4, 20, 160, INK, 0.9)
    p.poly((50, 52), (40, 48), (40, 57), fill=p.accent)
    p.poly((50, 52), (60, 48), (60, 57), fill=p.accent)


@shape
def _train(p: Pen) -> None:
    p.box(4, 84, 96, 88, WOOD, 1)
    p.box(52, 30, 82, 72, p.main, 4)
    p.box(49, 24, 85, 32, p.dark, 3)
    p.box(59, 38, 75, 52, PAPER, 2)
    p.box(16, 46, 54, 72, p.accent, 8)
    p.box(24, 28, 34, 48, INK, 2)
    p.box(21, 24, 37, 31, INK, 2)
    p.oval(18, 59, 4, 6, GLOW)
    p.box(12, 70, 88, 75, INK, 1)
    for x, r in ((24, 8), (46, 8), (70, 9)):
        p.oval(x, 84 - r, r, r, WOOD)
        p.oval(x, 84 - r, 3, 3, INK)
    p.oval(36, 16, 5, 4, PAPER)
    p.oval(46, 10, 7, 5, PAPER)


@shape
def _kite(p: Pen) -> None:
    p.poly((58, 8), (84, 36), (46, 66), (32, 28), fill=p.main)
    p.poly((58, 8), (84, 36), (56, 33), fill=p.light)
    p.poly((46, 66), (32, 28), (56, 33), fill=p.accent)
    p.line((58, 8), (46, 66), fill=INK, wide=0.8)
    p.line((32, 28), (84, 36), fill=INK, wide=0.8)
    p.line((46, 66), (38, 74), (30, 74), (24, 82), (14, 86), fill=INK, wide=0.9)
    for x, y in ((37, 74), (26, 79), (15, 86)):
        p.poly((x, y), (x - 5, y - 4), (x - 4, y + 4), fill=p.accent)
        p.poly((x, y), (x + 5, y - 4), (x + 4, y + 4), fill=p.main)


@shape
def _house(p: Pen) -> None:
    p.box(20, 40, 80, 87, p.main)
    p.poly((12, 42), (50, 12), (88, 42), fill=p.accent)
    p.box(65, 16, 72, 32, p.deep)
    p.box(24, 44, 48, 62, PAPER, 1)
    p.box(52, 44, 76, 62, GLOW, 1)
    p.box(24, 66, 48, 87, PAPER, 1)
    p.box(56, 66, 72, 87, p.deep, 1)
    p.oval(69, 77, 1.2, 1.2, GLOW)
    p.box(27, 54, 38, 60, BLUE, 1)
    p.box(28, 76, 44, 79, WOOD)
    p.box(30, 79, 33, 87, WOOD)
    p.box(39, 79, 42, 87, WOOD)
    p.oval(50, 29, 5, 5, PAPER)


@shape
def _bike(p: Pen) -> None:
    for x in (24, 76):
        p.ring(x, 68, 18, 18, INK, 4)
        p.oval(x, 68, 4, 4, p.accent)
    p.line((24, 68), (42, 46), (68, 46), (76, 68), fill=p.main, wide=5)
    p.line((42, 46), (52, 66), (70, 50), fill=p.main, wide=4)
    p.line((68, 48), (64, 26), fill=p.main, wide=4)
    p.line((56, 24), (74, 26), fill=INK, wide=4)
    p.line((42, 46), (38, 38), fill=METAL, wide=3)
    p.box(26, 33, 48, 39, p.deep, 3)


@shape
def _petbed(p: Pen) -> None:
    p.oval(50, 68, 42, 19, p.dark)
    p.oval(50, 60, 42, 18, p.main)
    p.oval(50, 61, 31, 11, p.deep)
    p.oval(50, 65, 29, 9, p.light)
    p.line((40, 64), (60, 64), fill=PAPER, wide=4)
    for x in (39, 61):
        for y in (62, 66):
            p.oval(x, y, 2.8, 2.4, PAPER)


@shape
def _scratcher(p: Pen) -> None:
    p.box(16, 80, 84, 88, p.dark, 3)
    p.box(42, 28, 54, 82, WOOD, 1)
    for y in range(31, 80, 4):
        p.line((42, y), (54, y + 2), fill=(158, 118, 76), wide=0.9)
    p.box(26, 20, 70, 30, p.main, 5)
    p.box(56, 52, 82, 60, p.main, 4)
    p.box(66, 60, 72, 80, WOOD, 1)
    p.line((64, 30), (66, 40), fill=INK, wide=0.7)
    p.oval(66, 44, 4, 4, p.accent)


@shape
def _leash(p: Pen) -> None:
    p.ring(32, 30, 17, 17, p.main, 4.4)
    p.line((42, 44), (60, 58), (40, 72), (66, 84), (82, 70), fill=p.main, wide=4)
    p.line((42, 44), (60, 58), (40, 72), (66, 84), (82, 70), fill=p.accent, wide=0.9)
    p.box(78, 54, 86, 68, METAL, 3)
    p.ring(82, 48, 6, 8, METAL, 2)
    p.box(38, 40, 46, 50, p.deep, 2)


@shape
def _harness(p: Pen) -> None:
    p.ring(50, 30, 22, 18, p.main, 5)
    p.curve((38, 42), (62, 42), (64, 60), (50, 72), (36, 60), fill=p.main)
    p.curve((42, 47), (58, 47), (59, 58), (50, 66), (41, 58), fill=p.light)
    p.ring(50, 68, 34, 17, p.dark, 5)
    p.box(12, 60, 22, 74, INK, 2)
    p.box(78, 60, 88, 74, INK, 2)
    p.ring(50, 56, 5, 5, METAL, 1.6)


@shape
def _petbowl(p: Pen) -> None:
    p.oval(50, 46, 27, 9, (150, 108, 70))
    for x, y in ((34, 42), (43, 38), (52, 40), (61, 38), (68, 43), (48, 44), (57, 45)):
        p.oval(x, y, 4.4, 3.4, (176, 128, 82))
    p.poly((20, 48), (80, 48), (92, 82), (8, 82), fill=p.main)
    p.box(17, 45, 83, 51, p.light, 3)
    p.box(6, 79, 94, 86, p.dark, 3)
    p.oval(50, 70, 6, 5, PAPER)
    for x, y in ((42, 63), (47, 59), (53, 59), (58, 63)):
        p.oval(x, y, 2.3, 2.8, PAPER)


@shape
def _bone(p: Pen) -> None:
    p.line((30, 66), (70, 36), fill=p.main, wide=15)
    for x, y in ((22, 62), (32, 76), (68, 26), (78, 40)):
        p.oval(x, y, 10.5, 10.5, p.main)
    p.line((36, 59), (64, 38), fill=p.light, wide=3)
    for x, y in ((46, 58), (52, 54), (58, 50)):
        p.oval(x, y, 1.6, 1.6, p.dark)


@shape
def _mouse(p: Pen) -> None:
    p.line((78, 70), (90, 62), (94, 48), fill=p.accent, wide=2)
    p.curve((8, 68), (28, 52), (56, 44), (80, 60), (82, 76), (50, 82), (22, 80), fill=p.main)
    p.oval(40, 46, 10, 11, p.dark)
    p.oval(40, 47, 6, 7, (232, 168, 176))
    p.oval(9, 69, 3, 3, (232, 140, 150))
    p.oval(24, 62, 2.2, 2.2, INK)
    for y in (66, 72, 78):
        p.line((14, 71), (4, y), fill=INK, wide=0.5)
    p.line((60, 54), (70, 74), fill=p.dark, wide=1)


@shape
def _carrier(p: Pen) -> None:
    p.arc(50, 32, 18, 16, 180, 360, p.deep, 3.4)
    p.box(12, 32, 88, 84, p.main, 12)
    p.box(12, 74, 88, 85, p.dark, 8)
    p.oval(40, 57, 18, 18, p.deep)
    p.poly((29, 50), (31, 38), (38, 45), fill=(214, 150, 84))
    p.poly((51, 50), (49, 38), (42, 45), fill=(214, 150, 84))
    p.oval(40, 56, 12, 11, (214, 150, 84))
    for x in (35, 45):
        p.oval(x, 54, 1.7, 2.1, INK)
    p.poly((38, 59), (42, 59), (40, 62), fill=(190, 90, 90))
    for y in (46, 54, 62):
        p.line((68, y), (80, y), fill=p.deep, wide=2)


@shape
def _treatbag(p: Pen) -> None:
    p.poly((26, 18), (74, 18), (78, 86), (22, 86), fill=p.main)
    p.box(24, 14, 76, 24, p.dark, 1)
    p.oval(50, 54, 19, 19, PAPER)
    p.line((42, 54), (58, 54), fill=WOOD, wide=5)
    for x in (40, 60):
        for y in (50.5, 57.5):
            p.oval(x, y, 3.6, 3.6, WOOD)
    p.box(34, 77, 66, 81, p.light, 1)
