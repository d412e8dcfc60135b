"""Normative documents."""

from __future__ import annotations

WORDS = r"""
for_others
    (代|为)[^，。；、\d]{0,8}(政府|[县市区]委|办公[室厅])[^，。；、\d]{0,4}(起草|代拟|拟定)

unlike
    应当?办[理结]?(?=\s*\d)
    (答复|告知|补正|通知)书(?=\s*\d)
    (领取|寄送|送达)[^，。；、\d]{0,8}
    保留
    解读
    审查
    审核
    备案
    清理
    评估
    修改
    修订
    公布
    报备
    起草
    征求
    发布

verb:noticed
    通知(?=\s*\d)

topic:normative
    (行政)?规范性文件(数|数量|件数)?

<and published>
    并?(出台|印发|发布|公开)

verb:issued
    新制定<and published>?
    制定<and published>?
    新制发<and published>?
    新发(?=行政规范|规范)
    制发<and published>?
    新出台<and published>?
    出台<and published>?
    印发<and published>?
    制订<and published>?
    新制作<and published>?
    制作<and published>?

verb:repealed
    废止(或者?|和|及|、)(宣布)?失效的?
    废止(旧|过时|原有?)?(政策)?(文件)?

verb:lapsed
    (宣布)?失效(?=\s*\d)

unlike
    (宣布)?失效

verb:in_force
    (现行|继续|目前)有效(的?文件(数量?)?)?
    (仍然?|尚|现|保持)?有效(?=\s*\d|的?(行政)?规范性文件)
    现行
"""
