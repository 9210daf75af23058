import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, tableText } from './tableText.ts';

const textsOf = (text: string) => cellsOf(text).map((cell) => cell.text);
const cell = (text: string, right: number, down: number) => ({ text, right, down });

describe('words from elsewhere', () => {
  it('are a note a line where no tab is in them, and none of them is lost', () => {
    expect(textsOf('one\r\n\n  \ntwo, and "more"\r')).toEqual(['one', 'two, and "more"']);
    const long = '𝒳'.repeat(12_000);
    expect(textsOf(long).join('')).toBe(long);
    expect(textsOf(long).every((line) => line.length <= 10_000)).toBe(true);
    expect(cellsOf(' \n\t\n')).toEqual([]);
  });

  it('keep their columns and rows as spreadsheets write them, empty cells as well', () => {
    expect(cellsOf('a\t\tc\r\n\r\n\tb\t\r\n')).toEqual([cell('a', 0, 0), cell('b', 1, 2), cell('c', 2, 0)]);
  });

  it('have line breaks, tabs and doubled marks in a cell that stands in quotation marks', () => {
    expect(cellsOf('"one\r\ntwo"\t"a\tb"\n"she said ""yes"""\tx')).toEqual([
      cell('one\ntwo', 0, 0),
      cell('she said "yes"', 0, 1),
      cell('a\tb', 1, 0),
      cell('x', 1, 1),
    ]);
    expect(textsOf('"one\ntwo"\nthree')).toEqual(['one\ntwo', 'three']);
  });

  it('keep quotation marks that somebody wrote', () => {
    expect(textsOf('"Yes"\n"No" was heard\n5" by 7"\n"open\n"')).toEqual([
      '"Yes"',
      '"No" was heard',
      '5" by 7"',
      'open\n',
    ]);
    expect(textsOf('"never closed\tb')).toEqual(['"never closed', 'b']);
  });
});

it('a block of cells comes back as it went out, whatever is written in it', () => {
  const words = fc
    .string({ unit: fc.constantFrom('a', 'ŵ', ' ', '"', '\t', '\n', ','), maxLength: 8 })
    .filter((text) => text.trim() !== '');
  const row = fc.array(fc.option(words), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const cells = rows
        .flatMap((texts, down) =>
          texts.flatMap((text, right) => (text === null ? [] : cell(text, right, down))),
        )
        .sort((a, b) => a.right - b.right || a.down - b.down);
      const [left, top] = [
        Math.min(...cells.map((one) => one.right)),
        Math.min(...cells.map((one) => one.down)),
      ];
      const block = cells.map((one) => cell(one.text, one.right - left, one.down - top));
      fc.pre(block.some(({ right }) => right > 0));
      expect(cellsOf(tableText(block))).toEqual(block);
    }),
    { numRuns: 500 },
  );
});
