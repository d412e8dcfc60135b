"""The fee for processing requests."""

from __future__ import annotations

WORDS = r"""
cause
    因
    由于
    不服
    对

topic:fee_notices
    (政府信息公开)?(信息)?(处理费)?的?[收缴]费通知书?的?

verb:fee_charged
    应当收取
    应当收
    应收取
    应收
    应缴纳
    应缴
    (收费|通知|涉及|涉|核算)的?(总?金额|总额)

<received in fact>
    收取
    收到
    收缴
    收费
    缴纳
    到账

verb:fee_collected
    收(?=(政府信息公开)?信息处理费)
    实际共?<received in fact>
    实收
    实缴
    已缴纳
    缴纳
    收取
    收缴
    到账
    收费(?!标准|依据|项目|情[况形])

verb:fee_amount
    总金额
    金额
    总额

topic:fee
    政府信息公开信息公开处理费
    政府信息公开信息处理费
    政府信息公开公开处理费
    政府信息公开处理费
    政府信息处理费
    政府公开处理费
    政府处理费
    信息公开处理费
    信息处理费
    公开处理费
    处理费
    收费情况
    收费情形
    政府信息公开费用
    政府信息公开收费
    信息公开费用
    信息公开收费
    (?<=取)费用?
    任何费用
    任何收费
    检索费
    复制费
"""
