"""Whole invented reports on paper: one for each seed, their numbers adding up."""

from __future__ import annotations

from random import Random

from invented.layout import Line, Page, Slot, Table
from zfxxgk.spec import forms

PLACES = (
    *("澜汀市榕浦区", "青禾县", "云栖市松岭区", "白河县昌禾镇", "沧溪市", "北陌县石桥乡"),
    "越州市",
)
OFFICES = (
    *("民政局", "财政局", "教育局", "审计局", "文化和旅游局", "住房和城乡建设局", "水利局"),
    "统计局",
)
FORMS = ("2021", "2019", "hybrid")
SECTIONS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
PARTS = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")


def page(seed: int, form: str = "2021") -> Page:
    """The report of *seed* in the *form* 2021, 2019 or hybrid (table 2 new, table 3 old)."""
    random = Random(f"{form} {seed}")
    editions = {
        "proactive_disclosure": "2019" if form == "2019" else "2021",
        "requests": "2021" if form == "2021" else "2019",
    }
    year = random.choice((2019, 2020) if form == "2019" else (2021, 2022, 2023, 2024, 2025))
    found = Page([], {}, year, editions)
    agency = _agency(random)
    office = random.random() < 0.5
    found.truth |= _disclosure(random, editions["proactive_disclosure"], office)
    found.truth |= _requests(random, editions["requests"], office)
    found.truth |= _disputes(random, office)
    found.blocks = [
        Line(f"{agency}{year}年政府信息公开工作年度报告", 1),
        Line(
            "根据《中华人民共和国政府信息公开条例》规定，编制本报告。本报告所列数据的统计期限自"
            f"{year}年1月1日起至{year}年12月31日止。"
        ),
        Line(SECTIONS[0], 2),
        *(part for number, name in enumerate(PARTS, 1) for part in _part(random, number, name)),
        Line(SECTIONS[1], 2),
        disclosure_table(found),
        Line(SECTIONS[2], 2),
        requests_table(found),
        Line(SECTIONS[3], 2),
        disputes_table(found),
        Line(SECTIONS[4], 2),
        Line("部分栏目更新不够及时，公开内容的针对性还不强。下一步将健全更新机制，加强业务培训。"),
        Line(SECTIONS[5], 2),
        Line("本年度未发出信息处理费收费通知，未收取信息处理费。"),
    ]
    return found


def _agency(random: Random) -> str:
    place = random.choice(PLACES)
    return f"{place}人民政府" if place[-1] in "镇乡" else place + random.choice(OFFICES)


def _part(random: Random, number: int, name: str) -> list[Line]:
    more = random.choice(("持续完善制度，规范工作流程。", "明确专人负责，做到应公开尽公开。"))
    return [Line(f"（{'一二三四五'[number - 1]}）{name}", 3), Line(f"{name}工作平稳有序。{more}")]


# ---------------------------------------------------------------------- numbers


def _count(random: Random, large: bool) -> int:
    if random.random() < (0.35 if large else 0.75):
        return 0
    return random.randint(1, 400 if large else 12)


def _disclosure(random: Random, form: str, large: bool) -> dict[str, int | float | None]:
    found: dict[str, int | float | None] = {}
    for pointer, _row, column in forms.table("proactive_disclosure", form).cells():
        if column.kind == "amount":
            found[pointer] = random.choice((0, 0.35, 12, 282.1, 59237.2449, 1500))
        elif column.kind == "change":
            found[pointer] = random.randint(-5, 5)
        else:
            found[pointer] = _count(random, large)
    return found


def _requests(random: Random, form: str, large: bool) -> dict[str, int | float | None]:
    table = forms.table("requests", form)
    applicants = [column.key for column in table.rows[0].columns if not column.total]
    outcomes = [row.key for row in table.rows if row.key not in _FRAME]
    cells: dict[str, dict[str, int]] = {row.key: {} for row in table.rows}
    for applicant in applicants:
        for row in outcomes:
            cells[row][applicant] = _count(random, large)
        concluded = sum(cells[row][applicant] for row in outcomes)
        later = _count(random, False)
        earlier = random.randint(0, min(5, concluded + later))
        cells["concluded"][applicant] = concluded
        cells["carried_out"][applicant] = later
        cells["carried_in"][applicant] = earlier
        cells["received"][applicant] = concluded + later - earlier
    for row in cells.values():
        row["total"] = sum(row.values())
    return {f"/requests/{key}/{c}": v for key, row in cells.items() for c, v in row.items()}


_FRAME = ("received", "carried_in", "concluded", "carried_out")


def _disputes(random: Random, large: bool) -> dict[str, int | float | None]:
    found: dict[str, int | float | None] = {}
    for row in forms.table("disputes").rows:
        values = [_count(random, large) for _ in row.columns[:-1]]
        for column, value in zip(row.columns, [*values, sum(values)], strict=True):
            found[f"/disputes/{row.key}/{column.key}"] = value
    return found


# ---------------------------------------------------------------------- tables


def disclosure_table(page: Page) -> Table:
    """Table 2: blocks of caption, header and rows, four columns wide."""
    form = forms.table("proactive_disclosure", page.form["proactive_disclosure"])
    rows: list[list[Slot]] = []
    caption, titles = "", ()
    for row in form.rows:
        own = tuple(column.title for column in row.columns)
        if row.groups[0].title != caption:
            caption, titles = row.groups[0].title, ()
            rows.append([Slot(caption, 1, 4, header=True)])
        if own != titles:
            titles = own
            header = [Slot(title, header=True) for title in own]
            rows.append([Slot("信息内容", header=True), *_wide(header)])
        values = [_value(page, f"/{form.key}/{row.key}/{c.key}") for c in row.columns]
        rows.append([Slot(row.title), *_wide(values)])
    return Table(rows, form.key)


def _wide(slots: list[Slot]) -> list[Slot]:
    """Slots over three columns: the last takes what is left."""
    slots[-1].column_span = 4 - len(slots)
    return slots


def requests_table(page: Page) -> Table:
    """Table 3: ten columns, three of them for the label."""
    form = forms.table("requests", page.form["requests"])
    titles = [column.title for column in form.rows[0].columns]
    note = f"（{form.note.strip('（）')}）"
    rows = [
        [Slot(note, 3, 3, header=True), Slot("申请人情况", 1, 7, header=True)],
        [
            Slot(titles[0], 2, 1, header=True),
            Slot("法人或其他组织", 1, 5, header=True),
            Slot(titles[6], 2, 1, header=True),
        ],
        [Slot(title, header=True) for title in titles[1:6]],
    ]
    sizes: dict[str, int] = {}
    for row in form.rows:
        for group in row.groups:
            sizes[group.key] = sizes.get(group.key, 0) + 1
    seen: set[str] = set()
    for row in form.rows:
        labels = [
            Slot(group.title, sizes[group.key])
            for group in row.groups
            if group.key not in seen and not seen.add(group.key)  # type: ignore[func-returns-value]
        ]
        labels.append(Slot(row.title + row.note, 1, 3 - len(row.groups)))
        values = [_value(page, f"/{form.key}/{row.key}/{c.key}") for c in row.columns]
        rows.append([*labels, *values])
    return Table(rows, form.key)


def disputes_table(page: Page) -> Table:
    """Table 4: fifteen columns, no labels beside the values."""
    form = forms.table("disputes")
    outcomes = [column.title for column in form.rows[0].columns]
    first, second, third = (row.title for row in form.rows)
    values = [_value(page, pointer) for pointer, _row, _column in form.cells()]
    rows = [
        [Slot(first, 1, 5, header=True), Slot("行政诉讼", 1, 10, header=True)],
        [
            *(Slot(each, 2, 1, header=True) for each in outcomes),
            Slot(second, 1, 5, header=True),
            Slot(third, 1, 5, header=True),
        ],
        [Slot(each, header=True) for each in outcomes * 2],
        values,
    ]
    return Table(rows, form.key)


def _value(page: Page, pointer: str) -> Slot:
    return Slot(str(page.truth[pointer]), pointer=pointer)
