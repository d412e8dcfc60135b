"""The page that is served, and what comes of many files, asked for without a browser."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import zipfile

import httpx
from invented.reports import page
from invented.writers import write
from served import Server

from zfxxgk.read import read_bytes
from zfxxgk.spec.data import form_page


def test_the_address_opens_the_page_and_its_cookie_goes_on(server: Server) -> None:
    with httpx.Client(timeout=180) as client:
        first = client.get(server.address)
        assert first.status_code == 200
        cookie = first.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        again = client.get(server.base)
        assert again.text == first.text
        assert "set-cookie" not in again.headers
        script = client.get(f"{server.base}/served.js")
        assert script.headers["content-type"].startswith("text/javascript")
    with httpx.Client(timeout=180) as other:
        assert other.get(f"{server.base}/served.js").status_code == 403


def test_the_page_runs_what_it_was_built_with_and_asks_nobody_else(client: httpx.Client) -> None:
    answer = client.get("/")
    policy = dict(
        part.strip().partition(" ")[::2]
        for part in answer.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert "Content-Security-Policy" not in answer.text
    for part in ("script", "style"):
        (content, *_) = re.findall(rf"<{part}>(.*?)</{part}>", form_page().read_text("utf-8"), re.S)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[f"{part}-src"]
        assert f"<{part}>{content}</{part}>" in answer.text
    assert re.search(
        r'<script src="/served.js" [^>]*data-files="500"[^>]*></script>\n</body>', answer.text
    )


def test_the_text_of_a_document_comes_with_what_was_read_from_each_cell(
    client: httpx.Client, documents: dict[str, bytes]
) -> None:
    answer = client.post("/read?text=1", content=documents["docx"]).json()
    cells = [cell for part in answer["text"] for cell in part["cells"] or []]
    read = {cell["target"]: cell["text"] for cell in cells if cell["target"]}
    report = answer["report"]
    for pointer in ("/requests/granted/total", "/disputes/reconsideration/total"):
        _, table, row, column = pointer.split("/")
        assert read[pointer] == str(report[table][row][column])
    assert any("北陌县石桥乡人民政府" in (part["text"] or "") for part in answer["text"])
    assert client.post("/read", content=documents["docx"]).json()["text"] is None


def test_one_file_gives_its_page_and_several_a_summary_with_each(client: httpx.Client) -> None:
    files = [("file", (f"{seed}.html", write(page(seed), "html"))) for seed in (6, 7)]
    names = [read_bytes(data, "a").report["agency"]["name"] for _, (_, data) in files]
    alone = client.post("/look", files=files[:1])
    assert alone.headers["content-type"] == "text/html; charset=utf-8"
    assert "sandbox" in alone.headers["content-security-policy"]
    assert alone.text.count("<article") == 1
    both = client.post("/look", files=[*files, ("file", ("照片.jpg", b"\xff\xd8\xff"))])
    assert both.text.count("<article") == 2
    assert "照片.jpg" in both.text
    for name in names:
        assert name in both.text


def test_the_archive_has_what_check_and_summary_write(client: httpx.Client) -> None:
    files = [("file", ("report", write(page(seed), "docx"))) for seed in (6, 7)]
    data = {"path": ["甲/报告.docx", "乙/报告.docx"]}
    answer = client.post("/collect", files=files, data=data)
    assert answer.headers["content-type"] == "application/zip"
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    names = archive.namelist()
    assert {"汇总.html", "汇总.xlsx", "核对结果.json", "通知/index.html"} <= set(names)
    results = json.loads(archive.read("核对结果.json"))
    assert [each["path"] for each in results["reports"]] == ["甲/报告.docx", "乙/报告.docx"]
    for office in (each["agency"] for each in results["reports"]):
        assert f"各机关核对结果/{office}.html" in names
    assert not [name for name in names if name.startswith("/") or ".." in name]


def test_a_person_is_told_on_a_page(client: httpx.Client) -> None:
    headers = {"accept": "text/html"}
    answer = client.post("/look", files={"other": b"x"}, headers=headers)
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/html")
    assert "没有文件" in answer.text
