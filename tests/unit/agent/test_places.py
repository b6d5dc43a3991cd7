"""Countries named in a text."""

import pytest

from agent.places import countries


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Do you ship to Austria and Australia?", ["AT", "AU"]),
        ("nach Deutschland", ["DE"]), ("¿Envían a Alemania o a EE.UU.?", ["DE", "US"]), ("para a Alemanha", ["DE"]),
        ("en Allemagne", ["DE"]), ("送到德国", ["DE"]), ("ドイツへ", ["DE"]), ("إلى ألمانيا", ["DE"]),
        ("لألمانيا", ["DE"]), ("والإمارات", ["AE"]), ("للسعودية", ["SA"]), ("لليابان", ["JP"]), ("الشحن لقطر", ["QA"]),
        ("ship to the US", ["US"]), ("UK or U.K.", ["GB"]), ("to the uk", ["GB"]), ("in den USA", ["US"]), ("aux États-Unis", ["US"]),
        ("Turkey", ["TR"]), ("in die Türkei", ["TR"]), ("do you ship to turkey", ["TR"]), ("Hong Kong", ["HK"]), ("香港", ["HK"]),
        ("Côte d'Ivoire", ["CI"]), ("República Checa", ["CZ"]), ("China?", ["CN"]), ("envían a China", ["CN"]), ("Ships to Oman?", ["OM"]),
        ("アメリカとイギリス", ["US", "GB"]), ("تركيا", ["TR"]), ("Osterreich", ["AT"]), ("North Korea", ["KP"]), ("Niger", ["NE"]),
        ("complaints of American buyers", ["US"]), ("a Canadian address", ["CA"]), ("unsere deutschen Kunden", ["DE"]), ("clientes mexicanos", ["MX"]), ("los compradores en español", []),
        ("endereço português", ["PT"]), ("nos clients néerlandais", ["NL"]), ("شكاوى العملاء الألمان", ["DE"]), ("للسوق السعودي", ["SA"]), ("French customers and German ones", ["FR"]),
    ],
)  # fmt: skip
def test_countries_as_people_name_them(text: str, codes: list[str]) -> None:
    assert countries(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "tell us about it", "Roman style", "romance", "eau de parfum", "a china cup", "roast turkey", "guinea pig", "small", "IT help",
        "Indian", "an ad in German", "a French press for my customers", "Swiss army knife", "publicidad en alemán", "葡萄牙语广告", "ポルトガル語で", "US$ 100", "100 US dollars", "US-Dollar", "size UK 8", "US 9 shoes", "US Größe 9", "5000日本円以下", "アメリカドル",
        "チリソース", "インドア用", "بقطر 20 سم", "أريد كوبا من القهوة", "salle de réunion", "A$50", "no", "whales", "",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_country(text: str) -> None:
    assert countries(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("how long to Toronto", ["CA"]), ("delivery time to hawaii?", ["US"]), ("and London?", ["GB"]), ("London, Canada", ["GB", "CA"]), ("New York", ["US"]),
        ("liefert ihr nach Wien?", ["AT"]), ("und in München", ["DE"]), ("Lieferung Zürich", ["CH"]), ("nach Bergen", ["NO"]),
        ("livraison au Québec", ["CA"]), ("et à Montréal ?", ["CA"]), ("¿envían a Bogotá?", ["CO"]), ("a Guadalajara cuánto tarda", ["MX"]),
        ("entregam no Rio de Janeiro?", ["BR"]), ("enviam para o Porto?", ["PT"]), ("هل توصلون إلى الرياض؟", ["SA"]), ("الشحن لدبي", ["AE"]), ("للرياض", ["SA"]), ("توصلون القاهرة؟", ["EG"]),
        ("寄到多伦多要多久", ["CA"]), ("台北可以送货吗", ["TW"]), ("那伦敦呢", ["GB"]), ("大阪まで何日", ["JP"]), ("バンコクに送れますか", ["TH"]),
    ],
)  # fmt: skip
def test_a_city_stands_for_its_country(text: str, codes: list[str]) -> None:
    assert countries(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "the Oslo chair", "a Sydney sofa", "a Vienna café table", "Boston terrier mug", "in bordeaux", "jacke in jersey", "mesa em madeira", "Porto?", "qual o nome",
        "lima para uñas", "agua para colonia", "a gift for Victoria", "罗马凉鞋", "京都の器", "ローマ字", "كيس نوم", "رياض الأطفال", "هدية لجدتي", "كريم حول العين", "بقطر 20 سم",
    ],
)  # fmt: skip
def test_what_is_only_called_like_a_city(text: str) -> None:
    assert countries(text) == []
