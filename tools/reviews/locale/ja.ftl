# $where は空か、括弧で始まります。
about-product = 「{ $name }」（{ $sku }）{ $where }
about-category = カテゴリー「{ $name }」{ $where }
about-goods = 「{ $goods }」（商品数：{ $amount }）{ $where }
about-shop = ショップ全体{ $where }
where = （{ $list }）
comma = 、
where-country = 投稿者の国：{ $country }
where-since = { $day }以降
where-until = { $day }まで
where-between = { $since }から{ $until }まで
summary = { $about }：レビュー **{ $count }** 件、平均は 5 つ星中 **{ $mean }**。{ $positive } が星 4〜5、{ $negative } が星 1〜2 です。
none = { $about }：レビューはありません。
none-latest = 最新のものは{ $day }です。
unknown-goods = 「{ $goods }」がどの商品のことか分かりません。ショップにその名の商品はありません。代わりに表示しているもの：{ $about }。

aspects = レビューの話題：
complaints = 不満の内容：
praises = 評価されている点：
aspect = **{ $name }**（レビューの { $share }）：肯定 { $positive }、中立 { $neutral }、否定 { $negative }、賛否混在または不明 { $unsure }
no-statements = それについて書かれたレビューはありません。
quote = 「{ $text }」（レビュー { $review }、{ $stars } ★）

blamed = 星 1〜2 の割合が最も高い商品（件数が少ないものは控えめに数えます）：
praised = 星 4〜5 の割合が最も高い商品（件数が少ないものは控えめに数えます）：
product = **{ $sku }** { $name }：{ $mean } ★、星 1〜2 が { $negative }、星 4〜5 が { $positive }（{ $count } 件）

blamed-aspect = 「{ $aspect }」への不満の割合が最も高い商品（件数が少ないものは控えめに数えます）：
praised-aspect = 「{ $aspect }」への好評の割合が最も高い商品（件数が少ないものは控えめに数えます）：
voices = **{ $sku }** { $name }：否定 { $negative }、肯定 { $positive }（読んだレビュー：{ $reviews }）
praise-up = { $aspect }：肯定の割合は上がっています（{ $day }より前は { $before }、以降は { $after }）。
praise-down = { $aspect }：肯定の割合は下がっています（{ $day }より前は { $before }、以降は { $after }）。
praise-level = { $aspect }：明らかな変化はありません（肯定の割合は{ $day }より前が { $before }、以降が { $after }）。
trend-up = 満足度は上がっています：{ $day }より前は { $before } ★、以降は { $after } ★。
trend-down = 満足度は下がっています：{ $day }より前は { $before } ★、以降は { $after } ★。
trend-level = 満足度に明らかな変化はありません：{ $day }より前は { $before } ★、以降は { $after } ★。
by-category = カテゴリー別：{ $list }。
by-country = 投稿者の国別：{ $list }。
group = { $name } { $mean } ★（{ $count }）

read-all = これらのレビューはすべて読みました。
read-some = { $count } 件のうち無作為に選んだ { $read } 件を読みました。割合の誤差は最大 { $margin } ポイントです。
unsure = 肯定と否定は、このショップのレビュー { $learned } 件から学んだ分類器が判断しており、間違えることもあります。{ $unsure } の文は判断できません。
wordless = 文章がなく星だけ：{ $count } 件。
contradicting = 文章と星が食い違う：{ $count } 件。
flood = { $day }に星 1 つのレビューが { $count } 件あり、偶然では説明できない多さです。本物かどうかご確認ください。
flood-without = それらを除くと平均は { $mean } ★です。

# グラフ
plot-aspects = レビューの話題（文の数）
plot-trend = 月別の星と高評価
axis-statements = 文の数
axis-stars = 平均の星
axis-praise = 星 4〜5 の割合
side-positive = 肯定
side-neutral = 中立
side-negative = 否定
side-unsure = 賛否混在・不明
