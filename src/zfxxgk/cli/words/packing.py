"""Words in which a folder to carry to other computers is made, and in which it speaks there."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-pack": Text(
        "做一个不用安装、双击即用的文件夹，拷到 Windows 或 Linux 电脑上",
        "a folder for Windows or Linux that runs without being installed, to double-click",
    ),
    "usage-pack": Text(
        "zfxxgk pack --windows --python ZIP --wheels 文件夹\n"
        "      zfxxgk pack --linux x86_64 --wheels 文件夹",
        "zfxxgk pack --windows --python ZIP --wheels FOLDER\n"
        "       zfxxgk pack --linux x86_64 --wheels FOLDER",
    ),
    "help-windows": Text("用于 64 位 Windows 10 及以上", "for 64-bit Windows 10 or later"),
    "help-linux": Text(
        "用于 Linux，使用那台电脑上的 Python：{choices}",
        "for Linux, with the Python of the computer: {choices}",
    ),
    "help-python": Text(
        "Python 的 embeddable package（python-3.12.x-embed-amd64.zip），Windows 用",
        "Python's embeddable package (python-3.12.x-embed-amd64.zip), for Windows",
    ),
    "help-wheels": Text(
        "wheel 文件夹，用 python .ci/wheels.py 文件夹 windows 做",
        "folder of wheels, made by python .ci/wheels.py FOLDER windows",
    ),
    "help-output-pack": Text(
        "文件夹，压缩包在它旁边；默认 zfxxgk-版本-平台",
        "folder, with the archive beside it; by default zfxxgk-VERSION-PLATFORM",
    ),
    "ZIP": Text("ZIP", "ZIP"),
    "pack-made": Text(
        "已做好：{folder}\n压缩包：{archive}（{size} MB）\nSHA-256：{hash}\n"
        "组件 {count} 个，Python {pythons}",
        "Made: {folder}\nArchive: {archive} ({size} MB)\nSHA-256: {hash}\n"
        "{count} packages, Python {pythons}",
    ),
    "pack-needs-target": Text(
        "请写明用于什么电脑：--windows，或者 --linux x86_64（或 aarch64）。",
        "say for which computers: --windows, or --linux x86_64 (or aarch64).",
    ),
    "pack-needs-python": Text(
        "用于 Windows 的要有 Python：用 --python 指定从 Python 官方网站下载的 "
        "python-3.12.x-embed-amd64.zip（Windows embeddable package，64-bit）。",
        "for Windows there must be a Python: download python-3.12.x-embed-amd64.zip (Windows "
        "embeddable package, 64-bit) from Python's site and name it with --python.",
    ),
    "pack-python-alone": Text(
        "用于 Linux 的使用那台电脑上的 Python，不要写 --python。",
        "for Linux the Python of the computer is used; leave out --python.",
    ),
    "pack-needs-wheels": Text(
        "要有组件（wheel）的文件夹：在能上网的电脑上运行 python .ci/wheels.py wheels {kind}，"
        "再用 --wheels wheels 指定。",
        "there must be a folder of packages (wheels): run python .ci/wheels.py wheels {kind} "
        "where there is a network, then give --wheels wheels.",
    ),
    "pack-needs-extra": Text(
        '这个命令需要安装附加部分：pip install "zfxxgk[pack]"。',
        'this command needs an extra: pip install "zfxxgk[pack]".',
    ),
    "pack-page": Text("填报页", "form"),
    "pack-sheet": Text("空表", "empty form"),
    "dropped-result": Text("核对结果", "result"),
    "dropped-nothing": Text(
        "请把报告文件（Word、Excel、PDF、网页、文本）或者文件夹拖到“核对”的图标上。",
        "drop reports or folders on the icon of this file.",
    ),
    "dropped-start": Text("正在核对：{names}", "Checking: {names}"),
    "dropped-code-1": Text(
        "有需要改正的问题，见打开的网页。", "Something is to be corrected: see the page that opens."
    ),
    "dropped-code-2": Text(
        "有内容没有核对，原因见上面的说明和打开的网页。",
        "Something was not judged: see above, and the page that opens.",
    ),
    "dropped-wait": Text("按回车键关闭窗口。", "Press Enter to close the window."),
}
