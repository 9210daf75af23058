import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardHtml } from '../boardHtml.ts';
import { boardMarkdown } from '../boardMarkdown.ts';
import { boardSheets } from '../boardSheets.ts';
import type { ExportedVote, SessionResults } from '../SessionResults.ts';
import type { Sheet } from '../Sheet.ts';
import { notesOf, oddText, TEST_RESULTS, testInput, testRoom } from '../testSession.ts';

const sheetsOf = (results: SessionResults) => boardSheets(testInput({ notes: notesOf(['x']) }, { results }));

/** A sheet's rows as what a reader sees in them. */
function rowsOf(sheet: Sheet | undefined): string[][] {
  const rows = Map.groupBy(sheet?.cells ?? [], ({ row }) => row);
  return [...rows.values()].map((cells) =>
    cells.map(({ text, number }) => (number?.format === '0%' ? `${Math.round(number.value * 100)} %` : text)),
  );
}

test('the workbook has a list of votes, polls, people, plan and what it is', () => {
  const sheets = sheetsOf(TEST_RESULTS);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Board',
    'All notes',
    'Votes',
    'Polls',
    'People',
    'Plan',
    'About',
    'Evenboard',
  ]);
  const rows = (name: string) => rowsOf(sheets.find((sheet) => sheet.name === name)).slice(1);
  expect(rows('Votes')).toEqual([
    ['1', 'Which two?', '1', '=1+1', '3', '75 %', '2', 'Amina (2), Kofi, typed by Amina'],
    ['1', 'Which two?', '2', 'Rest is work', '1', '25 %', '2', 'Kofi, typed by Amina'],
  ]);
  expect(rows('Polls')).toEqual([
    ['1', 'How are you?', 'Sunny', '3', '75 %', '4'],
    ['1', 'How are you?', 'Storm brewing', '1', '25 %', '4'],
    ['2', 'One word?', 'calm', '2', '67 %', '3'],
    ['2', 'One word?', '@home', '1', '33 %', '3'],
  ]);
  expect(rows('People')).toEqual([
    ['Amina', 'Blue', 'Facilitator', 'on a screen'],
    ['Edna', 'Main room', 'Participant', 'by post'],
  ]);
  expect(rows('Plan')).toEqual([
    ['1', 'Vision', 'Write what you see.', '20'],
    ['2', 'Break', '', ''],
  ]);
  expect(rows('About')).toContainEqual(['Exported', '2026-07-02 01:00:00 (Europe/London)']);
});

test('where there is nothing to list there is no list, and nobody is named unless that was chosen', () => {
  const { people: _people, ...rest } = TEST_RESULTS;
  expect(sheetsOf(rest).map(({ name }) => name)).not.toContain('People');
  expect(sheetsOf({ votes: [], polls: [], plan: [] }).map(({ name }) => name)).toEqual([
    'Board',
    'All notes',
    'About',
    'Evenboard',
  ]);
});

test('every table has headings that are unique and not empty, in its own first row, and a name of its own', () => {
  const tables = sheetsOf(TEST_RESULTS).flatMap(({ table, cells }) => (table ? [{ table, cells }] : []));
  expect(tables).toHaveLength(6);
  for (const { table, cells } of tables) {
    expect(new Set(table.columns.map((name) => name.toLowerCase())).size).toBe(table.columns.length);
    expect(table.columns).not.toContain('');
    expect(cells.filter(({ row }) => row === 1).map(({ text }) => text)).toEqual(table.columns);
    expect(Math.max(...cells.map(({ row }) => row))).toBe(table.rowCount + 1);
    expect(table.name).toMatch(/^[A-Z][A-Za-z]+$/);
  }
  expect(new Set(tables.map(({ table }) => table.name.toLowerCase())).size).toBe(tables.length);
});

test('the legend says in words what each colour means, and of which room', () => {
  const rooms = [
    testRoom('main', 'Main room', { legend: { blue: 'Ideas' } }),
    testRoom('r1', 'Votes', { legend: { blue: 'Doubts' } }),
  ];
  const about = boardSheets(testInput({}, { rooms })).find(({ name }) => name === 'About');
  expect(rowsOf(about)).toContainEqual(['Colour blue', 'Ideas (Main room); Doubts (Votes)']);
  expect(rowsOf(about)).toContainEqual(['Sheet Votes (2)', 'Votes']);
  expect(rowsOf(about)).toContainEqual(['Colour grey', 'No meaning was given to it.']);
});

test('the page and the text have the same results, each under its question', () => {
  const input = testInput({}, { results: TEST_RESULTS });
  const html = boardHtml(input);
  expect(html).toContain('<a href="#results-votes" dir="auto">Votes</a>');
  expect(html).toContain('<h3 id="vote-1" dir="auto">Which two?</h3>');
  expect(html).toContain('<caption>2 people voted, with 4 dots in all.</caption>');
  expect(html).toMatch(/<th scope="row" [^>]*>1<\/th><td [^>]*>=1\+1<\/td><td [^>]*>3<\/td><td [^>]*>75 %</);
  const markdown = boardMarkdown(input);
  expect(markdown).toContain(
    '## Votes\n\n### Which two?\n\n2 people voted, with 4 dots in all.\n\n- **1** \\=1+1',
  );
  expect(markdown).toContain('## Polls\n\n### How are you?\n\n4 people answered.\n\n- Sunny: 3, 75 %');
});

test('of votes and polls that are not revealed no file says anything, whatever is in them', () => {
  const vote = fc.record({
    question: oddText,
    candidates: fc.constant([{ number: 1, text: 'a' }]),
    dots: fc.nat(5),
    perCandidate: fc.nat(5),
    state: fc.constantFrom<ExportedVote['state']>('open', 'closed'),
    voted: fc.nat(9),
    tally: fc.record({ 1: fc.nat(9) }),
    ballots: fc.constant([{ participant: 'p1', numbers: [1] }]),
  });
  const poll = fc.record({
    question: oddText,
    kind: fc.constantFrom('one', 'text'),
    options: fc.constant([{ id: 'a', label: 'A' }]),
    state: fc.constantFrom('open', 'closed'),
    answered: fc.nat(9),
    shares: fc.record({ a: fc.nat(9) }),
    answers: fc.array(oddText),
  });
  const files = (results: SessionResults) => {
    const input = testInput({}, { results });
    return [boardSheets(input), boardHtml(input), boardMarkdown(input)];
  };
  const nothing = files({ votes: [], polls: [], plan: [] });
  fc.assert(
    fc.property(fc.array(vote), fc.array(poll), (votes, polls) => {
      expect(files({ votes, polls, plan: [] })).toEqual(nothing);
    }),
    { numRuns: 30 },
  );
});

test('what was said is a sheet of its own where it was promised to be, and nowhere else', () => {
  const at = Date.UTC(2026, 6, 1, 12);
  const captions = [
    { room: 'Blue', at, text: '=More rest', speaker: 'p1' },
    { room: 'Blue', at, text: 'Good.' },
  ];
  const sheet = (results: SessionResults) => sheetsOf(results).find(({ name }) => name === 'Captions');
  expect(sheet(TEST_RESULTS)).toBeUndefined();
  expect(rowsOf(sheet({ ...TEST_RESULTS, captions }))).toEqual([
    ['Room', 'When', 'Who', 'Said'],
    ['Blue', '2026-07-01 13:00:00', 'Amina', '=More rest'],
    ['Blue', '2026-07-01 13:00:00', '', 'Good.'],
  ]);
});
