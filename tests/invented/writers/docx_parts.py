"""The parts of a Word package around its text."""

from __future__ import annotations

from xml.sax.saxutils import escape

from invented.layout import Line, Page

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships"'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
        for name, kind in [
            ("document", "document.main"),
            ("styles", "styles"),
            ("numbering", "numbering"),
            ("settings", "settings"),
            ("footer1", "footer"),
        ]
    )
    + '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" '
    'Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/relationships/{kind}" '
        f'Target="{target}.xml"/>'
        for number, (kind, target) in enumerate(
            [
                ("styles", "styles"),
                ("numbering", "numbering"),
                ("settings", "settings"),
                ("footer", "footer1"),
            ],
            1,
        )
    )
    + "</Relationships>"
)
SETTINGS = (
    f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
    '<w:defaultTabStop w:val="420"/></w:settings>'
)
FOOTER = (
    f'{HEAD}<w:ftr {NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'
)


def _heading_style(number: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{number}"><w:name w:val="heading {number}"/>'
        '<w:basedOn w:val="a"/><w:next w:val="a"/><w:qFormat/><w:pPr><w:keepNext/>'
        f'<w:outlineLvl w:val="{number - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    )


STYLES = (
    f'{HEAD}<w:styles {NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="a">'
    '<w:name w:val="Normal"/><w:qFormat/></w:style>'
    + _heading_style(1)
    + _heading_style(2)
    + '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/>'
    '<w:qFormat/><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style></w:styles>'
)


def _level(number: int, kind: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def numbering(restarts: list[int]) -> str:
    """List 1 numbers the headings; each list in *restarts* counts 1. 2. 3. from the start."""
    chinese = "chineseCountingThousand"
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in restarts
    )
    return (
        f'{HEAD}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="multilevel"/>'
        + _level(0, chinese, "%1、")
        + _level(1, chinese, "（%2）")
        + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
        '<w:multiLevelType w:val="singleLevel"/>'
        + _level(0, "decimal", "%1.")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        + f"{lists}</w:numbering>"
    )


def document(content: str) -> str:
    """The main part around *content*."""
    return f"{HEAD}<w:document {NAMESPACES}><w:body>{content}</w:body></w:document>"


def parts(main: str, restarts: list[int], page: Page) -> dict[str, str]:
    """All parts of the package by name, [Content_Types].xml first as Word has it."""
    title = next((b.text for b in page.blocks if isinstance(b, Line) and b.level == 1), "")
    core = (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>办公室</dc:creator></cp:coreProperties>"
    )
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": main,
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
        "word/styles.xml": STYLES,
        "word/numbering.xml": numbering(restarts),
        "word/settings.xml": SETTINGS,
        "word/footer1.xml": FOOTER,
        "docProps/core.xml": core,
    }
