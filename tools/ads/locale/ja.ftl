# What ads say; each statement a fact, without an end.
ad-by = { $brand }の{ $category }
ad-offer = { $name }（{ $price }）
ad-price = { $tone ->
    [playful] { $price }でお迎え
   *[other] 価格{ $price }
}
ad-price-from = { $tone ->
    [playful] { $price }からお迎え
   *[other] { $price }から
}
ad-ships = { $tone ->
    [playful] { $country }までおでかけ
   *[other] お届け先：{ $country }
}
ad-stars = 5点中{ $stars }点
ad-stars-of = 5点中{ $stars }点（評価{ $amount }件）
ad-praise = { $tone ->
    [playful] レビューで拍手：{ $list }
   *[other] レビューで好評：{ $list }
}
ad-feature = { $label }：{ $value }
ad-listed = { $list }、{ $item }
ad-intro = { $tone ->
    [playful] はじめまして：{ $name }
   *[other] ご紹介する商品：{ $name }
}
ad-go = { $tone ->
    [friendly] ぜひ見てみてね
    [formal] ぜひ当店をご覧ください
    [playful] ちょっとのぞいてみて
   *[neutral] 当店でご覧ください
}
ad-greeting = { $tone ->
    [friendly] こんにちは。
    [formal] 平素よりご利用いただきありがとうございます。
    [playful] やっほー！
   *[neutral] こんにちは。
}
ad-closing = { $tone ->
    [friendly] またね。
    [formal] 敬具
    [playful] じゃあまたね！
   *[neutral] よろしくお願いいたします。
}
ad-sentence = { $text }。

# What reviewers praise, as a phrase in a list
aspect-quality = 品質
aspect-fit = サイズ感
aspect-value = コスパ
aspect-delivery = 配送
aspect-packaging = 梱包
aspect-look = デザイン
aspect-use = 使いやすさ
aspect-service = サポート

# What the merchant is told
draft-new = { $channel }向けの下書き{ $id }を保存しました。まだ公開されていません。編集、承認、却下ができます。
draft-known = 同じ下書きがすでにあります：{ $channel }、番号{ $id }（{ $status }{ $edited ->
    [yes] 、編集済み
   *[no] {""}
}）。
status-draft = 下書き
status-approved = 承認済み
status-rejected = 却下
written = { $name }：{ $tongue }
written-for = { $name }：{ $tongue }、対象国：{ $country }
counted = （{ $used }/{ $most }）
heading = { $field }：
channel-google = Google検索
channel-meta = FacebookとInstagram
channel-tiktok = TikTok
channel-amazon = Amazon
channel-email = メール
field-google-headline = 見出し
field-google-text = 説明文
field-meta-headline = 見出し
field-meta-text = メインテキスト
field-meta-extra = リンクの説明
field-tiktok-headline = 表示名
field-tiktok-text = 広告テキスト
field-amazon-headline = タイトル
field-amazon-text = 箇条書き
field-amazon-extra = 検索キーワード
field-email-headline = 件名
field-email-text = 本文
field-email-extra = プレビューテキスト
basis = すべて店舗の事実に基づいています。星4～5のレビュー{ $reviews }件での好評点：{ $list }
basis-none = すべて店舗の事実に基づいています。
praise = { $aspect }（{ $n }）
note-price = 価格は入れていません。商品に価格がないか、対象国の通貨への為替レートがありません。
note-reviews = レビューには触れていません。同じ点を褒めるものが少なすぎます。
note-stock = この商品は現在在庫切れです。
note-country = 国の指定がないため、この言語のお客様が最も多い{ $country }向けに書きました。
note-tone = ご希望の調子にしても変わりません。{ $channel }に収まる内容は、どの調子でも同じ書き方になります。
note-length = { $length ->
    [short] { $channel }向けではこれが最短です。これ以上削ると広告になりません。
   *[long] { $channel }向けではこれが最長です。媒体の上限か、店舗にある情報をすべて使いました。
}
note-beyond = 一つ、ご希望に添えないことがあります：{ $wish ->
    [emoji] 絵文字
    [hashtags] ハッシュタグ
    [rhyme] 韻を踏むこと
    [address] 商品説明の文の言葉づかいを変えること（あいさつ、案内、結びは調子に合わせます）
   *[style] その文体
}。広告は店舗の事実を組み合わせて作ります。調子は親しみやすい、丁寧、楽しげの三つ、長さは短め、長めにできます。下書きはご自分で編集できます。

# Why there is no draft, and what to say
ask-channel = どの媒体向けに書きますか：{ $list }
no-channel = { $channel }は対応している媒体にありません。書けるのは次の媒体です：{ $list }。
ask-product = どの商品の広告ですか。商品番号か、店舗での商品名を教えてください。
ask-several = 候補がいくつかあります。どの商品ですか。
no-language = この言語では書けません：{ $tongue }。「{ $name }」の使えるテキストが店舗にありません。ある言語：{ $list }。
no-language-any = 「{ $name }」の広告は書けません。対応する言語の商品名と説明が店舗にありません。
no-country = 「{ $name }」はこの国へ発送できません：{ $country }。そこでの広告は守れない約束になります。
no-room = 「{ $name }」の広告は{ $channel }に収まりません：名前・ブランド・カテゴリー（{ $tongue }）がないか、{ $most }文字（全角は2文字）を超えています。ショップで短い名前、ブランド、カテゴリーを付けるか、別の媒体を選んでください。
