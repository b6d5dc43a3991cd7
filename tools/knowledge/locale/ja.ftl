answer = { $quote }（ヘルプ記事「{ $title }」より）
foreign = ヘルプ記事「{ $title }」に、{ $written }で次のように書かれています：「{ $quote }」
unknown = 申し訳ありませんが、わかりません。ヘルプ記事に該当する説明がありませんでした。
related = 近い内容の記事はこちらです：
not-served = 申し訳ありません。{ $country }への配送は行っておりません。
served = はい、{ $country }に配送しております。
