import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../client/src/command/commandTable.ts';
import { createSession, type NewSession } from '../support/api.ts';
import { createLine, type Line } from '../support/createLine.ts';
import { type Evenboard, startEvenboard } from '../support/startEvenboard.ts';
import { type Colleague, openColleague } from './Colleague.ts';
import { type Heard, hear } from './hear.ts';

/** Each scenario file in this folder is one person with a screen reader, and Kofi, who does what the file asks him for. */
describe('heard through Orca', () => {
  let evenboard: Evenboard;
  let line: Line;
  let session: NewSession;
  let kofi: Colleague;

  beforeAll(async () => {
    evenboard = await startEvenboard();
  });
  afterAll(() => evenboard?.destroy());

  beforeEach(async () => {
    session = await createSession(evenboard.url, { title: 'Co-creating our strategy', template: 'strategy' });
    line = await createLine(evenboard.port);
    kofi = await openColleague(evenboard.url, session, 'Kofi', { cut: line.cut, mend: line.mend, burst });
  });
  afterEach(async () => {
    kofi?.destroy();
    await line?.destroy();
  });

  const writers: Colleague[] = [];
  afterEach(() => {
    for (const writer of writers.splice(0)) writer.destroy();
  });

  /** Thirty people, who were there all along, write three notes each. */
  async function burst(): Promise<void> {
    await Promise.all(
      writers.map(async (writer, index) => {
        for (let note = 0; note < 3; note += 1) {
          await writer.do('fill', { count: '1', text: `From ${index}` });
        }
      }),
    );
  }

  async function listen(scenario: string): Promise<Heard> {
    const link = `${line.url}/s/${session.sessionId}#${session.keys.participant}`;
    const heard = await hear(link, scenario, { KOFI: kofi.address });
    expect(heard.unmet, heard.transcript).toEqual([]);
    return heard;
  }

  it('somebody joins, hears a note with its section and place, writes one, and hears that it is saved', async () => {
    await kofi.do('write', { cell: 'C4', text: 'You asked what I needed before I had to explain it twice' });
    await listen('grid.txt');
    expect(kofi.textAt('C5')).toBe('Ask again next year');
  });

  it('where a note went that was cut and pasted, taken back, and sent far by the dialog', async () => {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await listen('grid-moves.txt');
    expect(kofi.textAt('C2')).toBe('Tea for everyone');
  });

  it('the list of commands: to an address and back, where I am, the other view, the parts of the page', async () => {
    await kofi.do('write', { cell: 'C4', text: 'You asked what I needed before I had to explain it twice' });
    await listen('commands.txt');
  });

  it('selects notes, is told from where to where, and moves them as one', async () => {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await kofi.do('write', { cell: 'A3', text: 'Rest is on the timetable' });
    await listen('grid-select.txt');
  });

  it('the list by lines, headings and buttons in browse mode; a comment answered; a note that others move and delete', async () => {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await kofi.do('write', { cell: 'A3', text: 'Rest is on the timetable' });
    await kofi.do('write', { cell: 'B2', text: 'Travel paid' });
    await kofi.do('comment', { cell: 'A2', text: 'Since when?' });
    await listen('list.txt');
    expect(kofi.textAt('B3')).toBe('Travel paid');
  });

  it('what somebody else does to the note under the focus, which stays', async () => {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await listen('remote.txt');
  });

  /** Three notes of Kofi's: A2, A3 and C4. */
  async function threeNotes(): Promise<void> {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await kofi.do('write', { cell: 'A3', text: 'Rest is on the timetable' });
    await kofi.do('write', { cell: 'C4', text: 'You asked what I needed before I had to explain it twice' });
  }

  it('reading: a column, the edges, all about a note, where one is, a cell said aloud and back', async () => {
    await threeNotes();
    await listen('reading.txt');
  });

  it('one’s own notes: added, mended, moved, deleted, brought back, and words cancelled', async () => {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await listen('own.txt');
    expect(kofi.textAt('B3')).toBe('Ramps that are not a detour either');
    expect(kofi.textAt('B4')).toBe('Half a thought');
  });

  it('conflicts while writing: both edit, moved, deleted, and the section gone', async () => {
    await kofi.do('write', { cell: 'A2', text: 'Tea for everyone' });
    await listen('conflict.txt');
  });

  it('what has changed: there, and back to the very cell', async () => {
    await threeNotes();
    await listen('changes.txt');
  });

  it('others’ changes held, and let in', async () => {
    await threeNotes();
    await listen('freeze.txt');
  });

  it('two hundred changes after a lost line: one digest, and the focus where it was', async () => {
    await threeNotes();
    await listen('reconnect.txt');
  });

  it('a burst of thirty writers: at most fifteen words in twenty seconds', async () => {
    await threeNotes();
    for (let index = 0; index < 30; index += 1) {
      writers.push(await openColleague(evenboard.url, session, `Writer ${index}`));
    }
    const { said, transcript } = await listen('burst.txt');
    const unasked = said.filter(({ mark }) => mark === 'burst').map(({ text }) => text);
    const words = unasked.join(' ').split(/\s+/).filter(Boolean).length;
    expect(words, transcript).toBeGreaterThan(0);
    expect(words, transcript).toBeLessThanOrEqual(15);
  });

  it('the practice board, from the door and back to it', async () => {
    await listen('practice.txt');
  });

  it('every key of the grid, each with its answer', async () => {
    const pressed = new Set(
      (await readFile(join(import.meta.dirname, 'keys-grid.txt'), 'utf8'))
        .split('\n')
        .filter((step) => step.startsWith('key '))
        .flatMap((step) => step.slice(4).split(' ')),
    );
    const keys = COMMANDS.flatMap((command) => command.keys.map(asPressed));
    expect(keys.filter((key) => !pressed.has(key))).toEqual([]);
    await threeNotes();
    for (const [cell, text] of [
      ['B2', 'Travel paid'],
      ['B3', 'Carers lead'],
      ['C2', 'We finish on time'],
    ] as const) {
      await kofi.do('write', { cell, text });
    }
    await listen('keys-grid.txt');
  });

  it('board and list in browse mode: the palette carries what the screen reader takes for itself', async () => {
    await threeNotes();
    await listen('keys-browse.txt');
  });
});

/** Keys as xdotool names them. */
const PRESSED: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  PageUp: 'Prior',
  PageDown: 'Next',
  Enter: 'Return',
  Space: 'space',
  ContextMenu: 'Menu',
  '/': 'slash',
};

/** A chord of the table ("Alt+Shift+U") as a scenario writes it ("alt+shift+u"). */
function asPressed(chord: string): string {
  const parts = chord.split('+');
  const key = parts.pop() ?? '';
  return [...parts, PRESSED[key] ?? (key.length === 1 ? key.toLowerCase() : key)]
    .map((part, index, all) => (index < all.length - 1 ? part.toLowerCase() : part))
    .join('+');
}
