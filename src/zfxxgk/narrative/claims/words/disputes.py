"""Reconsiderations and suits."""

from __future__ import annotations

WORDS = r"""
<decided>
    [^，。；、\d]{0,16}(维持|撤销|纠正|确认违法)

<reviewer>
    机关
    机构
    局

reviewer
    (作为|履行)[^，。；]{0,8}复议(机关|机构|职责|职能)
    承担(行政)?复议
    代理[^，。；、\d]{0,8}(参加|应诉|出庭)
    [作做]出(行政)?复议决定书?
    (行政)?复议<reviewer>[）)]?共?(全年)?共?(受理|审理|审结|收到|办理|承办)

topic:reconsiderations
    (行政)?复议<reviewer>(?=<decided>)

topic:suits
    (人民)?法院(?=<decided>)

other:trials
    法院共?(受理|审理|审结|新收)(?![^，。；]{0,3}信息公开)[^，。；、\d]{0,8}?(行政)?诉讼(案件)?

other:reconsiderations
    复议<reviewer>共?(受理|审理|审结|收到)(行政)?复议(申请|案件)?

filler
    (行政)?复议(<reviewer>|决定书?)
    人民法院
    法院

<not about>
    与
    [不未]涉及
    不属于
    并非
    非

unrelated
    <not about>(政府)?信息公开(工作|事项|类)?(无关|案件)?(?=[，。；）)]|$)

# All cases of an office, unless disclosure is named: most are of other matters.
<comes in>
    收到
    接到
    新收
    受理

<is dealt with>
    审理
    审结
    立案
    办理
    承办
    代理
    参加
    参与
    出庭应诉
    应诉

<reconsiderations>
    (行政)?复议(答复)?(申请|案件)?

<suits>
    (行政)?(诉讼|应诉|诉讼应诉)(案件)?

topic:reconsiderations
    (收到行政复议|收到复议)(决定|答复通知|受理通知)书?(?=共?\s*\d)

other:reconsiderations
    <comes in>的?(各类)?<reconsiderations>

other:suits
    (受理|新收)的?(各类)?<suits>

other:reviews
    <is dealt with>的?(各类)?<reconsiderations>

other:sued
    被诉(?=\s*[1-9])

other:trials
    (行政)?(应诉|被诉|涉诉)(案件)?数?(?=\s*[1-9])
    <is dealt with>的?(各类)?<suits>

topic:disputes
    争议案件
    争议案
    争议件
    争议
    复议诉讼(案件)?(数量|数|量)?

<brought>
    申请
    提起
    提出
    被

<sued>
    行政诉讼
    诉讼
    涉诉
    被诉
    行政应诉
    应诉
    行政案件

topic:reconsiderations
    <brought>?(行政)?复议(?!后)(申请|案件|事项|案|件)?(数|数量|情况|答复通知书?|通知书?)?

topic:suits
    (提起|提出)?<sued>(?!请求)(案件|事项|案|件)?(数|数量|情况|通知书?)?
    起诉

# --- how they ended

<act>
    原?(具体)?(行政)?(行为|答复|决定|告知书?|判决|裁定|判)

<overturned>
    撤销
    确认违法
    责令(重新)?(履行|答复)
    变更

verb:corrected_part
    被?<overturned>([^，。；、\d]{0,6}(答复|决定|告知书?|行为))?

verb:corrected
    (结果|被|予以|决定|判决)?纠[正错]<act>?

verb:upheld
    (结果|决定|判决)?(予以)?维持<act>?

outcome
    已审结
    审结
    其他结果
    驳回起诉
    驳回申请
    驳回诉讼请求
    驳回复议申请
    驳回
    撤诉
    撤回
    终止
    调解
    败诉
    胜诉
    中止
    不予受理
"""
