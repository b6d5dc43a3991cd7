# $where 为空或以括号开头。
about-product = “{ $name }”（{ $sku }）{ $where }
about-category = 类别“{ $name }”{ $where }
about-goods = “{ $goods }”（商品数：{ $amount }）{ $where }
about-shop = 整个店铺{ $where }
where = （{ $list }）
comma = ，
where-country = 评价者所在国家/地区：{ $country }
where-since = { $day }以来
where-until = 截至{ $day }
where-between = { $since }至{ $until }
summary = { $about }：共 **{ $count }** 条评价，平均 **{ $mean }** 星（满分 5 星）。{ $positive } 给了 4 或 5 星，{ $negative } 给了 1 或 2 星。
none = { $about }：没有评价。
none-latest = 最近一条的日期是{ $day }。
unknown-goods = 我不知道“{ $goods }”指哪些商品：店里没有商品叫这个名字。以下改为显示：{ $about }。

aspects = 评价谈到的方面：
complaints = 抱怨的方面：
praises = 称赞的方面：
aspect = **{ $name }**（{ $share } 的评价提到）：正面 { $positive }，中性 { $neutral }，负面 { $negative }，好坏参半或不明确 { $unsure }
no-statements = 评价中没有谈到这一点。
quote = “{ $text }”（评价 { $review }，{ $stars } ★）

blamed = 1、2 星占比最高的商品（评价少的权重较低）：
praised = 4、5 星占比最高的商品（评价少的权重较低）：
product = **{ $sku }** { $name }：{ $mean } ★，1 或 2 星占 { $negative }，4 或 5 星占 { $positive }（{ $count } 条评价）

blamed-aspect = 在“{ $aspect }”上抱怨占比最高的商品（评价少的权重较低）：
praised-aspect = 在“{ $aspect }”上好评占比最高的商品（评价少的权重较低）：
voices = **{ $sku }** { $name }：负面 { $negative }，正面 { $positive }（已读评价：{ $reviews }）
praise-up = { $aspect }：好评在褒贬中的占比上升，{ $day }之前 { $before }，此后 { $after }。
praise-down = { $aspect }：好评在褒贬中的占比下降，{ $day }之前 { $before }，此后 { $after }。
praise-level = { $aspect }：没有明显变化，好评在褒贬中的占比在{ $day }之前为 { $before }，此后为 { $after }。
trend-up = 满意度上升：{ $day }之前 { $before } ★，此后 { $after } ★。
trend-down = 满意度下降：{ $day }之前 { $before } ★，此后 { $after } ★。
trend-level = 满意度没有明显变化：{ $day }之前 { $before } ★，此后 { $after } ★。
by-category = 按类别：{ $list }。
by-country = 按评价者所在国家/地区：{ $list }。
group = { $name } { $mean } ★（{ $count }）

read-all = 这些评价已全部读过。
read-some = 在 { $count } 条评价中随机抽样读了 { $read } 条：占比误差最多 { $margin } 个百分点。
unsure = 褒贬由分类器判断，它从本店 { $learned } 条评价中学习，有时会出错；有 { $unsure } 的语句它无法判断。
wordless = 没有文字、只有星级：{ $count } 条。
contradicting = 文字与星级相矛盾：{ $count } 条。
flood = { $day }出现了 { $count } 条一星评价，远超偶然：请核实是否真实。
flood-without = 不计这些，平均为 { $mean } ★。

# 图表
plot-aspects = 评价谈到的方面（语句数）
plot-trend = 每月星级与好评
axis-statements = 语句数
axis-stars = 平均星级
axis-praise = 4、5 星占比
side-positive = 正面
side-neutral = 中性
side-negative = 负面
side-unsure = 好坏参半或不明确
