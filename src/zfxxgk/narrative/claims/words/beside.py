"""What stands beside a number: other matters, parts and sums, results, negations."""

from __future__ import annotations

WORDS = r"""
# --- requests that are none, named as the reason of what became of them

<strange to it>
    重复
    反复
    信访
    举报
    投诉
    咨询

<strangers>
    (<strange to it>(类|、)?){1,3}

outcome
    (属于?|系|为|是)<strangers>(申请|事项|诉求|件|类|内容)?(?=[，。；,;、]|不予|不再)
    <strangers>(申请|事项|件)(?=不予处理|不再处理)

# --- other matters

# Documents of which it was decided that they are given to those who ask.
other
    (公文|发文|制文|拟文|文件)[^。；收受接发生]{0,24}?(其中|属性[^，。；\d]{0,6}|主动公开[^，。；]{0,8}[，、])依申请公开的?(?=\s*\d)
    12345
    热线
    建议
    提案
    信访
    工单
    留言
    来信(?!申请|来件)
    来访
    投诉
    举报
    行政许可
    行政处罚
    处罚决定
    公证事项
    公证
    援助
    救助
    工伤
    不动产
    信箱邮件
    信箱来信
    信箱信件
    信箱
    规章
    行政事业性收费
    各类文件
    各类公文
    各类申请(?!公开|政府)
    公文
    属性
    (政务服务|行政服务|政务|办事)(中心|大厅)(?!申请|提交)(窗口)?
    便民服务
    网上办[事理]
    网办
    住房保障
    补贴
    党内行政规范性文件
    党内规范性文件
    培训
    会议
    稿件
    文章

mock
    模拟
    演练
    抽查
    抽取
    评查
    会商
    研判
    示范
    督办
    督促
    典型
    选取
    选编
    优秀
    指导
    协助
    配合
    自查
    剖析

# Lists of an office's own documents by whether they may be published.
<attribute>
    (政府)?(信息|文件|公文)?的?(类|属性)?(信息|文件|公文)?

other
    主动公开<attribute>\s*\d{1,6}\s?[件条份篇个][、，,；;及和]\s*依申请公开<attribute>(?=\s*\d)
    依申请公开(类|属性)<attribute>
    依申请公开<attribute>\s*\d{1,6}\s?[件条份篇个][、，,；;及和]\s*(主动|不予?)公开<attribute>(?=\s*\d)

# --- how the numbers hang together

<seen from>
    从
    按照
    按
    就

<seen>
    来看
    看
    上看
    划分
    分
    统计
    分类

<member>
    来源
    渠道
    方式
    主体
    身份
    类型
    内容
    途径

view:results
    <seen from>[^，。；、\d]{0,8}(结果|答复|办理)(类型|方式|情况)?<seen>

view:members
    (申请)?人?<member>(类型|构成|分布)?(方面|上|中|情况|构成|分布)(?=[，,：:])
    <seen from>[^，。；、\d]{0,12}?<seen>(?=[，,：:]|\s*\d)

outcome
    (第三方|权利人)(不同意|拒绝)(公开)?(?=[，、]?[不未])

among
    其中
    (?<=[件起宗例份请])中(?=[，,])
    (?<![件份宗起例条])(答复中|办结中|办结件中|答复件中|办结申请中|办结的申请中|答复的申请中)(?=[，,：:有]|\s*\d)
    含
    包括
    包含
    内有

rest
    其他(?=\s*\d|[一二两三四五六七八九十百]+件)
    其余(?=\s*\d)

sum
    合计
    总计
    共计
    (?<=[，,])共(?=\s*\d)
    (?<=全年)共(?=\s*\d)

cumulative
    累计

each_in_turn
    分别为
    分别是
    分别有
    分别

each
    [均都][为是](?=\s*[0０零])
    各(?=\s*[\d一二两三四五六七八九十])

reach
    达到
    达
    (?<=[，,])为(?=\s*\d)
    (?<=[，,])即(?=\s*<figure><unit>\s*[，。；：:,;])

results
    (办理|答复|处理)结果(?!总计|合计)

all
    全部
    均
    都
    皆

join
    、
    以及
    和
    及
    与
    或者
    或
    并
    且

# --- how requests and disputes ended

<consented>
    予以
    准予
    同意

<as an answer>
    (的?(答复|决定)(?=\s*[\d一二两三四五六七八九十]))?(?!的?(政府)?信息(?!公开))

outcome:partially_granted
    部分<consented>?公开<as an answer>

outcome:denied
    (?<!公开)不公开(答复|决定)?(?=\s*\d{1,5}\s?[件份宗起例条]|[，。；、,;）)])
    (不予?|未予?)<consented>公开<as an answer>
    不予公开<as an answer>

outcome:unavailable
    无法提供<as an answer>

outcome:declined
    不予处理<as an answer>

outcome:other_handling
    [按作以]?其他(方式|情形|情况)?处理(?!费|结果)
    不再处理

outcome:petition
    作为<strangers>(事项|件)?(予以)?告知的?(?=\s*\d)

outcome:missing
    查无(此|该|相关|所申请)?(政府)?信息的?(?=\s*[\d，。；、,;）)])
    信息不存在的?(?=\s*[\d，。；、,;）)])
    政府信息不存在的?(?=\s*[\d，。；、,;）)])
    不存在的?(?=\s*\d|[，。；、,;）)])
    (没有现成信息[，、]?)?需要?另行(制作|加工)(?=\s*[\d，。；、,;）)])
    补正后(申请)?(内容)?仍不明确(?=\s*[\d，。；、,;）)])
    不掌握(相关|所申请)?(政府)?(信息)?的?(?=\s*[\d，。；、,;）)])

<information>
    (政府)?信息(?!公开)

outcome
    无法提供<information>?
    (部分|不|未)<consented>(予以)?公开<information>?
    不予公开<information>?
    不予处理<information>?
    部分公开<information>?
    不予答复<information>?
    部分予以公开<information>?

<review>
    (行政)?复议

<suit>
    (行政)?(诉讼|起诉)(案件)?

direct_suit
    (未经<review>)?而?直接(向[^，。；]{0,8})?(提起)?<suit>
    经?<review>之?后再?又?(提起)?<suit>
    未?经<review>(?=的?\s*\d)

not_yet:pending
    [尚正仍]在办理(之中|中|期限内)?(?=[，。；,;）)]|$)

not_yet
    尚?未经<review>
    尚?未能?(按[时期])?(办结|审结|办理完毕|答复)
    [尚正仍]?在(办理?|审理?)(?!结)中?
    待办

# --- negations

# One who did not pay, which does not say that nobody did.
outcome
    (?<=逾期)未[^，。；、\d]{0,8}缴[纳费]?
    (?<=[人位名件份宗])未[^，。；、\d]{0,8}缴[纳费]?

not
    没有
    未(?!来|成年|按|予|及时|经|涉及(政府)?信息公开(工作|事项)?([，。；）)]|$))
    无(?!法|偿|条件|关|效|需|障碍|锡|为|理|论|极|棣)
    不存在(?=[收行复诉申政结上依被因])
    零(?=申请|复议|诉讼|收费|投诉|受理|收件|办理|发生|结转|制发|纠正)
"""
