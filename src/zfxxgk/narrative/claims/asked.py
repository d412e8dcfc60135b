"""Who asked, or through what, where a number of requests is told by applicant or by way."""

from __future__ import annotations

import re

_WORDS = {
    "natural_person": "自然人|公民|个人",
    "business": "商业企业",
    "research_institution": "科研机构",
    "public_interest_organization": "社会公益组织|公益组织",
    "legal_service": "法律服务机构|律师事务所",
    "organization": "法人",
    "online": "网[上络站]|在线|线上|平台|公众号",
    "letter": "信函|邮寄|来信|快递|EMS",
    "in_person": "当面|现场|窗口|线下",
    "email": "电子邮[件箱]|邮箱",
    "fax": "传真",
}
"""By name in the schema the words for it; 企业 may be two columns of table 3, and is none."""

_WORD = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items()))


def asked_by(words: str) -> str | None:
    """Returns the one applicant or way that *words* name; None where there is none, or several.

    >>> asked_by("其中自然人申请9件"), asked_by("当面申请1件"), asked_by("网络、信函申请各2件")
    ('natural_person', 'in_person', None)
    """
    named = {match.lastgroup for match in _WORD.finditer(words)}
    return named.pop() if len(named) == 1 else None
