import { expect, it } from 'vitest';
import { tableColours } from './tableColours.ts';
import { tableHtml } from './tableHtml.ts';
import { cellsOf } from './tableText.ts';

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
td {padding:0; color:black; background:white;}
.xl65 {background:yellow; mso-pattern:black none;}
.xl66
	{white-space:normal;
	background:#BDD7EE;}
--></style></head><body><table width=128><!--StartFragment-->
<tr height=20><td class=xl65>one</td><td>two</td></tr>
<tr><td class=xl66 style='height:15pt'>a<br>
  b</td><td class=xl65></td></tr><!--EndFragment--></table></body></html>`;
const LIBRE = `<table><colgroup width="85"></colgroup><tr><td height="17" bgcolor="#FFFF00">one</td><td align="left">two</td></tr>
<tr><td bgcolor="#BDD7EE">a<br>b</td><td></td></tr></table>`;
const SHEETS = `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style><table><tbody>
<tr><td style="overflow:hidden;background-color:#ffff00;" data-sheets-value="x">one</td><td style="overflow:hidden;">two</td></tr>
<tr><td style="background-color: rgb(189, 215, 238)">a<br/>b</td><td></td></tr></tbody></table>`;
const CELLS = cellsOf('one\ttwo\n"a\nb"\t');

it.each([
  ['Excel', EXCEL],
  ['LibreOffice', LIBRE],
  ['Google Sheets', SHEETS],
])('reads the fills of cells from %s as the nearest of ours', (_program, html) => {
  expect(tableColours(html, CELLS)).toEqual(['yellow', 'blue', undefined]);
});

it('knows the cells of a column apart from empty ones, and our own notes again', () => {
  const column =
    '<table><tr><td bgcolor=red>a</td></tr><tr><td bgcolor=lime></td></tr><tr><td>b</td></tr></table>';
  expect(tableColours(column, cellsOf('a\n\nb'))).toEqual(['pink', undefined]);
  const own = [
    { text: 'a', colour: 'teal' as const, right: 0, down: 0 },
    { text: '<b>', colour: 'grey' as const, right: 1, down: 0 },
  ];
  expect(tableColours(tableHtml(own), own)).toEqual(['teal', 'grey']);
});

it('gives no colours where the table says something else, or is none', () => {
  for (const html of ['', '<p style="background:red">one two</p>', LIBRE.replace('two', ''), '<table>']) {
    expect(tableColours(html, CELLS)).toEqual([undefined, undefined, undefined]);
  }
  expect(tableColours(LIBRE.replace('one', 'other'), CELLS)).toEqual([undefined, 'blue', undefined]);
});
