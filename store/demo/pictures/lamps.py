"""Lamps, electronics and audio."""

from store.demo.pictures.pen import GLASS_BLUE, GLOW, INK, METAL, PAPER, Pen, around, shape


@shape
def _tablelamp(p: Pen) -> None:
    p.poly((34, 18), (66, 18), (80, 52), (20, 52), fill=GLOW)
    p.poly((34, 18), (66, 18), (68, 23), (32, 23), fill=PAPER)
    p.line((20, 52), (80, 52), fill=PAPER, wide=1.6)
    p.box(48, 52, 52, 60, METAL)
    p.curve((50, 57), (62, 66), (62, 80), (50, 85), (38, 80), (38, 66), fill=p.main)
    p.oval(44, 70, 3, 7, p.light)
    p.box(34, 83, 66, 88, p.deep, 2)


@shape
def _desklamp(p: Pen) -> None:
    p.poly((16, 58), (44, 44), (58, 84), (6, 84), fill=(252, 242, 208))
    p.line((70, 82), (80, 48), (44, 24), fill=p.main, wide=3.4)
    p.oval(80, 48, 3.4, 3.4, p.deep)
    p.poly((46, 18), (56, 32), (42, 48), (14, 58), (22, 34), fill=p.main)
    p.line((15, 57), (42, 47), fill=GLOW, wide=3)
    p.box(54, 81, 88, 88, p.dark, 3)


@shape
def _floorlamp(p: Pen) -> None:
    p.poly((38, 10), (62, 10), (74, 38), (26, 38), fill=p.main)
    p.poly((30, 36), (70, 36), (74, 40), (26, 40), fill=GLOW)
    p.line((50, 40), (50, 84), fill=INK, wide=2)
    p.oval(50, 86, 17, 3.4, INK)
    p.line((62, 40), (62, 52), fill=METAL, wide=0.8)
    p.oval(62, 53, 1.6, 1.6, METAL)
    p.poly((40, 12), (45, 12), (38, 36), (31, 36), fill=p.light)


@shape
def _pendant(p: Pen) -> None:
    p.line((50, 4), (50, 32), fill=INK, wide=1.4)
    p.box(46, 28, 54, 37, METAL, 2)
    p.poly((22, 64), (78, 64), (92, 90), (8, 90), fill=(252, 244, 216))
    p.pie(50, 64, 34, 30, 180, 360, p.main)
    p.pie(50, 64, 26, 30, 180, 270, p.light)
    p.pie(50, 64, 18, 30, 180, 270, p.main)
    p.box(15, 62, 85, 66, p.dark, 2)
    p.pie(50, 66, 11, 11, 0, 180, GLOW)


@shape
def _lantern(p: Pen) -> None:
    p.arc(50, 24, 18, 16, 180, 360, INK, 2)
    p.poly((36, 20), (64, 20), (74, 34), (26, 34), fill=p.main)
    p.box(44, 14, 56, 21, p.dark, 2)
    p.box(30, 34, 70, 76, (255, 240, 196))
    p.oval(50, 56, 14, 17, GLOW)
    p.curve((50, 42), (57, 57), (50, 68), (43, 57), fill=(250, 178, 74))
    for x in (30, 50, 70):
        p.line((x, 34), (x, 76), fill=p.dark, wide=1.8 if x != 50 else 0.8)
    p.box(24, 75, 76, 86, p.main, 3)


@shape
def _headlamp(p: Pen) -> None:
    p.arc(50, 44, 38, 26, 0, 360, p.main, 6)
    p.arc(50, 44, 38, 26, 20, 160, p.dark, 6)
    p.line((50, 68), (38, 20), fill=p.main, wide=4)
    p.poly((36, 66), (20, 92), (80, 92), (64, 66), fill=(252, 242, 206))
    p.box(32, 54, 68, 80, p.deep, 8)
    p.oval(50, 67, 10, 10, METAL)
    p.oval(50, 67, 7, 7, GLOW)
    p.oval(37, 61, 2, 2, (200, 60, 56))


@shape
def _stringlights(p: Pen) -> None:
    for row, y in enumerate((26, 50, 72)):
        p.arc(50, y - 12, 44, 20, 10, 170, INK, 1)
        for i, x in enumerate((16, 33, 50, 67, 84)):
            drop = y + 5 - abs(x - 50) * 0.16
            p.box(x - 1.6, drop, x + 1.6, drop + 3.6, INK)
            p.oval(x, drop + 7, 3.8, 4.8, p.main if (i + row) % 2 else GLOW)
            p.oval(x - 1, drop + 6, 1.2, 1.6, PAPER)


@shape
def _headphones(p: Pen) -> None:
    p.arc(50, 50, 34, 36, 180, 360, p.main, 6)
    p.arc(50, 50, 31, 33, 200, 340, p.light, 2)
    for x, inner in ((17, 26), (83, 74)):
        p.box(x - 8, 46, x + 8, 80, p.dark, 8)
        p.box(inner - 4, 50, inner + 4, 76, INK, 4)
        p.oval(x, 63, 4, 8, p.accent)


@shape
def _earbuds(p: Pen) -> None:
    p.box(24, 52, 76, 86, p.main, 15)
    p.line((25, 64), (75, 64), fill=p.dark, wide=1.2)
    p.oval(50, 75, 1.8, 1.8, p.accent)
    for x, way in ((34, -1), (66, 1)):
        p.box(x - 3, 22, x + 3, 48, p.light, 3)
        p.oval(x + way * 3, 24, 9, 9, p.main)
        p.oval(x + way * -6, 26, 5, 5, INK)
        p.oval(x + way * 4, 23, 3, 3, p.light)


@shape
def _speaker(p: Pen) -> None:
    p.arc(50, 30, 24, 14, 180, 360, p.deep, 2.6)
    p.box(10, 28, 90, 84, p.main, 18)
    p.box(14, 33, 86, 79, p.dark, 14)
    for x in (33, 67):
        p.oval(x, 56, 15, 15, INK)
        p.oval(x, 56, 11, 11, p.deep)
        p.oval(x, 56, 4.5, 4.5, METAL)
    p.box(46, 70, 54, 74, p.accent, 1)


@shape
def _powerbank(p: Pen) -> None:
    p.box(30, 16, 70, 86, p.main, 8)
    p.box(34, 20, 40, 82, p.light, 3)
    for i in range(4):
        p.oval(62, 30 + i * 6, 1.6, 1.6, (130, 210, 130) if i < 3 else p.dark)
    p.poly((54, 42), (44, 58), (51, 58), (47, 72), (60, 53), (52, 53), fill=p.accent)
    p.line((50, 16), (50, 10), (74, 8), fill=INK, wide=2)


@shape
def _charger(p: Pen) -> None:
    for x in (38, 54):
        p.box(x, 14, x + 6, 32, METAL, 1)
    p.box(26, 28, 72, 72, p.main, 8)
    p.box(31, 33, 37, 66, p.light, 3)
    p.box(44, 60, 56, 65, INK, 2)
    p.poly((54, 36), (45, 49), (51, 49), (48, 58), (58, 45), (52, 45), fill=p.accent)
    p.line((50, 66), (50, 80), (62, 86), (84, 76), fill=INK, wide=2.2)
    p.box(78, 68, 90, 78, METAL, 2)


@shape
def _soundbar(p: Pen) -> None:
    p.box(8, 10, 92, 60, INK, 2)
    p.box(10, 12, 90, 58, GLASS_BLUE, 1)
    p.poly((10, 58), (32, 32), (50, 50), (64, 38), (90, 58), fill=(120, 156, 140))
    p.oval(72, 24, 6, 6, GLOW)
    p.box(4, 78, 96, 82, METAL, 1)
    p.box(14, 68, 86, 78, p.main, 4)
    for x in range(18, 84, 3):
        p.line((x, 70.5), (x, 75.5), fill=p.deep, wide=0.8)
    for x in (8, 92):
        p.arc(x, 72, 5, 8, 100 if x < 50 else 280, 260 if x < 50 else 440, p.accent, 1.2)


@shape
def _turntable(p: Pen) -> None:
    p.box(8, 28, 92, 80, p.main, 4)
    p.box(8, 74, 92, 82, p.dark, 3)
    p.oval(42, 52, 29, 21, INK)
    for r in (25, 20, 15):
        p.ring(42, 52, r, r * 0.72, (84, 84, 90), 0.5)
    p.oval(42, 52, 9, 6.5, p.accent)
    p.oval(42, 52, 1.4, 1.2, PAPER)
    p.line((80, 36), (80, 58), (62, 64), fill=METAL, wide=2)
    p.oval(80, 36, 5, 4, METAL)
    p.oval(82, 69, 2.4, 2.4, METAL)


@shape
def _radio(p: Pen) -> None:
    p.line((78, 34), (90, 8), fill=METAL, wide=1.4)
    p.arc(50, 34, 26, 16, 180, 360, p.deep, 3)
    p.box(10, 32, 90, 84, p.main, 8)
    p.oval(34, 60, 17, 17, PAPER)
    for point in (*around(34, 60, 11, 10), *around(34, 60, 5.4, 5)):
        p.oval(*point, 1.6, 1.6, INK)
    p.box(56, 42, 84, 54, GLOW, 2)
    p.line((68, 43), (68, 53), fill=(196, 68, 62), wide=1)
    for x in (62, 78):
        p.oval(x, 68, 6, 6, p.deep)
        p.line((x, 68), (x + 2, 64), fill=PAPER, wide=1)


@shape
def _watch(p: Pen) -> None:
    p.poly((38, 8), (62, 8), (66, 34), (34, 34), fill=p.main)
    p.poly((34, 66), (66, 66), (62, 92), (38, 92), fill=p.main)
    for y in (76, 81, 86):
        p.oval(50, y, 1.2, 1.2, p.deep)
    p.box(27, 27, 73, 73, METAL, 12)
    p.box(30, 30, 70, 70, INK, 10)
    p.box(72, 46, 77, 54, METAL, 2)
    p.arc(50, 50, 14, 14, 130, 410, p.accent, 2.6)
    p.line((50, 50), (50, 41), fill=PAPER, wide=1.6)
    p.line((50, 50), (56, 53), fill=PAPER, wide=1.6)


@shape
def _camera(p: Pen) -> None:
    p.box(30, 20, 46, 28, (196, 68, 62), 2)
    p.box(16, 26, 84, 80, p.main, 8)
    p.box(16, 26, 84, 38, p.dark, 7)
    p.oval(60, 56, 19, 19, INK)
    p.oval(60, 56, 14, 14, (70, 92, 120))
    p.oval(60, 56, 8, 8, (34, 44, 62))
    p.oval(55, 51, 3, 3, PAPER)
    p.box(22, 46, 36, 60, GLASS_BLUE, 2)
    p.box(44, 80, 56, 88, INK, 1)
