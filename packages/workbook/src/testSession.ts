import fc from 'fast-check';
import scenario from '../../../e2e/scenario/strategy-session.json' with { type: 'json' };
import type { SessionResults } from './SessionResults.ts';
import type { BoardSnapshot, SnapshotComment, SnapshotNote, WorkbookInput } from './WorkbookInput.ts';

/** What people wrote in the scenario, and what a stranger might: every text that has ever gone wrong in a file. */
export const NASTY_TEXTS: readonly string[] = [
  ...textsIn(scenario),
  '=1+1',
  "'=1+1",
  "''=1+1",
  ' =1+1',
  '＝1+1',
  '\t=1',
  '\n-2',
  "'",
  '-',
  '- a list\n- of two',
  '1. one\n2. two',
  '# heading',
  'a\n===\nb\n---',
  '```\ncode\n```',
  '<script>alert(1)</script>',
  '</p></main><img src=x onerror=alert(1)>',
  '&amp; &lt; &#39;',
  '[link](javascript:alert(1)) ![x](y) <http://a.b>',
  '*bold* _both_ ~gone~ `code` |cell| $x$ \\',
  'a,b;c\td',
  '"quoted", "twice"',
  '_x0041_',
  '',
  ' ',
  '\n\n',
  'ends with a backslash\\\nand goes on',
];

/** Every `text` and `textAfter` in a JSON value. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' && /^text/.test(key) ? [part] : textsIn(part),
  );
}

/** Any text, of any UTF-16 units: fast-check's own takes seconds to begin. */
export const oddText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })).map(codeUnit),
  maxLength: 30,
});

function codeUnit(code: number): string {
  return String.fromCharCode(code);
}

const SECTIONS = [
  { id: 'a', title: 'Doing well', prompt: 'What goes well?', isUnsorted: false },
  { id: 'b', title: 'Doing <more>', prompt: '', isUnsorted: false },
  { id: 'unsorted', title: '', prompt: '', isUnsorted: true },
];

/** A note with a text in a cell. */
export function testNote(id: string, text: string, more: Partial<SnapshotNote> = {}): SnapshotNote {
  const createdAt = Date.UTC(2026, 6, 1, 12, 30, 5, 7);
  return { id, section: 'a', row: 2, text, colour: 'blue', author: 'p1', createdAt, ...more };
}

/** A comment of Kofi's. */
export function testComment(
  id: string,
  note: string,
  text: string,
  more: Partial<SnapshotComment> = {},
): SnapshotComment {
  return { id, note, text, author: 'p2', createdAt: 1, ...more };
}

/** A session whose main room has this on its board. */
export function testInput(
  snapshot: Partial<BoardSnapshot> = {},
  more: Partial<WorkbookInput> = {},
): WorkbookInput {
  return {
    sessionId: 'session-1',
    title: 'Our strategy & yours',
    language: 'en',
    timeZone: 'Europe/London',
    rooms: [testRoom('main', 'Main room', snapshot)],
    people: new Map([
      ['p1', 'Amina'],
      ['p2', 'Kofi'],
    ]),
    exportedAt: Date.UTC(2026, 6, 2),
    ...more,
  };
}

export function testRoom(id: string, name: string, snapshot: Partial<BoardSnapshot> = {}) {
  return { id, name, snapshot: { sections: SECTIONS, notes: [], comments: [], legend: {}, ...snapshot } };
}

/** A note for each text, one below the other. */
export function notesOf(texts: readonly string[]): SnapshotNote[] {
  return texts.map((text, index) => testNote(`n${index}`, text, { row: index + 2 }));
}

/** A vote that was revealed with names, a poll that was shown, a plan, and who took part. */
export const TEST_RESULTS: SessionResults = {
  votes: [
    {
      question: 'Which two?',
      candidates: [
        { number: 1, text: '=1+1' },
        { number: 2, text: 'Rest is work' },
      ],
      dots: 2,
      perCandidate: 2,
      state: 'revealed',
      voted: 2,
      tally: { 1: 3, 2: 1 },
      ballots: [
        { participant: 'p1', numbers: [1, 1] },
        { participant: 'p2', numbers: [1, 2], typedBy: 'p1' },
      ],
    },
  ],
  polls: [
    {
      question: 'How are you?',
      kind: 'one',
      options: [
        { id: 'a', label: 'Sunny' },
        { id: 'b', label: 'Storm brewing' },
      ],
      state: 'shown',
      answered: 4,
      shares: { a: 3, b: 1 },
    },
    {
      question: 'One word?',
      kind: 'word',
      options: [],
      state: 'shown',
      answered: 3,
      answers: ['calm', '@home', 'calm'],
    },
  ],
  plan: [
    { title: 'Vision', instructions: 'Write what you see.', minutes: 20 },
    { title: 'Break', instructions: '' },
  ],
  people: [
    { name: 'Amina', role: 'facilitator', room: 'Blue' },
    { name: 'Edna', role: 'participant', room: 'Main room', proxy: 'post' },
  ],
};
