"""What has to be told of many reports besides their findings. Names of files are as given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from zfxxgk.errors import InputError, tell_uninstalled
from zfxxgk.spec.labels import Count, Text

if TYPE_CHECKING:
    from zfxxgk.batch.compare import Difference
    from zfxxgk.batch.editions import Editions
    from zfxxgk.batch.identity import Identity
    from zfxxgk.batch.records import Judged
    from zfxxgk.batch.roster.model import Office
    from zfxxgk.engine.accepted import Waiver


MOST_NAMES = 10


def name_some(paths: Sequence[str], count: int | None = None) -> Text:
    """The first names of files, and how many there are: *count*, or those given."""
    count = len(paths) if count is None else count
    names, more = list(paths[:MOST_NAMES]), count - MOST_NAMES
    zh, en = (f"等 {count} 个", f" and {more} more") if more > 0 else ("", "")
    return Text("、".join(names) + zh, ", ".join(names) + en)


def _list_with(pairs: Iterable[tuple[str, str | None]]) -> Text:
    """Names, each with what stands in brackets behind it."""
    told = list(pairs)
    zh = (f"{name}（{aside}）" if aside else name for name, aside in told)
    en = (f"{name} ({aside})" if aside else name for name, aside in told)
    return Text("、".join(zh), ", ".join(en))


def tell_unexpected(path: str, error: Exception) -> InputError:
    if missing := tell_uninstalled(error, path):
        return missing
    name = type(error).__name__
    return InputError(
        Text(
            f"程序意外出错（{name}），这不是报告的问题。请把文件和本行文字反馈给开发者。",
            f"an unexpected error of the program ({name}), not of the report. Please report it "
            f"with the file and this line.",
        ),
        path=path,
    )


def tell_unfetched(office: Office) -> InputError:
    return InputError(
        Text(
            f"{office.name}：网址不会自动下载。请用浏览器打开，另存为网页后再核对该文件。",
            f"{office.name}: addresses are not fetched. Open it in a browser, save the page, and "
            f"check that file.",
        ),
        path=office.place,
    )


def tell_foreign(paths: Sequence[str]) -> Text:
    names = name_some(paths)
    return Text(
        f"有 {len(paths)} 个文件不是年度报告，没有核对：{names.zh}",
        f"files that are no annual report, passed over ({len(paths)}): {names.en}",
    )


def tell_own(paths: Sequence[str]) -> Text:
    names = name_some(paths)
    return Text(
        f"有 {len(paths)} 个文件是本程序生成的，没有核对：{names.zh}",
        f"files made by this program, passed over ({len(paths)}): {names.en}",
    )


def tell_nothing_left() -> InputError:
    return InputError(
        Text(
            "没有可以核对的报告；读到的文件都不是政府信息公开工作年度报告。",
            "there is no report to check: none of the files read is an annual report.",
        )
    )


def tell_superseded(editions: Editions) -> Text:
    return Text(
        f"同一机关同一年度有更新的版本 {editions.latest.path}，以其为准，本文件不再核对",
        f"superseded by the later edition {editions.latest.path}; not checked",
    )


def tell_rivals(rivals: Sequence[Identity], differing: Sequence[Difference]) -> Text:
    names = name_some(sorted(each.path for each in rivals[-MOST_NAMES:]), len(rivals))
    zh, en = "数字相同", "their numbers agree"
    if differing:
        first = differing[0]
        pair = f"{_shown(first.before)} / {_shown(first.after)}"
        zh = f"数字有 {len(differing)} 处不同，如{first.label.zh}：{pair}"
        count = Count(len(differing))
        en = f"numbers differ in {count} {count:place|places}, such as {first.label.en}: {pair}"
    return Text(
        f"同一机关同一年度有 {len(rivals)} 份报告，每份都已核对：{names.zh}；{zh}。请只留下定稿",
        f"{len(rivals)} reports of this office for this year, each checked: {names.en}; {en}. Keep "
        f"only the final one",
    )


def _shown(value: object) -> str:
    return "空白" if value is None else str(value)


def tell_no_year_before(report: Identity) -> Text:
    return Text(
        f"没有找到{report.display_name} {report.year - 1} 年度的报告",
        f"no report of {report.display_name} for {report.year - 1} was found",
    )


def tell_missing(offices: Sequence[Office], year: int | None) -> Text:
    names = [office.name for office in offices]
    zh, en = (f" {year} 年度", f" for {year}") if year else ("", "")
    return Text(
        f"名单中有 {len(names)} 个机关没有{zh}报告：{'、'.join(names)}",
        f"offices of the roster without a report{en} ({len(names)}): {', '.join(names)}",
    )


def tell_unread(reports: Sequence[Judged]) -> Text:
    pairs = [(each.supposed.name, each.path) for each in reports if each.supposed]
    names = _list_with(pairs)
    return Text(
        f"有 {len(pairs)} 个机关报送了读不了的文件：{names.zh}。请其重新提供",
        f"offices whose file cannot be read ({len(pairs)}): {names.en}. Ask for another",
    )


def tell_other_years(reports: Sequence[Identity]) -> Text:
    zh = [f"{r.display_name}（{r.path}，{r.year} 年度）" for r in reports]
    en = [f"{r.display_name} ({r.path}, {r.year})" for r in reports]
    return Text(
        f"有 {len(zh)} 个机关报送的是其他年度的报告：{'、'.join(zh)}。请其改报本年度的",
        f"offices that handed in the report of another year ({len(en)}): {', '.join(en)}. Ask for "
        f"that of this year",
    )


def tell_unsure(reports: Sequence[Judged]) -> Text:
    zh = [f"{r.path}（是否为{r.supposed.name}？）" if r.supposed else r.path for r in reports]
    en = [f"{r.path} ({r.supposed.name}?)" if r.supposed else r.path for r in reports]
    return Text(
        f"有 {len(zh)} 份报告不能确定是哪个机关的：{'、'.join(zh)}。"
        f"请在名单“文件或网址”一列写明文件",
        f"reports whose office is not certain ({len(en)}): {', '.join(en)}. Give the file in the "
        f"column 'place' of the roster",
    )


def tell_unconfirmed(offices: Sequence[Office]) -> Text:
    names = _list_with((office.name, office.unconfirmed) for office in offices)
    return Text(
        f"有 {len(offices)} 个机关待确认：{names.zh}。如已更名或并入，请在接续机关的“曾用名”"
        f"“合并自”里写明；如仍应报送，请清空“待确认”",
        f"offices to confirm ({len(offices)}): {names.en}. If renamed or merged, say so in "
        f"the row of the successor; if it still owes a report, empty 'to confirm'",
    )


def tell_area(area: str) -> Text:
    return Text(
        f"名单里的简称按“{area}”的机关对应；如有不符，请在名单里写全称",
        f"short names of the roster were taken for offices of {area}; if that is wrong, give their "
        f"full names",
    )


def tell_strangers(reports: Sequence[Identity]) -> Text:
    names = _list_with((each.path, each.name) for each in reports)
    return Text(
        f"有 {len(reports)} 份报告的机关不在名单里：{names.zh}。请补入名单、填写曾用名，"
        f"或者在“文件或网址”一列写明文件",
        f"reports of no office in the roster ({len(reports)}): {names.en}. Add the offices, "
        f"their former names, or the file in the column 'place'",
    )


def tell_unused(reports: Sequence[Identity]) -> Text:
    names = _list_with((each.path, each.name) for each in reports)
    return Text(
        f"有 {len(reports)} 份上年报告没有对应的本年报告：{names.zh}",
        f"reports of last year that belong to none of those checked ({len(reports)}): {names.en}",
    )


def tell_changed(count: int) -> Text:
    return Text(
        f"基线中有 {count} 处问题的数字与当时不同，重新计入。",
        f"{count} {Count(count):finding of the baseline has|findings of the baseline have} other "
        f"numbers than then and {Count(count):counts|count} again.",
    )


def tell_mended(count: int) -> Text:
    return Text(
        f"基线中有 {count} 处问题已不存在，可以更新基线。",
        f"{count} {Count(count):finding of the baseline is|findings of the baseline are} there no "
        f"more; it may be renewed.",
    )


def tell_idle(waiver: Waiver) -> Text:
    return Text(
        f"设置中的 {waiver.source}（{waiver.rule}）在这次核对的报告里没有对应的问题，"
        f"不再需要的请删除。",
        f"{waiver.source} of the settings ({waiver.rule}) covers nothing in the reports checked "
        f"now; remove it if it is no longer needed.",
    )
