import { NOTE_COLOURS, NOTE_FILLS, nearestColour } from '@evenboard/board';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableText } from '../cellText.ts';
import { notesCsv } from '../notesCsv.ts';
import { NASTY_TEXTS, notesOf, oddText, testInput, testNote, testRoom } from '../testSession.ts';
import { colourByName } from './colourByName.ts';
import { csvTable } from './csvTable.ts';
import { parseCsv } from './parseCsv.ts';
import { planFile } from './planFile.ts';
import { shownNumber } from './shownNumber.ts';

const planCsv = (text: string, headers = {}) => planFile([csvTable(text)], headers).sheets;

describe('a CSV file', () => {
  it('is separated by commas, semicolons or tabs, and the words decide which', () => {
    const rows = [
      ['One', 'Two; or so'],
      ['a, b', 'c'],
    ];
    expect(parseCsv('One,Two; or so\r\n"a, b",c\r\n')).toEqual(rows);
    expect(parseCsv('One;"Two; or so"\na, b;c')).toEqual(rows);
    expect(parseCsv('One\tTwo; or so\ra, b\tc')).toEqual(rows);
    expect(parseCsv('sep=;\nOne;"Two; or so"\na, b;c')).toEqual(rows);
  });

  it('keeps what its quotes hold, and what stands behind them', () => {
    expect(parseCsv('"a ""b""\nc","d"e,"f')).toEqual([['a "b"\nc', 'de', 'f']]);
    expect(parseCsv('a,\n,b\n\n')).toEqual([['a', ''], ['', 'b'], ['']]);
  });

  it('never loses a field, whatever is in it', () => {
    const field = fc.oneof(oddText, fc.constantFrom(...NASTY_TEXTS, ',', ';', '"', '\r\n'));
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
        expect(parseCsv(`sep=,\n${quoted.join('\r\n')}`)).toEqual(rows);
      }),
    );
  });
});

describe('a table', () => {
  it('has its sections in the first row with words, and the rows below keep their distance', () => {
    const [sheet] = planCsv(',\n,One,Two\n,a,\n\n,b,c');
    expect(sheet).toMatchObject({ headerRow: 2, sections: ['One', 'Two'], doubts: [] });
    expect(sheet?.notes).toEqual([
      { section: 0, row: 2, cell: 'B3', text: 'a', comments: [] },
      { section: 0, row: 4, cell: 'B5', text: 'b', comments: [] },
      { section: 1, row: 4, cell: 'C5', text: 'c', comments: [] },
    ]);
    expect(planCsv('Our day\nOne\na', { '': 2 })[0]?.sections).toEqual(['One']);
  });

  it('says what is in doubt: words that are too long, and a column without a heading', () => {
    const [sheet] = planCsv(`One,,${'t'.repeat(400)}\n${'a'.repeat(10_001)},b,c`);
    expect(sheet?.doubts.map(({ kind, cell }) => `${kind} ${cell}`)).toEqual([
      'cutHeading C1',
      'noHeading B',
      'cutText A2',
    ]);
    expect(sheet?.sections).toEqual(['One', 'Untitled', 't'.repeat(300)]);
    expect(sheet?.notes[0]?.text).toHaveLength(10_000);
  });

  it('brings the formulas nobody has worked out as doubts, and hidden sheets not at all', () => {
    const cells = [{ column: 1, row: 1, text: 'One' }];
    const { sheets, leftOut } = planFile([
      { name: 'A', cells, unknown: ['A2'] },
      { name: 'B', cells, isHidden: true },
      { name: 'C', cells: [] },
    ]);
    expect(sheets.map(({ name, doubts }) => [name, doubts])).toEqual([
      ['A', [{ kind: 'unknownFormula', cell: 'A2' }]],
    ]);
    expect(leftOut).toEqual([
      { name: 'B', why: 'hidden' },
      { name: 'C', why: 'empty' },
    ]);
  });
});

describe('a list', () => {
  it('of Mural’s has its areas as sections, in the order in which they come', () => {
    const [sheet] = planCsv(
      'ID,BG Color,Text,Area\n1,#FCFE7D,late buses,Now\n2,#FFFFFF,trams,Next\n3,,trains,Now',
    );
    expect(sheet?.sections).toEqual(['Now', 'Next']);
    expect(sheet?.notes).toEqual([
      { section: 0, row: 2, cell: 'C2', text: 'late buses', colour: 'yellow', comments: [] },
      { section: 0, row: 3, cell: 'C4', text: 'trains', comments: [] },
      { section: 1, row: 2, cell: 'C3', text: 'trams', comments: [] },
    ]);
  });

  it('of Miro’s has its frames as sections; one without headings is a table of the board’s name', () => {
    const [sheet] = planCsv(
      'Type,Sticky note,Frame,Color,Created by\nsticky_note,late buses,Now,#fff9b1,Amina\nsticky_note,trams,,#d5f692,',
    );
    expect(sheet?.sections).toEqual(['Now']);
    expect(sheet?.notes).toMatchObject([
      { section: 0, row: 2, text: 'late buses', colour: 'yellow', author: 'Amina' },
      { row: 2, text: 'trams', colour: 'green' },
    ]);
    const [bare] = planCsv('"Our board"\n\n"late buses"\n"trams"');
    expect(bare?.sections).toEqual(['Our board']);
    expect(bare?.notes.map(({ text }) => text)).toEqual(['late buses', 'trams']);
  });

  it('that is our own notes.csv comes back by room, section and cell, with every text and colour', () => {
    const text = fc
      .oneof(oddText, fc.constantFrom(...NASTY_TEXTS))
      .filter((one) => printableText(one).trim() !== '');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 10 }), fc.nat(7), (texts, pick) => {
        const colour = NOTE_COLOURS[pick] ?? 'yellow';
        const notes = notesOf(texts).map((note) => ({ ...note, colour }));
        const loose = testNote('loose', 'loose', { section: 'unsorted' });
        const rooms = [testRoom('main', 'Main room', { notes }), testRoom('b', 'Blue', { notes: [loose] })];
        const [main, blue] = planCsv(notesCsv(testInput({}, { rooms })));
        expect([main?.name, main?.sections]).toEqual(['Main room', ['Doing well']]);
        expect(main?.notes.map((note) => [note.row, note.text, note.colour, note.author])).toEqual(
          notes.map((note) => [note.row, printableText(note.text), colour, 'Amina']),
        );
        expect(blue).toMatchObject({ name: 'Blue', sections: [], notes: [{ row: 2, text: 'loose' }] });
      }),
    );
  });
});

it('shows numbers and dates as a person saw them', () => {
  const shown: [number, string, string][] = [
    [0.5, '0%', '50%'],
    [2035, 'General', '2035'],
    [0.1 + 0.2, 'General', '0.3'],
    [1632960145, '00000000000', '01632960145'],
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    [-3, '[$£-809]#,##0', '-£3'],
    [0, '0;-0;"none"', 'none'],
    [0.25, '# ?/?', '1/4'],
    [1.5, '# ?/?', '1 1/2'],
    [12345678, '0.00E+00', '1.23E+07'],
    [1e21, 'General', '1E+21'],
    [1500, '0.0,"k"', '1.5k'],
    [46095, 'dd/mm/yyyy', '14/03/2026'],
    [46095, '[$-809]d mmmm yyyy;@', '14 March 2026'],
    [46095.75, 'ddd h:mm AM/PM', 'Sat 6:00 PM'],
    [0.0625, 'hh:mm:ss', '01:30:00'],
    [1.5, '[h]:mm', '36:00'],
    [61, 'd mmm yyyy', '1 Mar 1900'],
  ];
  for (const [value, format, words] of shown) expect(shownNumber(value, format), format).toBe(words);
  expect(shownNumber(46095 - 1462, 'dd/mm/yyyy', true)).toBe('14/03/2026');
  fc.assert(
    fc.property(fc.double(), fc.string({ maxLength: 12 }), (value, format) => {
      expect(typeof shownNumber(value, format)).toBe('string');
    }),
  );
});

it('takes each of our own fills for the colour that it is, and people’s for the one they call it by', () => {
  for (const colour of NOTE_COLOURS) expect(nearestColour(NOTE_FILLS[colour].fill)).toBe(colour);
  const fills = ['BDD7EE', 'C6E0B4', 'F8CBAD', 'FFE699', 'FF0000', 'FFC000', '7030A0', 'D9D9D9', 'FFFFFF'];
  expect(fills.map(nearestColour)).toEqual([
    'blue',
    'green',
    'pink',
    'yellow',
    'pink',
    'orange',
    'purple',
    'grey',
    undefined,
  ]);
  expect(['Red', 'gray', '#BDD7EE', 'mauve', ' teal '].map(colourByName)).toEqual([
    'pink',
    'grey',
    'blue',
    undefined,
    'teal',
  ]);
});
