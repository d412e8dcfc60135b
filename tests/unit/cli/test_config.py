from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zfxxgk.cli import config
from zfxxgk.cli.config import Settings
from zfxxgk.cli.language import format_error
from zfxxgk.errors import InputError


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def refused(path: str, text: str) -> str:
    write(path, text)
    with pytest.raises(InputError) as caught:
        config.load_settings(Path.cwd())
    return format_error(caught.value, "zh")


def test_without_a_file_nothing_is_set(office: Path) -> None:
    assert config.load_settings(office) == Settings()


def test_every_setting_is_read(office: Path) -> None:
    write(
        "zfxxgk.toml",
        'select = ["requests", "disputes"]\nignore = "form/blank-cell,years"\n'
        'fail-on = "warning"\nformat = "json"\nlang = "en"\nrules = "own"\nprevious = "last.json"\n'
        'exclude = ["drafts"]\nquiet = true',
    )
    assert config.load_settings(office) == Settings(
        path="zfxxgk.toml",
        exclude=("drafts",),
        quiet=True,
        select=("requests", "disputes"),
        ignore=("form/blank-cell", "years"),
        fail_on="warning",
        format="json",
        lang="en",
        rules=("own",),
        previous="last.json",
    )


def test_the_nearest_file_upwards_is_used_and_paths_are_relative_to_it(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("zfxxgk.toml", 'lang = "zh"')
    write("in/pyproject.toml", '[tool.zfxxgk]\nlang = "en"\nrules = ["own", "../more"]')
    write("in/deep/er/pyproject.toml", '[project]\nname = "other"')
    monkeypatch.chdir("in/deep/er")
    found = config.load_settings(Path.cwd())
    assert found.lang == "en"
    assert [Path(folder).as_posix() for folder in found.rules] == ["../../own", "../../../more"]


def test_our_own_file_goes_before_the_shared_one(office: Path) -> None:
    write("pyproject.toml", '[tool.zfxxgk]\nlang = "en"')
    write("zfxxgk.toml", 'lang = "zh"')
    assert config.load_settings(office).lang == "zh"


def test_a_mark_of_the_byte_order_does_no_harm(office: Path) -> None:
    Path("zfxxgk.toml").write_bytes(b'\xef\xbb\xbflang = "en"')
    assert config.load_settings(office).lang == "en"


def test_a_broken_file_that_says_nothing_to_us_does_no_harm(office: Path) -> None:
    write("pyproject.toml", "[project\nname")
    assert config.load_settings(office) == Settings()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('lang = "en', "zfxxgk.toml: 不是有效的 TOML，请检查写法。"),
        ('lang = "en"\nselect = ]', "zfxxgk.toml:2: 不是有效的 TOML，请检查写法。"),
        ('colour = "red"', "zfxxgk.toml:colour: 没有设置项“colour”；可用：select, ignore, "),
        ('since = "a.json"', "zfxxgk.toml:since: 没有设置项“since”；可用："),
        ("[tool.zfxxgk]\nlang = 'en'", "zfxxgk.toml:tool: 在 zfxxgk.toml 里各项直接写在文件中"),
        ("quiet = 1", "zfxxgk.toml:quiet: 应为true 或 false。"),
        ("exclude = 1", "zfxxgk.toml:exclude: 应为文本或文本列表。"),
        (
            'fail_on = "error"',
            "zfxxgk.toml:fail_on: 没有设置项“fail_on”（是否为 fail-on？）；可用：",
        ),
        ("lang = 1", "zfxxgk.toml:lang: 应为文本。"),
        ("select = [1]", "zfxxgk.toml:select: 应为文本或文本列表。"),
        ("rules = {a = 1}", "zfxxgk.toml:rules: 应为文本或文本列表。"),
        (
            'format = "jsn"',
            "不能是“jsn”（是否为 json？）；可用：text, json, sarif, github, junit, html。",
        ),
        ('lang = "fr"', "zfxxgk.toml:lang: 不能是“fr”；可用：zh, en。"),
        ("previous = true", "zfxxgk.toml:previous: 应为文本。"),
    ],
)
def test_a_wrong_setting_is_told_with_file_and_key(content: str, words: str) -> None:
    assert words in refused("zfxxgk.toml", content)


@pytest.mark.parametrize(
    "content",
    ['lang = "en"\nformat = "jsn"', "colour = \"red\"\nlang = 'en'", 'lang = "en"\nselect = ]'],
)
def test_a_mistake_is_told_in_the_language_that_the_settings_ask_for(
    zfxxgk: Callable[..., Any], report: Callable[..., str], content: str
) -> None:
    write("zfxxgk.toml", content)
    done = zfxxgk("check", report("a.json"))
    assert (done.code, done.err.isascii()) == (2, True)
    assert not zfxxgk("check", "a.json", "--lang", "zh").err.isascii()


def test_in_the_shared_file_the_key_is_told_in_full() -> None:
    words = "pyproject.toml:tool.zfxxgk.lang: 应为文本。"
    assert words in refused("pyproject.toml", "[tool.zfxxgk]\nlang = 1")


def test_a_section_that_is_no_table_is_told() -> None:
    words = "pyproject.toml:tool.zfxxgk: 应为表。"
    assert words in refused("pyproject.toml", "[tool]\nzfxxgk = 1")


def test_a_file_in_another_encoding_is_told() -> None:
    Path("zfxxgk.toml").write_bytes("select = '表'".encode("gbk"))
    with pytest.raises(InputError) as caught:
        config.load_settings(Path.cwd())
    assert "zfxxgk.toml: 不是有效的 TOML" in format_error(caught.value, "zh")


def test_settings_hold_until_the_command_line_says_otherwise(
    zfxxgk: Callable[..., Any],
    report: Callable[..., str],
    own_rules: Callable[..., str],
) -> None:
    own_rules()
    write("zfxxgk.toml", 'select = "disputes"\nformat = "json"\nrules = "own"\nfail-on = "never"')
    path = report("a.json", disputes__reconsideration__total=99, published_on="2025-04-02")

    def found(*arguments: str) -> tuple[int, list[str]]:
        done = zfxxgk("check", path, *arguments)
        (entry,) = json.loads(done.out)["reports"]
        return done.code, [finding["rule"] for finding in entry["findings"]]

    assert found() == (0, ["disputes/total"])
    assert found("--fail-on", "error") == (1, ["disputes/total"])
    assert found("--select", "local") == (0, ["local/few"])
    assert found("--select", "form/deadline-government") == (0, ["form/deadline-government"])
    assert zfxxgk("check", path, "--format", "github").out.count("::error ") == 1


def test_a_previous_report_in_the_settings_is_found_from_below(
    zfxxgk: Callable[..., Any], report: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    report("last.json", year=2023, requests__carried_out__total=4)
    report("in/now.json")
    write("zfxxgk.toml", 'previous = "last.json"\nselect = "years/carry-over"')
    monkeypatch.chdir("in")
    assert "[years/carry-over]" in zfxxgk("check", "now.json").out


def test_an_error_in_rules_named_in_the_settings_names_them(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    write("zfxxgk.toml", 'rules = ["nowhere"]')
    done = zfxxgk("check", report("a.json"))
    assert done.code == 2
    assert done.err.startswith("nowhere: ")


@pytest.mark.parametrize(
    ("setting", "place"),
    [
        ('select = "requets"', "select"),
        ('ignore = ["years", "requets"]', "ignore"),
        (
            'waivers = [{rule = "requets", reason = "a", author = "b", expires = 2999-01-01}]',
            "waivers[0].rule",
        ),
    ],
)
def test_a_rule_that_there_is_not_is_told_with_the_file_of_settings(
    zfxxgk: Callable[..., Any], report: Callable[..., str], setting: str, place: str
) -> None:
    words = (
        "there is no rule whose id starts with 'requets' (did you mean requests?); "
        "zfxxgk rules lists them all.\n"
    )
    path = report("a.json")
    for name, head in (("pyproject.toml", "tool.zfxxgk."), ("zfxxgk.toml", "")):
        write(name, "[tool.zfxxgk]\n" * bool(head) + setting)
        done = zfxxgk("check", path, "--lang", "en")
        assert (done.code, done.out, done.err) == (2, "", f"{name}:{head}{place}: {words}")


def test_an_option_goes_before_a_setting_even_a_wrong_one(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    write("zfxxgk.toml", 'select = "requets"')
    assert zfxxgk("check", report("a.json"), "--select", "requests").code == 0


def test_what_is_excluded_and_that_little_is_told_may_be_set(
    zfxxgk: Callable[..., Any], report: Callable[..., str]
) -> None:
    report("a.json")
    Path("drafts").mkdir()
    report("drafts/b.json", disputes__reconsideration__total=99)
    assert zfxxgk("check", ".").code == 1
    loud = zfxxgk("check", ".", "--exclude", "drafts")
    quiet = zfxxgk("check", ".", "--exclude", "drafts", "-q").out
    write("zfxxgk.toml", 'exclude = ["drafts"]\nquiet = true')
    done = zfxxgk("check", ".")
    assert (done.code, done.out) == (0, quiet)
    assert len(quiet) < len(loud.out)
    # What is asked for aloud is told.
    assert "drafts" in zfxxgk("check", ".", "--verbose").out
    assert zfxxgk("check", ".", "--exclude", "none").code == 1
