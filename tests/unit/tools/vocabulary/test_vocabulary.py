"""What a text names in the shop's own words, in eight languages."""

import pytest

from tools.vocabulary.vocabulary import Vocabulary

LANGUAGES = ("en", "zh", "es", "pt", "de", "fr", "ar", "ja")
TABLE = {
    ("color", ""): "Colour|颜色|Color|Cor|Farbe|Couleur|اللون|カラー",
    ("color", "black"): "Black|黑色|Negro|Preto|Schwarz|Noir|أسود|ブラック",
    ("color", "blue"): "Blue|蓝色|Azul|Azul|Blau|Bleu|أزرق|ブルー",
    ("color", "brown"): "Brown|棕色|Marrón|Marrom|Braun|Marron|بني|ブラウン",
    ("color", "green"): "Green|绿色|Verde|Verde|Grün|Vert|أخضر|グリーン",
    ("color", "turquoise"): "Turquoise|青绿色|Turquesa|Turquesa|Türkis|Turquoise|فيروزي|ターコイズ",
    ("color", "grey"): "Grey|灰色|Gris|Cinza|Grau|Gris|رمادي|グレー",
    ("color", "pink"): "Pink|粉色|Rosa|Rosa|Rosa|Rose|وردي|ピンク",
    ("color", "red"): "Red|红色|Rojo|Vermelho|Rot|Rouge|أحمر|レッド",
    ("color", "white"): "White|白色|Blanco|Branco|Weiß|Blanc|أبيض|ホワイト",
    ("material", ""): "Material|材质|Material|Material|Material|Matière|الخامة|素材",
    ("material", "cotton"): "Cotton|棉|Algodón|Algodão|Baumwolle|Coton|قطن|コットン",
    ("material", "glass"): "Glass|玻璃|Vidrio|Vidro|Glas|Verre|زجاج|ガラス",
    ("material", "leather"): "Leather|皮革|Cuero|Couro|Leder|Cuir|جلد|レザー",
    ("material", "steel"): "Stainless steel|不锈钢|Acero inoxidable|Aço inoxidável|Edelstahl|Acier inoxydable|فولاذ مقاوم للصدأ|ステンレス",
    ("material", "wool"): "Wool|羊毛|Lana|Lã|Wolle|Laine|صوف|ウール",
    ("persons", ""): "For|适用人数|Para|Para|Für|Pour|عدد الأشخاص|使用人数",
    ("persons", "1"): "1 person|1 人|1 persona|1 pessoa|1 Person|1 personne|شخص واحد|1人用",
    ("persons", "2"): "2 people|2 人|2 personas|2 pessoas|2 Personen|2 personnes|شخصان|2人用",
    ("persons", "4"): "4 people|4 人|4 personas|4 pessoas|4 Personen|4 personnes|4 أشخاص|4人用",
    ("scent", "rose"): "Rose|玫瑰|Rosa|Rosa|Rose|Rose|ورد|ローズ",
    ("size", ""): "Size|尺码|Talla|Tamanho|Größe|Taille|المقاس|サイズ",
    **{("size", size): "|".join([size] * 8) for size in ("38", "42", "43", "M", "L")},
    ("volume_l", ""): "Volume|容量|Volumen|Volume|Volumen|Volume|السعة باللتر|容量",
    ("volume_l", "40"): "40 L|40 升|40 l|40 L|40 l|40 L|40 لتر|40L",
}
CATEGORIES = {
    "toys-games": "Toys & games|玩具与游戏|Juguetes y juegos|Brinquedos e jogos|Spielzeug & Spiele|Jouets et jeux|الألعاب|おもちゃ・ゲーム",
    "electronics-audio": "Electronics & audio|电子与音响|Electrónica y audio|Eletrônicos e áudio|Elektronik & Audio|Électronique et audio|الإلكترونيات والصوتيات|家電・オーディオ",
    "kitchen": "Kitchen|厨房|Cocina|Cozinha|Küche|Cuisine|المطبخ|キッチン",
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    labels = [(*pair, language, label) for pair, row in TABLE.items() for language, label in zip(LANGUAGES, row.split("|"), strict=True)]
    categories = [
        (slug, language, name) for slug, row in CATEGORIES.items() for language, name in zip(LANGUAGES, row.split("|"), strict=True)
    ]
    return Vocabulary(
        labels, ["TEN-0012", "TEN-0012-BLUE"], categories, ["Wanderrucksack Ost", "Kuscheldecke Nord", "Badetuch", "Tischlampe"]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a blue wool sweater", "color=blue material=wool"),
        ("a gray stainless-steel bottle", "color=grey material=steel"),
        ("boots in size 42", "size=42"),
        ("a tent for two people", "persons=2"),
        ("a 4-person tent", "persons=4"),
        ("a 40 L backpack, not blue", "volume_l=40"),
        ("tem toalha de algodão branca?", "color=white material=cotton"),
        ("cobertor de lã vermelho", "color=red material=wool"),
        ("sapatos marrons, tamanho 42", "color=brown size=42"),
        ("bolsas azuis para 2 pessoas", "color=blue persons=2"),
        ("zapatillas rojas", "color=red"),
        ("mochilas azules de cuero", "color=blue material=leather"),
        ("una taza rosa", "color=pink"),
        ("una chaqueta en talla L", "size=L"),
        ("tienda para cuatro personas", "persons=4"),
        ("des baskets blanches en 38", "color=white size=38"),
        ("une veste noire, taille M", "color=black size=M"),
        ("des bottes vertes en cuir, pointure 43", "color=green material=leather size=43"),
        ("une tente pour deux personnes", "persons=2"),
        ("Gibt es rote Mützen?", "color=red"),
        ("einen roten Rucksack", "color=red"),
        ("weiße Socken in Größe 42", "color=white size=42"),
        ("türkise Handtücher", "color=turquoise"),
        ("Lederrucksack, schwarz", "color=black material=leather"),
        ("Wolldecken in Grau", "color=grey material=wool"),
        ("Baumwoll-Badetuch", "material=cotton"),
        ("eine Glaslampe", "material=glass"),
        ("Zelt für zwei Personen", "persons=2"),
        ("ein Zwei-Personen-Zelt", "persons=2"),
        ("سجادة باللون الأزرق", "color=blue"),
        ("بطانية قطنية", "material=cotton"),
        ("حقيبة سوداء من الجلد", "color=black material=leather"),
        ("حذاء أبيض مقاس ٤٣", "color=white size=43"),
        ("خيمة لشخصين", "persons=2"),
        ("خيمة لأربعة أشخاص", "persons=4"),
        ("ジャケットのMサイズ、色は緑で", "color=green size=M"),
        ("黒はありますか", "color=black"),
        ("赤いバッグ", "color=red"),
        ("サイズはMで", "size=M"),
        ("2人用テント", "persons=2"),
        ("二人用のテント", "persons=2"),
        ("革の財布", "material=leather"),
        ("黑色运动鞋43码", "color=black size=43"),
        ("要红的,M码", "color=red size=M"),
        ("纯棉毛巾", "material=cotton"),
        ("双人帐篷", "persons=2"),
        ("两人用的帐篷", "persons=2"),
        ("青绿色的杯子", "color=turquoise"),
        ("I'm 42 and not into blue", ""),
        ("blueberry tea for 38 euros", ""),
        ("moins de 42 € en 2 jours", ""),
        ("livré en 38 jours", ""),
        ("bis 43 Euro, ohne Leder", ""),
        ("für meine Glasgow-Reise", ""),
        ("la lampe, pour les M. Dupont", ""),
        ("お茶はありますか", ""),
        ("黑咖啡,不要红色", ""),
        ("حد أقصى 43 ريال", ""),
    ],
)
def test_attributes(vocabulary: Vocabulary, text: str, found: str) -> None:
    attributes = vocabulary.hints(text).get("attributes", {})
    assert " ".join(f"{key}={attributes[key]}" for key in sorted(attributes)) == found


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("what's new in toys and games?", "toys-games"),
        ("电子音响类里评价最高的", "electronics-audio"),
        ("Spiele und Spielzeug für Kinder", "toys-games"),
        ("おもちゃとゲーム", "toys-games"),
        ("الإلكترونيات والصوتيات", "electronics-audio"),
        ("show me kitchen things", "kitchen"),
        ("a lamp for the kitchen", None),
        ("キッチン道具のおすすめは？", None),
        ("a game for my dad", None),
    ],
)
def test_category(vocabulary: Vocabulary, text: str, slug: str | None) -> None:
    assert vocabulary.hints(text).get("category") == slug


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("is ten-0012 in stock?", "TEN-0012"),
        ("TEN-9999 or TEN-0012-BLUE?", "TEN-0012-BLUE"),
        ("how much is TEN-9999?", "TEN-9999"),  # not there, but meant as one
        ("SKU TW-99999 price?", "TW-99999"),
        ("Was kostet Artikelnummer: AB-1234?", "AB-1234"),
        ("商品编号AB-123有货吗", "AB-123"),
        ("where is my order OR-100234?", None),
        ("a 4-person tent", None),
        ("noise-cancelling headphones", None),
    ],
)
def test_product(vocabulary: Vocabulary, text: str, sku: str | None) -> None:
    assert vocabulary.hints(text).get("product") == sku


def test_a_form_that_order_numbers_have_is_no_sku() -> None:
    vocabulary = Vocabulary([], ["AB-100001"], orders=["OR-100234"])
    assert vocabulary.hints("where is OR-555555?") == {}
    assert vocabulary.hints("is AB-100001 in stock?") == {"product": "AB-100001"}


def test_a_shop_without_labels_gives_no_hints() -> None:
    assert Vocabulary([], []).hints("a blue tent in size 42") == {}


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("is 85123a in stock?", "85123A"),
        ("22086 のレビュー", "22086"),
        ("85124A?", None),
        ("22087", None),
        ("white 22 086", None),
        ("X-85123A", None),
    ],
)
def test_a_sku_without_a_dash_counts_when_the_shop_has_it(text: str, sku: str | None) -> None:
    assert Vocabulary([], ["85123A", "22086"]).hints(text).get("product") == sku


OTHER_SHOP = ["P12", "MUG", "A.12", "1234", "LAMP 7", "12", "XL", "Ref_9", "BIG-SET", "silver-chain", "99"]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("forecast P12", "P12"),
        ("forecast p12 for 8 weeks", "P12"),
        ("P12-Prognose für Deutschland", "P12"),
        ("预测P12的销量", "P12"),
        ("Ｐ１２の在庫は？", "P12"),
        ("توقعات لـP12 من فضلك", "P12"),
        ("previsão de A.12.", "A.12"),
        ("a.12の需要予測", "A.12"),
        ("how do reviews of MUG look", "MUG"),
        ("Was sagen Kunden über MUG?", "MUG"),
        ("que disent les avis sur MUG ?", "MUG"),
        ("MUG的评价怎么样", "MUG"),
        ("MUGのレビュー", "MUG"),
        ("ما رأي العملاء في MUG؟", "MUG"),
        ("reviews of sku mug", "MUG"),
        ("reviews of the LAMP 7", "LAMP 7"),
        ("forecast BIG-SET", "BIG-SET"),
        ("forecast ref_9", "Ref_9"),
        ("forecast silver-chain", "silver-chain"),
        ("forecast SKU 1234", "1234"),
        ("forecast sku: 12", "12"),
        ("the item number is 1234", "1234"),
        ("previsión para el artículo 1234", "1234"),
        ("previsión del código de artículo nº 12", "12"),
        ("previsão para a referência 1234", "1234"),
        ("Bestand von Artikelnr. 12?", "12"),
        ("Bewertungen zu Art.-Nr. 1234", "1234"),
        ("avis sur la réf. 1234", "1234"),
        ("ventes du produit 1234", "1234"),
        ("货号1234的销量", "1234"),
        ("SKU为12的商品", "12"),
        ("品番１２３４の需要", "1234"),
        ("商品番号は12です", "12"),
        ("توقعات رقم المنتج ١٢٣٤", "1234"),
        ("مراجعات للمنتج 1234", "1234"),
        ("is sku XL selling?", "XL"),
        # What only looks alike.
        ("I need a mug", None),
        ("A Mug for tea", None),
        ("I NEED A MUG", None),
        ("quiero un mug grande", None),
        ("ich suche einen Mug", None),
        ("ein T-Shirt in XL", None),
        ("うちのmugが欲しい", None),
        ("我想要一个mug", None),
        ("1234 reviews in 12 weeks", None),
        ("forecast each product 12 weeks ahead", None),
        ("最近12周的评价", None),
        ("P12-BLUE?", None),
        ("is P123 in stock?", None),
        ("a big-set of plates", None),
        ("under 12.99 euros", None),
        ("les 99 articles", None),
        ("SKU 12.50", None),
    ],
)
def test_any_form_of_sku_is_read_where_it_is_meant(text: str, sku: str | None) -> None:
    assert Vocabulary([], OTHER_SHOP).hints(text).get("product") == sku
