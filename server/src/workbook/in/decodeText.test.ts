import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from './decodeText.ts';
import { planBytes } from './planBytes.ts';

/** A table as German and French spreadsheets write it, with a line above its headings. */
const TABLE = 'Unser Tag;\r\nWünsche;Bénéfices\r\n„spätere Busse“;5 €\r\n';
/** The same in Windows-1252, which is not quite Latin-1: quotes and the euro have other bytes. */
const IN_1252 = Buffer.from(
  TABLE.replaceAll('„', '\x84').replaceAll('“', '\x93').replaceAll('€', '\x80'),
  'latin1',
);
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

it('reads UTF-8, UTF-16 of both orders and Windows-1252, with a byte order mark and without', () => {
  const files = [
    Buffer.from(TABLE),
    Buffer.from(`\uFEFF${TABLE}`),
    utf16le(TABLE),
    utf16le(`\uFEFF${TABLE}`),
    utf16be(TABLE),
    utf16be(`\uFEFF${TABLE}`),
    IN_1252,
  ];
  for (const file of files) {
    expect(decodeText(file)).toBe(TABLE);
    const [sheet] = planBytes(file, { '': 2 }).sheets;
    expect(sheet?.sections).toEqual(['Wünsche', 'Bénéfices']);
    expect(sheet?.notes.map(({ text }) => text)).toEqual(['„spätere Busse“', '5 €']);
  }
});

it('gives back every text that was written with a byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const marked = `\uFEFF${text}`;
      for (const file of [Buffer.from(marked), utf16le(marked), utf16be(marked)]) {
        expect(decodeText(file)).toBe(text);
      }
    }),
  );
});
