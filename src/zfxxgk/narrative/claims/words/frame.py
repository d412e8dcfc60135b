"""Marks of the text, numbers that are not meant, and the lists that all words share."""

from __future__ import annotations

WORDS = r"""
<number>
    (?<!\d)\d{1,3}([,，]\d{3}){1,5}(?!\d)
    (?<!\d)\d{1,15}([.．]\d{1,6})?
    (?<!\d)<numeral>{1,12}(点[零〇一二三四五六七八九]{1,4})?

# Where its value does not matter: an expression for it is made in a third of the time.
<figure>
    \d[\d,，.．]{0,17}
    <numeral>{1,12}

<unit>
    件次
    [件份宗起例条](?!套)
    [个项封笔桩](?=<end of a loose unit>)

<end of a loose unit>
    [\s，。；、：（）！,.;:()]
    均
    都
    中
    已
    尚
    转
    至
    结转
    予以
    部分
    不予
    的?申请
    的?(政府)?信息公开申请
    的?依申请公开
    $

<last year>
    上一年度
    上一年
    上年度
    上年
    去年度
    去年
    前一年度
    前一年
    <the year before>年度?

<this year>
    本年度
    本年
    今年度
    今年
    当年度
    当年
    <the year>年度?

<next year>
    下一年度
    下一年
    下年度
    下年
    次年度
    次年
    明年度
    明年
    <the year after>年度?

<moved>
    接转
    结转
    转入
    转接
    遗留
    留存
    结存
    结余
    跨年
    转结

<or so>
    [余多]

# --- where the words stand

heading
    (?<![^\n])[^\S\n]*[（(][一二三四五六七八九十\d]+[)）]
    (?<![^\n])[^\S\n]*[一二三四五六七八九十]+、
    (?<![^\n])[^\S\n]*\d{1,2}[.．、]
    (?<![^\n。；])(主动公开|政府信息管理|信息管理|(公开)?平台建设|监督保障)(方面|情况|工作)?(?=[，,：:。])

stop
    [。！？!?]
    \n

semicolon
    [；;]

comma
    [，,]

colon
    [：:]

part
    [（(](所[属辖]|下属|直属|二级)[^，。；、\d（）()]{0,8}[）)](?=[共新]?(收|受理|办理|答复))

open
    [（(]

close
    [)）]

# --- numbers that are not meant

<nearly>
    约
    近(?![两二三四五六七八九十]年)
    超过
    超
    逾
    不足
    不到
    不少于
    不超过
    力争

rough
    <nearly>\s*<number>\s{0,3}<or so>?(万?元|<unit>)?
    <number>\s{0,3}<or so>\s*(万?元|<unit>)
    <number>\s{0,3}<unit>(以上|以下|以内|左右)

<changed by>
    净增加
    净增
    增加
    增
    减少
    减
    多
    少
    上升
    下降
    增长
    增幅
    降低

change
    <changed by>了?\s*<number>\s{0,3}(<unit>|%|个百分点)

<earlier year>
    <last year>(同期)?
    前年
    (?!<the year>)20\d\d年

<was>
    [的为是共]
    (?<=同期)共?(收到|受理)

before
    <earlier year><was>?\s*<figure>\s{0,3}<unit>(?=[增减升降上下多少，。；）,;)])
    [由从](<last year>(同期)?的?)?\s*<figure>\s{0,3}<unit>(?=[增减升降上下])

part
    [一两三123](名|位|个)申请人(?=[^，。；、\d]{0,8}提)

# Requests are counted so, and hardly anything else that the tables count.
count
    <number>\s{0,3}人次(?=的?(政府信息|信息|依申请)公开)
    ((?<=依申请公开)|(?<=公开申请)|(?<=公开的申请)|(?<=公开政府信息))<figure>人次
    ((?<=予以公开)|(?<=部分公开)|(?<=不予公开)|(?<=无法提供)|(?<=不予处理))<figure>次(?=[，。；、,;）)])
    ((?<=依申请公开)|(?<=公开申请)|(?<=公开的申请)|(?<=自然人)|(?<=法人)|(?<=[网面函]申请))<figure>次

rough
    (?<!<numeral>|\d)[百千万]{1,2}余?<unit>
    突破<number>\s{0,3}<unit>?
    <number>\s{0,3}(%|％|个百分点|次|人|名|个工作日)
    百分之<number>
"""
