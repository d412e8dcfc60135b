"""What can be wrong with an expression, in both languages."""

from __future__ import annotations

from typing import Final

from zfxxgk.spec.labels import Text

WORDS: Final = {
    # ------------------------------------------------------------------ tokens
    "outside": Text("不能用{what}（不在所用的 CEL 子集内）", "{what} outside the subset"),
    "double": Text("小数", "doubles are"),
    "uint": Text("无符号整数", "uint literals are"),
    "bytes": Text("字节串", "bytes literals are"),
    "comment": Text("以单独的回车结束的注释", "a comment that a bare carriage return ends is"),
    "slash": Text("除法", "division is"),
    "quoted": Text("反引号括起的名称", "quoted names are"),
    "raw": Text(
        "引号前有反斜杠或含有回车的原始字符串",
        "raw strings with a backslash before the closing quote or a carriage return are",
    ),
    "character": Text(
        "字符 {shown}（{code}）不能出现在表达式中",
        "found the character {shown}({code}), which is part of no expression",
    ),
    "meant": Text("{what}；请写 {sign}", "{what}; write {sign}"),
    "space": Text("半角空格", "a plain space"),
    "surrogate": Text("字符串中有半个代理对", "found half of a surrogate pair in a string"),
    "unclosed-line": Text(
        "字符串到行末没有结束的 {quote}",
        "found a string without its closing {quote} before the end of the line",
    ),
    "unclosed-expression": Text(
        "字符串到表达式末尾没有结束的 {quote}",
        "found a string without its closing {quote} before the end of the expression",
    ),
    "backslash": Text("反斜杠后面不是转义符", "found a backslash that begins no escape sequence"),
    "escape": Text(
        "转义 {code} 不是 Unicode 字符",
        "found an escape for {code}, which is no Unicode character",
    ),
    "end": Text("表达式的末尾", "the end of the expression"),
    "string": Text("字符串", "a string"),
    "sign": Text("“{sign}”", "'{sign}'"),
    # ------------------------------------------------------------------ grammar
    "expected": Text("遇到{found}，此处应为{expected}", "found {found}, expected {expected}"),
    "operator-or-end": Text("运算符或表达式的末尾", "an operator or the end of the expression"),
    "field-or-function": Text("属性或函数的名称", "the name of a field or function"),
    "variable-of": Text("{name}() 的变量名", "the name of the variable of {name}()"),
    "operand": Text("一个值", "an operand"),
    "name": Text("一个名称", "a name"),
    "construction": Text("消息构造", "message construction is"),
    "three-arguments": Text("三个参数的 {name}()", "{name}() with three arguments is"),
    "map": Text("映射字面量", "map literals are"),
    "absolute": Text("以点开头的名称", "absolute names are"),
    "deep": Text(
        "嵌套或连续的运算超过 {most} 层",
        "found nesting or a chain of operators more than {most} levels deep",
    ),
    "result-reserved": Text(
        "__result__ 保留给 CEL 的实现", "__result__ is reserved for the implementations of CEL"
    ),
    "reserved": Text("“{name}”是 CEL 的保留字", "'{name}' is a reserved word of CEL"),
    "too-large": Text("整数超出 64 位", "found an integer that does not fit into 64 bits"),
    "in-parentheses": Text(
        "{name}() 的值写在括号里，如 {name}(x)",
        "{name}() takes its value in parentheses, as in {name}(x)",
    ),
    "on-a-value": Text(
        "{name}() 写在值的后面，如 x.{name}()", "{name}() is called on a value, as in x.{name}()"
    ),
    "function": Text("函数 {name}()", "{name}() is"),
    "has": Text("；请与 null 比较", "; compare with null instead"),
    "matches": Text("；各语言的写法不同", ": its syntax differs between languages"),
    # ------------------------------------------------------------------ types
    "integer": Text("整数", "an integer"),
    "text": Text("文字", "text"),
    "truth": Text("真假值", "a truth value"),
    "null": Text("null", "null"),
    "object": Text("对象", "an object"),
    "list": Text("{item}的列表", "a list of {item}"),
    "must-be": Text("{what}应为{wanted}，不能是{found}", "{what} must be {wanted}, not {found}"),
    "operand-of": Text("{op} 的运算数", "an operand of {op}"),
    "the-operand-of": Text("{op} 的运算数", "the operand of {op}"),
    "the-condition": Text("条件", "the condition"),
    "too-many-steps": Text(
        "这里约束的名称组合太多，无法核对",
        "the names bound here have too many combinations to judge",
    ),
    "empty-list": Text("空列表没有类型", "an empty list has no type"),
    "unknown-name": Text("没有“{name}”这个名称", "unknown name '{name}'"),
    "no-field": Text("{owner}没有属性“{name}”", "{owner} has no field '{name}'"),
    "no-index": Text(
        "列表用 map、filter、all 或 exists 读取，不用下标",
        "lists are read with map, filter, all or exists, not by index",
    ),
    "no-key": Text("下标只能是维度的键", "only a key of a dimension can be an index here"),
    "no-member": Text("{owner} 没有“{name}”", "{owner} has no '{name}'"),
    "no-member-in": Text(
        "{owner} 在{form}年格式中没有“{name}”，只有{others}年格式有；"
        "请用 applies 限定（{table}: [{allowed}]）",
        "{owner} has no '{name}' in the form of {form}, but in that of {others}; say so with "
        "applies ({table}: [{allowed}])",
    ),
    "no-value": Text("{path} 不是规则能读的值", "{path} is no value that a rule can read"),
    "differ": Text("这里指的各处种类或单位不同", "the places named here differ in kind or unit"),
    "no-comparison": Text("不能比较{left}与{right}", "cannot compare {left} with {right}"),
    "no-order": Text("真假值没有大小", "truth values have no order"),
    "only-places": Text(
        "只有报告中的一处才能与 null 比较",
        "only a place of the input document can be compared with null",
    ),
    "never-null": Text("此处从不为 null", "this place is never null"),
    "no-call": Text("{name}() 不能用于{given}", "{name}() cannot be applied to {given}"),
    "no-list": Text("{name} 用于列表，不能用于{found}", "{name} runs over a list, not {found}"),
    "needs-truth": Text(
        "{name} 需要真假值，不能是{found}", "{name} needs a truth value, not {found}"
    ),
    "none-of": Text("“{name}”不在 {keys} 之中", "'{name}' is none of {keys}"),
    "no-search": Text("不能在{right}中找{left}", "cannot look for {left} in {right}"),
    "no-arithmetic": Text(
        "{op} 不能用于{left}和{right}", "cannot apply {op} to {left} and {right}"
    ),
    "modulus": Text(
        "% 的右边必须是写明的正数", "the right side of % must be a positive number written out"
    ),
    "no-item": Text("{found}不能作列表的项或分支", "{found} can be no item and no alternative"),
    "one-type": Text(
        "各项或各分支的类型必须相同，不能是{given}",
        "items and alternatives must be of one type, not {given}",
    ),
    # ------------------------------------------------------------------ rules and messages
    "taken": Text("名称“{name}”已有", "'{name}' is taken"),
    "runs-over": Text(
        "“{source}”既不是维度，也不是单独的记录列表",
        "'{source}' is neither a dimension nor, alone, a list of records",
    ),
    "too-many-bindings": Text(
        "for_each 的组合超过 {most} 个",
        "there are more than {most} combinations of what the names run over",
    ),
    "true-or-false": Text("表达式应为真或假", "the expression must be true or false"),
    "brace": Text("大括号不成对", "a brace without its partner"),
    "not-shown": Text("说明文字不能显示{found}", "a message cannot show {found}"),
    "not-read": Text(
        "说明文字显示了规则没有读的表或变量",
        "a message shows a table or variable that the rule does not read",
    ),
    "only-alone": Text(
        "此处可能为 null，只能单独显示",
        "this place may be null, so it can only be shown alone",
    ),
}


def say(key: str, **values: object) -> Text:
    """The words *key*; *values* put in may themselves be in both languages."""
    zh = {name: each.zh if isinstance(each, Text) else each for name, each in values.items()}
    en = {name: each.en if isinstance(each, Text) else each for name, each in values.items()}
    return Text(WORDS[key].zh.format(**zh), WORDS[key].en.format(**en))
