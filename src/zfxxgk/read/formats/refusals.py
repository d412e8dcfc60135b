"""What is said of files that several formats refuse for the same reason."""

from __future__ import annotations

from zfxxgk.spec.labels import Text

ENCRYPTED = Text(
    "文件加了密码，不能读取。请去掉密码后另存，或者索取没有密码的版本。",
    "The file is protected by a password. Save it without one, or ask for a version without.",
)
MACROS = Text(
    "文件里有宏，为安全起见不予读取。请用原软件另存为不含宏的 DOCX 或 XLSX。",
    "The file holds macros and is refused for safety. Save it as DOCX or XLSX without macros.",
)
BROKEN = Text(
    "文件已损坏或者内容不规范，不能读取。请重新下载，或者用原软件打开后另存一次。",
    "The file is damaged or not as its format demands. Download it again, or open it in its own "
    "program and save it again.",
)
TOO_MUCH = Text(
    "文件过大或者过于复杂，在规定的时间和内存内读不完。请只保留报告正文和表格后另存，"
    "或者索取 Word、网页文字版。",
    "The file is too large or too complex to be read within the limits of time and memory. Save "
    "only the text and tables of the report, or ask for a Word or web version.",
)
OWN = Text(
    "这是本程序生成的文件，不是报告。请核对原来的报告。",
    "This file was made by this program and is no report. Check the report itself.",
)
NO_PROCESS = Text(
    "读取 PDF、Excel 和旧版 Word 文件要另开进程，系统现在不允许（内存、进程数或者打开的文件数已满，"
    "或者没有权限）。请关闭其他程序后再试，或者改用 DOCX、网页文字版。",
    "PDF, Excel and old Word files are read in a process of their own, which the system does not "
    "allow now (memory, processes or open files are used up, or rights are missing). Close other "
    "programs and try again, or use a DOCX or web version.",
)
