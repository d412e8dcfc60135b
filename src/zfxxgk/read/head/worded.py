"""Headings of the sections of prose in an office's own words: 五、问题与对策.

Such a heading is known by its number, in sequence beside that of another section, unless its words
are plainly those of something else.
"""

from __future__ import annotations

import re

from zfxxgk.read.formats.document import Paragraph
from zfxxgk.read.head.splits import NUMBER, list_splits
from zfxxgk.read.likeness import make_plain

LONGEST = 24
LONGEST_OF_CLAUSES = 16
_TABLES = r"主动公开|依申请公开(?!.*费)|复议|诉讼"
_APPENDIX = r"附件|附表|图解|链接|联系|监督|保障"
_PLAINLY_ELSE = {
    "overview": re.compile(rf"{_TABLES}|{_APPENDIX}|问题|不足|收费"),
    "problems_and_improvements": re.compile(rf"{_TABLES}|{_APPENDIX}|收费|处理费|^其[他它]"),
    "other_matters": re.compile(
        rf"{_TABLES}|{_APPENDIX}|存在|不足|打算|计划|思路|下一步|改进|整改|措施|展望"
    ),
}
_PLAINLY_OWN = {
    "overview": re.compile(r"总体|概[述况]|综述|基本情况"),
    "problems_and_improvements": re.compile(r"问题|不足|短板|改进"),
    "other_matters": re.compile(r"其[他它]|处理费|收费"),
}
MOST_AHEAD = 2
"""Sections more than the form has, such as 一、编制说明, move the numbers of the others on."""
_TEXT = re.compile(r"。$|^无")


def split_worded(paragraph: Paragraph, key: str, ahead: int) -> tuple[str, str, bool] | None:
    """Returns heading, text, and if the words are plainly those of the section, or None.

    The number of *paragraph* is *ahead* of that of the section *key*: there they must be.
    """
    if key not in _PLAINLY_ELSE or not 0 <= ahead <= MOST_AHEAD:
        return None
    splits = [split for split in list_splits(paragraph) if NUMBER.match(split[0])]
    with_text = (split for split in splits if _TEXT.search(split[1]))
    head, rest = next(with_text, splits[0] if splits else ("", ""))
    words = make_plain(head)
    if not 2 <= len(words) <= LONGEST or _is_sentence(head, words):
        return None
    own = _PLAINLY_OWN[key].search(words) is not None
    may_be = own or (not ahead and not _PLAINLY_ELSE[key].search(words))
    return (head, rest, own) if may_be else None


def _is_sentence(head: str, words: str) -> bool:
    clauses = re.search("[，,].", NUMBER.sub("", head, count=1)) is not None
    return clauses and (len(words) > LONGEST_OF_CLAUSES or re.search(r"\d", head) is not None)
