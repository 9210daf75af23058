import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableText } from '../cellText.ts';
import { elementsOf, textsOf } from '../testElements.ts';
import { NASTY_TEXTS, notesOf, oddText, testInput, testNote, testRoom } from '../testSession.ts';
import type { WorkbookInput } from '../WorkbookInput.ts';
import { boardCanvas } from './boardCanvas.ts';
import { boardSvg } from './boardSvg.ts';
import type { Box } from './pictureLayout.ts';
import { pictureRooms } from './pictureRooms.ts';
import { wrapText } from './wrapText.ts';

interface CanvasNode extends Box {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly label?: string;
  readonly color?: string;
}
const canvasOf = (input: WorkbookInput) =>
  JSON.parse(boardCanvas(input)) as { nodes: CanvasNode[]; edges: [] };

const text = fc.oneof(oddText, fc.constantFrom(...NASTY_TEXTS));
const at = fc.option(
  fc.record({ x: fc.oneof(fc.double(), fc.constant(Number.NaN)), y: fc.integer({ min: -500, max: 500 }) }),
  {
    nil: undefined,
  },
);
/** Two rooms whose sections hang anywhere, and overlap. */
const anyInput = fc
  .record({
    texts: fc.array(text, { maxLength: 9 }),
    places: fc.tuple(at, at),
    columns: fc.integer({ min: 1, max: 24 }),
  })
  .map(({ texts, places, columns }) => {
    const sections = ['a', 'b'].map((id, index) => {
      const position = places[index];
      return { id, title: id, prompt: 'What?', isUnsorted: false, columns, ...(position && { position }) };
    });
    const notes = notesOf(texts).map((note, index) => ({ ...note, section: index % 2 === 0 ? 'a' : 'gone' }));
    const rooms = [
      testRoom('main', 'Main', { sections, notes }),
      testRoom('r1', 'Blue', { sections, notes }),
    ];
    return testInput({}, { rooms });
  });

const isWithin = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const isApart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

test('wherever sections hang, frames and notes do not overlap, and all of it is in the picture', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { width, height, rooms } = pictureRooms(input);
      const frames = rooms.flatMap((room) => room.frames);
      for (const [index, frame] of frames.entries()) {
        expect(isWithin(frame, { x: 0, y: 0, width, height })).toBe(true);
        for (const other of frames.slice(index + 1)) expect(isApart(frame, other)).toBe(true);
        for (const [place, note] of frame.notes.entries()) {
          expect(isWithin(note, frame)).toBe(true);
          for (const other of frame.notes.slice(place + 1)) expect(isApart(note, other)).toBe(true);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('frames that were hung nowhere are in rows, side by side, so that fifty can be seen at once', () => {
  const sections = Array.from({ length: 50 }, (_, index) => {
    const id = `s${index}`;
    return { id, title: id, prompt: '', isUnsorted: false, columns: 3 };
  });
  const notes = sections.map(({ id }) => testNote(id, 'Buses', { section: id }));
  const { width, height, rooms } = pictureRooms(testInput({ sections, notes }));
  expect([width, height].map((side) => side < 6_100)).toEqual([true, true]);
  const rows = Map.groupBy(rooms[0]?.frames ?? [], ({ y }) => y);
  expect([...rows.values()].map(({ length }) => length)).toEqual([10, 10, 10, 10, 10]);
});

test('the lines of a text that is written from the right all begin there', () => {
  const svg = boardSvg(testInput({ notes: [testNote('n1', 'مرحبا بالعالم كيف حالكم\n(C4)')] }));
  const lines = svg.split('\n').find((line) => line.includes('مرحبا') && line.includes('<tspan')) ?? '';
  expect(lines).toContain('direction="rtl"');
  expect(new Set(lines.match(/ x="\d+"/g)).size).toBe(1);
  expect(lines).toContain('>(C4)<');
});

test('lines have all words, and none is longer than there is room', () => {
  expect(wrapText('one two three four', 5)).toEqual(['one two', 'three', 'four']);
  expect(wrapText('a\n\nb', 9)).toEqual(['a', '', 'b']);
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), (words, width) => {
      const lines = wrapText(words, width);
      expect(lines.join('').replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
    }),
  );
});

test('the picture has its text alternative: title, and every note with its cell, author and colour', () => {
  const svg = boardSvg(
    testInput({ notes: [testNote('n1', 'Buses', { row: 4 })], legend: { blue: 'Ideas' } }),
  );
  elementsOf(svg);
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .* role="img" aria-labelledby="title" aria-describedby="description"/,
  );
  expect(svg).toContain('<title id="title">Our strategy &amp; yours</title>');
  expect(textsOf(svg).find((words) => words.startsWith('Main room'))).toContain(
    'A. Doing well:\nA4: Buses (Amina; blue: Ideas)\nB. Doing <more>:\nNo notes.',
  );
  expect(svg).toContain('fill="#B7D5FE"');
  expect(svg).not.toMatch(/<(script|image|style|foreignObject)|href|\son\w+=|url\(/);
});

test('whatever people wrote, the picture is well-formed and holds it', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const svg = boardSvg(input);
      elementsOf(svg);
      const description = textsOf(svg).find((words) => words.startsWith('Main\n')) ?? '';
      for (const { text: words } of input.rooms[0]?.snapshot.notes ?? [])
        expect(description).toContain(printableText(words).trim());
    }),
    { numRuns: 50 },
  );
});

test('JSON Canvas has a group for each section and a text in its colour for each note, in whole numbers', () => {
  const notes = [testNote('n1', '# *Buses*', { row: 4 })];
  const { nodes, edges } = canvasOf(testInput({ notes }));
  expect(edges).toEqual([]);
  expect(nodes.map(({ id, type, label }) => [id, type, label])).toEqual([
    ['main/a', 'group', 'A. Doing well'],
    ['main/a/n1', 'text', undefined],
    ['main/b', 'group', 'B. Doing <more>'],
  ]);
  expect(nodes[1]).toMatchObject({ color: '#B7D5FE', text: '\\# \\*Buses\\*\n\n*A4. Amina; blue*' });
  fc.assert(
    fc.property(anyInput, (input) => {
      const canvas = canvasOf(input);
      for (const { x, y, width, height } of canvas.nodes)
        for (const value of [x, y, width, height]) expect(Number.isInteger(value)).toBe(true);
      expect(new Set(canvas.nodes.map(({ id }) => id)).size).toBe(canvas.nodes.length);
    }),
    { numRuns: 30 },
  );
});

test('a note that came after the session had closed says so in the picture and in its description', () => {
  const late = { ...testNote('n1', 'Buses', { row: 2 }), cameLate: 1 };
  const svg = boardSvg(testInput({ notes: [late] }));
  expect(svg).toMatch(/<desc[^>]*>[^<]*Buses \([^)]*, came late;/);
  expect(
    textsOf(svg)
      .join(' ')
      .replace(/\s+/g, ' ')
      .match(/came late/g)?.length,
  ).toBeGreaterThan(1);
});
