// A table of the form as office programs put it into the clipboard.

const shown = (value) => (value === undefined || value === null ? "" : String(value));

function rows(table, texts, cell) {
  return table.lines
    .map((line) => `<tr>${line.map((box) => cell(box.pointer ? shown(texts[box.pointer]) : box.text, box)).join("\n")}</tr>`)
    .join("\n");
}

const spans = (box) => `${box.columns ? ` colspan=${box.columns}` : ""}${box.rows ? ` rowspan=${box.rows}` : ""}`;

export const clips = {
  word: (table, texts) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- td {mso-style-name:x;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
${rows(table, texts, (text, box) => `<td width=57${spans(box)} valign=top style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'>
 <p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='mso-fareast-font-family:宋体'>${text}<o:p></o:p></span></p></td>`)}
</table><!--EndFragment--></body></html>`,
  wps: (table, texts) => `<html xmlns:v="urn:schemas-microsoft-com:vml"><head><meta name="ProgId" content="Word.Document">
<meta name=Generator content="WPS Office"></head><body><!--StartFragment--><table align=center class=MsoNormalTable border=1>
${rows(table, texts, (text, box) => `<td${spans(box)} valign=center><p class=MsoNormal align=center><span class="15"><font face="宋体">${text}</font></span><span><o:p></o:p></span></p></td>`)}
</table><!--EndFragment--></body></html>`,
  libreoffice: (table, texts) => `<!DOCTYPE HTML><html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/>
<style type="text/css">td p { margin: 0 }</style></head><body lang="zh-CN"><table width="100%" cellpadding="4" cellspacing="0">
<col width="26*"/><tbody>${rows(table, texts, (text, box) => `<td${spans(box)} width="10%" style="border: 1px solid"><p align="center"><font size="2" style="font-size: 10pt">${text}</font></p>\n</td>`)}
</tbody></table></body></html>`,
  excel: (table, texts) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"></head>
<body link=blue><table border=0><!--StartFragment--><col width=72 span=10>${rows(table, texts, (text, box) => `<td${spans(box)} class=xl65 align=right width=72 x:num>${text}</td>`)}
<!--EndFragment--></table></body></html>`,
};
