"""Years, spans of time, and the requests carried over from one year to the next."""

from __future__ import annotations

WORDS = r"""
# --- requests carried over, before years are looked at

<not done>
    未办结
    未完成

<to>
    至
    到
    入

<dealt with>
    办理
    处理

<their name>
    政府信息公开申请
    申请

<dealt with now>
    <dealt with>
    受理

<until now>
    <to>?<this year>?(继续)?

<added>
    (?<=[加含])
    (?<=加上)
    (?<=连同)
    (?<=包括)
    (?<=算上)

verb:carried_in
    [由自从]?<last year>(12月)?[末底]?<not done>?的?<their name>?<moved><until now><dealt with now>?
    (<moved>|转|延续)<to>?<this year>(继续)?<dealt with>?
    (<moved>(办理)?|承接|接)[自的]?<last year>的?<not done>?的?
    (年初|期初|往年|上期|以前年度)<moved>
    (连同|加上?)<last year>[^，。；、\d]{0,6}(转|结|留|延|余|未办|待办)[^，。；、\d]{0,4}(?=\s*\d)
    <last year>末?(<not done>|<not done>?(转来|留下|延续|顺延|带入)的?(<not done>)?的?)
    <added><moved>(?!(继续)?(办理)?<to>?<next year>)(的?申请)?

<left>
    <moved>
    转
    移
    [顺递]?延期?
    留
    延续
    滚动
    带
    流转
    跨年?度?

<dealt with then>
    <dealt with>
    答复
    办结

verb:carried_out
    <left>[至到入待]?\s*<next year>(继续|再)?<dealt with then>?
    [至到入]<next year>(继续|再)?<dealt with then>
    [至到入]<next year>(?=[，。；、]|$)
    跨年度?(<dealt with>|续办|结转|办件)
    延长(答复|办理)?[期时]限[至到]\s*<next year>
    期末结转
    年末结转
    年底结转
    结转下期
    <moved>(继续)?<dealt with>?

# --- years and spans of time

<until>
    -
    —
    至
    ~

this_year
    (?<!\d)1月份?(1日)?\s*(<until>|到)+\s*(<the year>年)?12月(份|31日)?

filler
    (?<!\d)\d{1,2}月\d{1,2}[日号]

<founded>
    实施
    施行
    修订
    颁布
    出台
    成立
    组建
    建立
    开通
    上线
    运行
    启动
    换届

history
    <founded>以来
    (?!<the year>)20\d\d年以来
    近年(来|累计|间|共)
    近?[两二三四五六七八九十]年(来|累计|间|共)
    自20\d\d年
    十三五
    十四五
    十五五
    历年

other_year
    计划
    打算
    争取
    拟(?=[制出修废])
    预计
    下一步
    力争

history
    20\d\d年?(至|—+|-|~|到)20\d\d年

month
    (?<!\d)\d{1,2}月份?(?!\s*\d{1,2}[日号]|[底末起]|以来|\s*<until>\s*\d)
    (其余|其他|前|后)<figure>个月(?!内|以内)
    <number>个月(?!内|以内)

part
    上半年
    下半年
    \d{1,2}月\s*<until>\s*\d{1,2}月
    按[件量](计收|收费|计费)?
    第[一二三四1-4]季度
    一季度
    二季度
    三季度
    四季度
    1季度
    2季度
    3季度
    4季度
    \d{1,2}\s*<until>\s*\d{1,2}月份?
    单日
    日均
    月均
    年均
    最多
    最高
    单月
    一审
    二审
    再审

versus
    (与|较|比|(?<!连)同)\s*(<last year>|前年|20\d\d年)(同期|的)?相?比?

this_year
    <this year>
    全年
    年内
    一年来
    今年以来
    年度
    截至[^，。；]{0,12}[日底末]
    年底
    年末

other_year
    (<last year>|<next year>|前年|20\d\d年度?)(全年)?
"""
