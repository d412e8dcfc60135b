"""What the server says when it does not answer with a result."""

from __future__ import annotations

from zfxxgk.spec.labels import Text

_MEGABYTE = 2**20

STRANGE_HOST = Text("这个地址不是本服务的地址。", "This is not an address of this service.")
STRANGE_ORIGIN = Text(
    "请求来自别的网页，没有受理。请从本服务自己的页面上传。",
    "The request comes from another site and is refused. Use the page of this service.",
)
NO_TOKEN = Text(
    "请用启动时显示的完整地址打开（含 token）；服务重新启动后，旧地址不再有效。",
    "Open the whole address that was shown at the start, with its token. After a restart the old "
    "one is no longer valid.",
)
NO_PASSWORD = Text("需要口令。", "A password is needed.")
NOT_FOUND = Text("没有这个地址。", "There is no such address.")
WRONG_METHOD = Text("这个地址不接受这种请求。", "This address takes no such request.")
NO_FILE = Text(
    "请求里没有文件。请把文件作为请求正文，或者用 multipart/form-data 的 file 字段上传。",
    "There is no file in the request. Send it as the body, or as the field file of "
    "multipart/form-data.",
)
ONE_FILE = Text("这里一次只读一个文件。", "One file at a time is read here.")
BROKEN_FORM = Text(
    "上传的表单不完整或者不合规范。", "The form that was sent is incomplete or malformed."
)
BUSY = Text(
    "现在请求太多，这一个没有受理。请过几秒再试。",
    "There are too many requests at once, and this one was not taken. Try again in some seconds.",
)
TOO_SLOW = Text(
    "文件没有在规定的时间内传完，已经放弃。请检查网络后再试。",
    "The file did not arrive in time and was given up. Check the network and try again.",
)
LOST = Text(
    "读取这份文件的进程中途停止了（可能是内存不足或者被结束），已换上新的。请再试一次；"
    "再次失败时，请将文件另存为 DOCX 后再试。",
    "The process that read the file ended midway (out of memory, or ended by someone) and has been "
    "replaced. Try again; if it fails once more, save the file as DOCX and try that.",
)
UNEXPECTED = Text(
    "服务出错，没有结果。请再试一次；仍然出错的，请重新启动服务。",
    "Something went wrong in the service, and there is no result. Try again, and restart the "
    "service if it happens once more.",
)


def too_large_together(most: int) -> Text:
    megabytes = most // _MEGABYTE
    return Text(
        f"这些文件共超过 {megabytes} MB 的上限。请分几次上传，或者用命令 zfxxgk summary。",
        f"Together the files are larger than the limit of {megabytes} MB. Send them in several "
        "parts, or use the command zfxxgk summary.",
    )


def too_many(most: int) -> Text:
    return Text(
        f"一次最多 {most} 个文件。请分几次上传，或者用命令 zfxxgk summary。",
        f"At most {most} files are taken at once. Send them in several parts, or use the command "
        "zfxxgk summary.",
    )
