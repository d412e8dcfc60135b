"""The parts of a Word document that are the same for every report: page, styles, fonts, footers.

After GB/T 9704—2012: A4, a type area of 156 x 225 mm with 22 lines of 28 characters, the text in
仿宋 of size three (16 pt), the title in 小标宋 of size two (22 pt), headings in 黑体 and 楷体, and
page numbers in 宋体 of size four (14 pt) between dashes, on the outer side. Measures are in
twentieths of a point, sizes of letters in half points.
"""

from __future__ import annotations

from zfxxgk.render.package import MAIN, RELATIONS

PAGE_SIZE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" '
    'w:left="1588" w:header="851" w:footer="1304" w:gutter="0"/>'
)
"""Margins of 37, 26, 35 and 28 mm; the page number stands 7 mm below the type area."""
WIDTH = 8844
LINE = 579
CLOSER = -5
"""Between characters, so that 28 of them fill a line."""
SONG = "宋体"
FONTS = {"title": "方正小标宋简体", "text": "仿宋", "heading": "黑体", "part": "楷体"}
STAND_INS = {"方正小标宋简体": SONG, "仿宋": "仿宋_GB2312", "楷体": "楷体_GB2312"}
"""What is taken where a font is not installed."""
_DASH = "—"

SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>'
    f'<w:footerReference w:type="even" r:id="rId5"/>{PAGE_SIZE}'
    f'<w:docGrid w:type="lines" w:linePitch="{LINE}"/></w:sectPr>'
)
"""The footers are the fourth and the fifth of :data:`PARTS`."""


def make_fonts(east: str, half_points: int, spacing: int = 0) -> str:
    return (
        f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{east}" '
        f'w:cs="Times New Roman"/><w:spacing w:val="{spacing}"/><w:sz w:val="{half_points}"/>'
        f'<w:szCs w:val="{half_points}"/>'
    )


def _style(key: str, name: str, paragraph: str, run: str) -> str:
    based = "" if key == "Normal" else '<w:basedOn w:val="Normal"/>'
    # Who goes on typing behind a heading writes text.
    based += "" if key == "TableText" else '<w:next w:val="Normal"/>'
    default = ' w:default="1"' if key == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_SPACING = f'<w:spacing w:before="0" w:after="0" w:line="{LINE}" w:lineRule="exact"/>'
_INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
_FLUSH = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
_STYLES = (
    f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
    f'{make_fonts(FONTS["text"], 32, CLOSER)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    + _style("Normal", "Normal", f'{_SPACING}{_INDENT}<w:jc w:val="both"/>', "")
    + _style(
        "Title",
        "Title",
        '<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="579" w:line="700" '
        f'w:lineRule="exact"/>{_FLUSH}<w:jc w:val="center"/>',
        make_fonts(FONTS["title"], 44),
    )
    + _style(
        "Heading1",
        "heading 1",
        f'<w:keepNext/>{_SPACING}{_INDENT}<w:outlineLvl w:val="0"/>',
        make_fonts(FONTS["heading"], 32, CLOSER),
    )
    + _style(
        "TableText",
        "Table Text",
        '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="220" '
        f'w:lineRule="exact"/>{_FLUSH}<w:jc w:val="center"/>',
        make_fonts(SONG, 18),
    )
    + _style("Signature", "Signature", '<w:ind w:right="1280"/><w:jc w:val="right"/>', "")
    + _style(
        "Footer",
        "footer",
        '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" '
        f'w:lineRule="auto"/>{_FLUSH}',
        make_fonts(SONG, 28),
    )
    + "</w:styles>"
)
_FONT_TABLE = (
    f'<w:fonts xmlns:w="{MAIN}">'
    + "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in STAND_INS.items()
    )
    + "</w:fonts>"
)
_SETTINGS = (
    f'<w:settings xmlns:w="{MAIN}"><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)


def _footer(side: str) -> str:
    """One character away from the outer edge, *side*."""
    text = "<w:r><w:t{}>{}</w:t></w:r>"
    kept = ' xml:space="preserve"'
    return (
        f'<w:ftr xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"><w:p><w:pPr><w:pStyle w:val="Footer"/>'
        f'<w:ind w:{side}="280"/><w:jc w:val="{side}"/></w:pPr>'
        f'{text.format(kept, f"{_DASH} ")}<w:fldSimple w:instr=" PAGE ">{text.format("", 1)}'
        f"</w:fldSimple>{text.format(kept, f' {_DASH}')}</w:p></w:ftr>"
    )


PARTS = {
    "styles": _STYLES,
    "fontTable": _FONT_TABLE,
    "settings": _SETTINGS,
    "footer1": _footer("right"),
    "footer2": _footer("left"),
}
