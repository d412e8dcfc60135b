"""Who asked, or through what, where a number of requests is told by applicant or by way."""

from __future__ import annotations

import re

_WORDS = {
    "natural_person": r"自然人|公民|个人(?=申请|名义|提[出交]|[共有]?\s*\d)",
    "business": "商业企业",
    "research_institution": "科研机构",
    "public_interest_organization": "社会公益组织|公益组织",
    "legal_service": "法律服务机构|律师事务所",
    "organization": r"法人(?=或|及|和|、|与|申请|其他|组织|提[出交]|[共有]?\s*\d)",
    "online": "网[上络站]|在线|线上|平台|公众号",
    "letter": "信函|邮寄|来信|快递|EMS",
    "in_person": "当面|现场|窗口|线下",
    "email": "电子邮[件箱]|邮箱",
    "fax": "传真",
}
"""By name in the schema the words for it; 企业 may be two columns of table 3, and is none."""

_WORD = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items()))


_MAINLY = re.compile("主要|多为|大多|大部分|以[^，。；]{1,6}为主")
"""Behind these a list names some only."""


def asked_by(words: str) -> str:
    """Returns the one applicant or way that *words* name; ``unstated`` for none, or several.

    >>> asked_by("其中自然人申请9件"), asked_by("当面申请1件"), asked_by("网络、信函申请各2件")
    ('natural_person', 'in_person', 'unstated')
    """
    named = {str(match.lastgroup) for match in _WORD.finditer(words)}
    return named.pop() if len(named) == 1 and not _MAINLY.search(words) else "unstated"
