"""Words in which the local server is started."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    "about-serve": Text(
        "在本机打开填报核对页，可直接打开 Word、Excel、PDF 文件",
        "the page of the form at a local address, which opens Word, Excel and PDF files",
    ),
    "usage-serve": Text("zfxxgk serve [选项]", "zfxxgk serve [OPTIONS]"),
    "help-port": Text(
        "端口，默认 {default}，被占用时用任一空闲的",
        "port; default {default}, or any free one where that is taken",
    ),
    "help-no-browser": Text("只显示地址，不打开浏览器", "show the address, open no browser"),
    "help-host": Text(
        "供其他电脑使用时，本机的地址或者主机名（要有口令）；默认只供本机",
        "address or name of this machine for others to use it (needs a password); by default\n"
        "nobody else can",
    ),
    "help-password-file": Text(
        "第一行是口令的文件；也可用环境变量 ZFXXGK_PASSWORD",
        "file whose first line is the password; or set the variable ZFXXGK_PASSWORD",
    ),
    "help-cert": Text("证书文件（PEM），有了就用 https", "certificate (PEM), for https"),
    "help-key": Text("证书的私钥文件（PEM）", "private key of the certificate (PEM)"),
    "served-summary": Text("汇总", "summary"),
    "served-results": Text("核对结果", "results"),
    "served-offices": Text("各机关核对结果", "offices"),
    "served-notices": Text("通知", "notices"),
    "ADDRESS": Text("地址", "ADDRESS"),
    "serve-open": Text(
        "地址：{address}\n文件只在内存里读取，不保存。按 Ctrl+C 结束。",
        "Address: {address}\nFiles are read in memory alone and not kept. Ctrl+C ends it.",
    ),
    "serve-plain": Text(
        "注意：没有证书（--cert、--key），口令和报告在网络上不加密，同一网络里的人可能看到。",
        "Warning: without a certificate (--cert, --key) the password and the reports go over the "
        "network unencrypted, and others on it may see them.",
    ),
    "serve-counts": Text(
        "已结束。核对或读取成功 {answered} 次，未受理或读不了 {refused} 次，中途停止 {lost} 次。",
        "Ended. Answered {answered}, refused or unreadable {refused}, lost midway {lost}.",
    ),
    "serve-needs-extra": Text(
        '这个命令需要安装附加部分：pip install "zfxxgk[web]"。',
        'this command needs an extra: pip install "zfxxgk[web]".',
    ),
    "serve-needs-password": Text(
        "供其他电脑使用（--host）必须有口令：用 --password-file 指定文件，或者设环境变量 "
        "ZFXXGK_PASSWORD。",
        "for others to use it (--host) there must be a password: name a file with --password-file, "
        "or set the variable ZFXXGK_PASSWORD.",
    ),
    "serve-short-password": Text(
        "口令至少要有 {least} 个字符。", "the password must have at least {least} characters."
    ),
    "serve-password-alone": Text(
        "只供本机使用时不用口令：去掉 --password-file，或者用 --host 写明供其他电脑使用的地址。",
        "where only this machine is served there is no password: leave out --password-file, or "
        "name with --host the address for others.",
    ),
    "serve-needs-both": Text("--cert 和 --key 要一起给出。", "--cert and --key go together."),
    "serve-bad-certificate": Text(
        "证书或者私钥不能使用（{why}）。请给出 PEM 格式、互相对应、没有密码的文件。",
        "the certificate or its key cannot be used ({why}). They must be PEM files that belong "
        "together, the key without a password.",
    ),
    "serve-bad-port": Text("--port 应是 0 到 65535 的整数。", "--port takes a number to 65535."),
    "serve-no-port": Text(
        "不能在 {host} 的端口 {port} 上提供服务（{why}）。请用 --port 换端口，或者检查 --host。",
        "cannot serve at port {port} of {host} ({why}). Choose another with --port, or check "
        "--host.",
    ),
}
