"""Numbers with their unit."""

from __future__ import annotations

WORDS = r"""
amount
    <number>\s{0,3}(万元|元)

<one of them>
    一[起件份]

rough
    同<one of them>
    同一宗
    (?<=没有)<one of them>
    (?<=未有)<one of them>
    (?<=[无每任])<one of them>
    (?<=[^共受收理到为复结])<one of them>(?=[^，。；、)）的均结转尚予部不未正已仍为是被])

# 1.3万件 is a number, but nobody counted so.
count:rough
    <number>\s{0,3}[万亿]余?<unit>
    (?<!\d)<numeral>{1,12}(?<=<numeral>万)余?<unit>

count
    <number>\s{0,3}<unit>
    (?<=规范性文件)<number>[篇部]
    (?<=废止)<number>[篇部]

# 申请数为3，受理量为0
<end of a bare number>
    \s*[，,。；;、)）\n]
    \s*$

count
    (?<=[为是])\s*[0０零](?=<end of a bare number>)
    (?<=复议|诉讼)[0０](?=<end of a bare number>)
    (?<=[议讼请结费数][：:])\s?[0０](?=<end of a bare number>)
    (?<=申请数|复议数|诉讼数|请数量|议数量|讼数量)\d{1,6}(?=<end of a bare number>)
    (?<=[为是])\s*(?<=[数量]为)\d{1,6}(?=<end of a bare number>)
"""
