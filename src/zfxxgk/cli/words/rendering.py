"""Words of ``zfxxgk render``."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-render": Text(
        "把报告或者空白的表按规定格式写成 Word、网页、PDF 或者 Excel 工作簿",
        "write a report, or the empty form, as a document in the layout of the form",
    ),
    "usage-render": Text(
        "zfxxgk render 报告 -o 文件.docx，或者 zfxxgk render --form 2021 -o 空表.docx",
        "zfxxgk render FILE -o FILE.docx, or zfxxgk render --form 2021 -o FILE.docx",
    ),
    "help-path-render": Text(
        "报告（JSON，也可以是能读取的其他文件）；空白的表用 {default}",
        "the report: JSON, or another file that can be read; for the empty form {default}",
    ),
    "help-form-render": Text(
        "空白的表，按哪一版格式：{choices}", "the empty form in this edition: {choices}"
    ),
    "help-output-render": Text(
        "要写的文件，格式按扩展名", "the file to write, in the format that its name ends in"
    ),
    "render-needs-output": Text(
        "请用 -o 指定要写的文件，扩展名为以下之一：{choices}。",
        "name the file to write, -o FILE, ending in one of these: {choices}.",
    ),
    "render-unread": Text(
        "原文件里有 {count} 格没有读准，写出的文件里这些格为空白；用 zfxxgk show 查看是哪些。",
        "cells that could not be read for certain are left blank ({count}); zfxxgk show marks "
        "them.",
    ),
}
