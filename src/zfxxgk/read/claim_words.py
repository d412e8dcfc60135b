"""The words by which prose states numbers, and prose cut into them.

One table, tried from top to bottom at each place of the text. What no line of it knows is an
``unknown`` word: a number behind one is not believed to be about the words before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from zfxxgk.read.numerals import CHINESE, number

_LAST = r"(?:上一?年|去年|前一年|LAST年)度?"
_NEXT = r"(?:下一?年|次年|明年|NEXT年)度?"
_THIS = r"(?:本年|今年|当年|YEAR年)度?"
_MOVED = r"(?:接转|结转|转入|转接|遗留|留存|结存|跨年)"
_COUNT = r"(?:件次|[件份宗起例条])(?!套)"
_DIGITS = (
    r"(?<!\d)(?:\d{1,3}(?:[,，]\d{3}){1,5}(?!\d)|\d{1,15}(?:[.．]\d{1,6})?|["
    + CHINESE
    + r"]{1,12})"
)
_BODY = r"(?:市|区|县|镇|乡|旗|州|省)"

# name, pattern; YEAR, LAST and NEXT stand for the year of the report and its neighbours.
_TABLE: tuple[tuple[str, str], ...] = (
    # --- where the words stand
    (
        "heading",
        r"(?:^|(?<=\n))\s*(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、|"
        r"\d{1,2}[.．、])",
    ),
    ("stop", r"[。！？!?]|\n"),
    ("semicolon", r"[；;]"),
    ("comma", r"[，,]"),
    ("colon", r"[：:]"),
    ("open", r"[（(]"),
    ("close", r"[)）]"),
    # --- numbers that are not meant
    (
        "rough",
        rf"(?:约|近|超过|超|逾|不足|不到|不少于|不超过|力争)\s*{_DIGITS}\s{{0,3}}(?:余|"
        rf"多)?(?:万?元|{_COUNT})?",
    ),
    (
        "rough",
        rf"{_DIGITS}\s{{0,3}}(?:余|多)\s*(?:万?元|{_COUNT})|{_DIGITS}\s{{0,3}}{_COUNT}(?:以上|以下|以内|"
        r"左右)",
    ),
    (
        "change",
        rf"(?:净?增加?|减少?|多|少|上升|下降|增长|增幅|降低)了?\s*{_DIGITS}\s{{0,3}}(?:{_COUNT}|%|"
        r"个百分点)",
    ),
    (
        "before",
        rf"(?:{_LAST}(?:同期)?|前年|20\d\d年)(?:的)?\s*{_DIGITS}\s{{0,3}}{_COUNT}(?=增|减|升|降|上|"
        r"下|多|少|[，,])",
    ),
    (
        "before",
        rf"(?:由|从)(?:{_LAST}(?:同期)?的?)?\s*{_DIGITS}\s{{0,3}}{_COUNT}(?=[增减升降上下])",
    ),
    ("rough", rf"{_DIGITS}\s{{0,3}}(?:%|％|个百分点)|百分之{_DIGITS}"),
    # --- requests carried over, before years are looked at
    (
        "verb:carried_in",
        rf"(?:由|自|从)?{_LAST}末?(?:未办结|未完成)?(?:的)?(?:政府信息公开申请|"
        rf"申请)?(?:{_MOVED})"
        rf"(?:至|到|入)?(?:{_THIS})?(?:继续)?(?:办理|处理|受理)?",
    ),
    (
        "verb:carried_in",
        rf"(?:{_MOVED}|承接|接)(?:自|的)?{_LAST}(?:的)?|年初(?:{_MOVED})|"
        rf"(?:(?<=[上去]年无)|(?<=[上去]年度无)|(?<=[上去]年没有)){_MOVED}|{_LAST}(?:未办结|未完成)",
    ),
    (
        "verb:carried_out",
        rf"(?:{_MOVED}|转|转至|顺延|留待|延续|延至|跨年?度?)(?:至|到|入)?\s*{_NEXT}"
        r"(?:继续)?(?:办理|处理|答复)?|至NEXT年(?:继续)?(?:办理|处理|答复)?|(?:转|"
        r"移)至?下年度?",
    ),
    ("verb:carried_out", rf"(?:{_MOVED})(?:继续)?(?:办理|处理)?"),
    # --- years and spans of time
    (
        "history",
        r"实施以来|(?:近|[两二三四五六七八九十])年(?:来|累计|间|共)|自20\d\d年|十[三四五]五|"
        r"历年",
    ),
    ("other_year", r"计划|打算|拟(?=制|出|修|废)|预计|下一步|力争"),
    ("history", r"20\d\d年?(?:至|—+|-|~|到)20\d\d年"),
    (
        "part",
        r"(?:上|下)半年|\d{1,2}月\s*(?:-|—|至|~)\s*\d{1,2}月|按[件量](?:计收|收费|计费)?|"
        r"第?[一二三四1-4]季度|\d{1,2}\s*(?:-|—|至|~)\s*\d{1,2}月份?|单日|日均|月均|年均|"
        r"最多|最高|单月|[一二再]审",
    ),
    ("versus", rf"(?:与|较|比|(?<!连)同)\s*(?:{_LAST}|前年|20\d\d年)(?:同期|的)?相?比?"),
    (
        "this_year",
        rf"{_THIS}|全年|年内|一年来|今年以来|年度|截至[^，。；]{{0,12}}(?:日|底|末)|年底|年末",
    ),
    ("other_year", rf"(?:{_LAST}|{_NEXT}|前年|20\d\d年度?)(?:全年)?"),
    # --- numbers
    ("amount", rf"(?P<digits>{_DIGITS})\s{{0,3}}(?P<unit>万元|元)"),
    ("rough", r"(?<=[^共受收理到为复结])一(?:起|件|份)(?=[^，。；、)）的均])"),
    ("count", rf"(?P<count>{_DIGITS})\s{{0,3}}(?P<count_unit>{_COUNT})"),
    ("count", r"(?:(?<=为)|(?<=是))\s*(?P<zero>[0０零])(?=\s*(?:[，,。；;、)）\n]|$))"),
    (
        "other",
        r"12345|热线|建议|提案|信访|工单|留言|来信(?!申请)|来访|投诉|举报|行政许可|行政处罚|"
        r"处罚决定|公证|援助|救助|工伤|不动产"
        r"|规章|培训|会议|稿件|文章",
    ),
    # --- marks
    ("among", r"其中|含|包括|包含|内有"),
    ("rest", r"其他(?=\s*\d|[一二两三四五六七八九十百]+件)|其余(?=\s*\d)"),
    ("sum", r"合计|总计|共计|累计|(?<=[，,])共(?=\s*\d)"),
    ("each_in_turn", r"分别(?:为|是|有)?"),
    ("each", r"(?:均|都)(?:为|是)(?=\s*[0０零])|各(?=\s*[\d一二两三四五六七八九十])"),
    ("join", r"、|以及|和|及|与|或者?|并|且"),
    ("outcome", r"无法提供|不予公开|不予处理|部分公开|不予答复|部分予以公开"),
    (
        "not_yet",
        r"尚?未经(?:行政)?复议|尚?未(?:能)?(?:按[时期])?(?:办结|审结|办理完毕|答复)|(?:尚|"
        r"正|仍)?在(?:办理?|审理?)(?:中)?|待办",
    ),
    (
        "not",
        r"没有|未(?!来|成年|按|予|及时|经)|无(?!法|偿|条件|关|效|需|障碍|锡|为|理|论|极|棣)|"
        r"不存在(?=收|行|复|诉|申|政|结|上)"
        r"|零(?=申请|复议|诉讼|收费|投诉)",
    ),
    # --- fees
    ("cause", r"因|不服|对"),
    ("topic:fee_notices", r"(?:政府信息公开)?(?:信息)?(?:处理费)?(?:的)?[收缴]费通知书?(?:的)?"),
    ("verb:fee_charged", r"应收|应缴|(?:收费|通知|涉及|涉|核算)的?(?:总?金额|总额)"),
    (
        "verb:fee_collected",
        r"实际(?:共)?(?:收取|收到|收缴|收费|缴纳|到账)|实收|实缴|已?缴纳|收取|收缴|到账|"
        r"收费(?!标准|依据|项目|情[况形])",
    ),
    ("verb:fee_amount", r"总?金额|总额"),
    (
        "topic:fee",
        r"(?:政府信息公开|政府)?(?:信息)?(?:公开)?处理费|收费情[况形]|信息公开(?:费用|收费)|"
        r"(?<=取)费用?|检索费|复制费",
    ),
    # --- reconsiderations and suits
    ("other", r"(?:作为|履行)[^，。；]{0,8}复议(?:机关|机构|职责|职能)|承担(?:行政)?复议"),
    (
        "topic:reconsiderations",
        r"(?:行政)?复议(?:机关|机构|局)(?=[^，。；、\d]{0,16}(?:维持|撤销|纠正|确认违法))",
    ),
    ("topic:suits", r"(?:人民)?法院(?=[^，。；、\d]{0,16}(?:维持|撤销|纠正|确认违法))"),
    ("filler", r"(?:行政)?复议(?:机关|机构|局|决定书?)|(?:人民)?法院"),
    ("other", r"(?:审理|受理|审结|新收|立案)(?:的)?(?:各类)?(?:行政)?复议(?:申请|案件)?"),
    (
        "direct_suit",
        r"(?:未经复议)?直接(?:向[^，。；]{0,8})?(?:提起)?(?:行政)?(?:诉讼|起诉)(?:案件)?"
        r"|(?:经)?(?:行政)?复议(?:之)?后(?:再)?(?:又)?(?:提起)?(?:行政)?(?:诉讼|"
        r"起诉)(?:案件)?",
    ),
    ("topic:disputes", r"争议案?件?|复议诉讼"),
    (
        "topic:reconsiderations",
        r"(?:申请|提起|提出|被)?(?:行政)?复议(?!后)(?:申请|案件|事项|案|件)?(?:数|数量|情况)?",
    ),
    (
        "topic:suits",
        r"(?:提起|提出)?(?:行政诉讼|诉讼|被诉|行政应诉|应诉|行政案件)(?!请求)(?:案件|事项|案|"
        r"件)?(?:数|数量|情况)?|起诉",
    ),
    (
        "verb:corrected_part",
        r"被?(?:撤销|确认违法|责令(?:重新)?(?:履行|答复)|变更)(?:[^，。；、\d]{0,6}(?:答复|"
        r"决定|告知书?))?",
    ),
    ("verb:corrected", r"(?:结果|被|予以|决定|判决)?纠正"),
    ("verb:upheld", r"(?:结果|决定|判决)?(?:予以)?维持(?:原?(?:答复|决定|告知))?"),
    (
        "outcome",
        r"已?审结|其他结果|驳回(?:起诉|申请|诉讼请求|复议申请)?|撤诉|撤回|终止|调解|败诉|胜诉|中止|"
        r"不予受理",
    ),
    # --- normative documents
    ("unlike", r"解读|审[查核]|备案|清理|评估|修[改订]|宣布失效|失效|公布|报备|起草|征求|发布"),
    ("topic:normative", r"(?:行政)?规范性文件(?:数|数量|件数)?"),
    (
        "verb:issued",
        r"(?:新?制定|新?制发|新?出台|印发|制订|新?制作)(?:并?(?:出台|印发|发布|公开))?",
    ),
    ("verb:repealed", r"废止"),
    ("verb:in_force", r"(?:现行|继续|目前)有效|现行"),
    # --- requests
    (
        "channel",
        r"(?:通过|以|经由?)[^，。；、\d]{1,12}(?:提交|提出|方式|渠道|途径)(?:提交|提出|"
        r"申请)?的?|(?:通过|以|采[取用]|经)?(?:网[上络站]?|线[上下]|当面|现场|窗口|信函|"
        r"书面|邮[寄件]|电子邮[件箱]?|传真|平台|政务服务网?"
        r"|来信|来函|自然人|个人|公民|法人|商业企业|企业|科研机构|社会(?:公益)?组织|法律服务机构|"
        r"律师(?:事务所)?|其他组织|公益组织)"
        r"(?:(?:平台|渠道|方式|途径|形式|邮寄|申请|提交|接收|在线|或|及|和|、|以){0,8}(?:提交|"
        r"提出|申请|收到|接收|受理|接件)(?!的|人)|(?=\s*的?\d|"
        r"\s*的?[一二两三四五六七八九十]+件))",
    ),
    ("concerning", r"涉及|来自"),
    (
        "part",
        rf"(?<!全.)各(?:单位|部门)|各(?:乡镇|镇|街道|(?<!全.各)级(?:直属?)?部门|"
        rf"{_BODY}(?:级(?:直属?)?)?部门|{_BODY}{{1,2}}|(?<!全.各)单位)"
        rf"(?:[^，。；、]{{0,6}}?部门)?|本级|{_BODY}直(?:各?(?:部门|单位|机关))",
    ),
    (
        "topic:requests",
        r"(?:政府)?信息公开的?申请(?!行政|复议|人|表|渠道|流程|指南|条件)(?:件|事项|量|数量?)?"
        r"|依申请(?:公开)?(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:事项|申请|件)*(?:申请|"
        r"受理)?(?:数量|量|数)?(?!工作|栏目|专栏)",
    ),
    (
        "topic:weak_requests",
        r"(?:公开)?申请(?!人|表|渠道|流程|条件|方式|指南|公开|获取|行政|复议|平台|程序|材料|"
        r"办理程序)(?:件|事项)?(?:数量|量|数)?",
    ),
    ("about", r"(?:政府|政务)?信息公开(?:工作|事项|领域)?|政务公开"),
    ("verb:granted", rf"(?<=[，、,：:])公开(?=\s*{_DIGITS}{_COUNT}[，、,](?:部分公开|不予公开))"),
    ("verb:granted", r"予以公开(?!和部分|及部分|与部分)(?:答复|决定|件数)?|同意公开"),
    (
        "outcome",
        r"不予[^，。；、\d]{1,4}|无法提供|部分公开|其他处理|不存在|不掌握|非本(?:行政)?机关|"
        r"(?:逾期)?[不未]补正|主动公开|转办|重复(?=的)",
    ),
    ("verb:concluded_part", r"(?:按时|按期|如期|限期内)(?:办结|答复|回复)"),
    (
        "verb:concluded",
        r"办理结果(?:总计|合计)|(?<=年度)办理总数|办结|答复(?!书|文书|期限|意见|告知|模板|质量|率)(?:办结)?|"
        r"回复|办复|办理完[毕成结]|办毕",
    ),
    (
        "verb:received",
        r"(?:新)?(?:收到|接收|接到|受理|收悉|登记(?!申请))|新收|新增|(?:总?收件)(?:量|数)?|"
        r"(?<=[共所])收",
    ),
    ("verb:handled", r"办理|处理"),
    ("verb:occurred", r"发生|引发|产生"),
    # --- words that say nothing by themselves
    (
        "filler",
        r"[\s“”\"《》]+|各级|被申请(?!人)|增至|降至|升至|(?:增加|减少|上升|下降)(?:到|至)|"
        r"申请(?=行政|复议)|按规定|按要求|按程序|属于|达到?|提起|提出|引起|被|全[市县区省镇乡局州旗]|全系统|全街道|"
        r"[两三四]项|另?有|另|尚有|还有|剩余?|占|方面|件数|数量|总数|总量|总|共|计|为|是|的|"
        r"了|有"
        r"|数|量|全部|均|都|已|已经|也|仍|年度|依法|及时|作出|做出|案件|事项|件|公开方面|"
        r"方面|依规|本机关|我[局委办镇乡区县市州省厅街]|其余|其他的"
        r"|余|除|外|有|发出|送达|开具|出具|下达|制发|新|由|于|在|中|里|期限内|法定|行政机关|"
        r"结果|各类|情况|类|答复后|当事人|申请人|涉",
    ),
)


NUMBERS = ("count", "amount")
"""Names of the words that are numbers with their unit."""


class Word(NamedTuple):
    """A word of the prose: its name in the table, the place it stands in, and its number."""

    name: str
    start: int
    end: int
    value: int | float | None = None
    unit: str | None = None

    @property
    def kind(self) -> str:
        """``topic``, ``verb`` and the like."""
        return self.name.partition(":")[0]

    @property
    def what(self) -> str:
        return self.name.partition(":")[2]


def words(text: str, year: int) -> Iterator[Word]:
    """The words of *text*, a part of the report of *year*, in order and without gaps."""
    pattern, names = _compiled(year)
    at = 0
    for match in pattern.finditer(text):
        if match.start() > at:
            yield Word("unknown", at, match.start())
        at = match.end()
        name = names[match.lastgroup or ""]
        value, unit = _value(match) if name in NUMBERS else (None, None)
        yield Word(name, match.start(), at, value, unit)
    if at < len(text):
        yield Word("unknown", at, len(text))


def _value(match: re.Match[str]) -> tuple[int | float | None, str | None]:
    digits = match["digits"] or match["count"] or match["zero"]
    value = number(digits.replace("，", ","))
    if match["unit"] == "万元" and value is not None:
        value = round(value * 10_000, 2)
    return value, match["unit"] or match["count_unit"]


@lru_cache(maxsize=8)
def _compiled(year: int) -> tuple[re.Pattern[str], dict[str, str]]:
    names = {f"w{n}": name for n, (name, _) in enumerate(_TABLE)}
    whole = "|".join(f"(?P<w{n}>{pattern})" for n, (_, pattern) in enumerate(_TABLE))
    for placeholder, number_ in (("YEAR", year), ("LAST", year - 1), ("NEXT", year + 1)):
        whole = whole.replace(placeholder, str(number_))
    return re.compile(whole), names
