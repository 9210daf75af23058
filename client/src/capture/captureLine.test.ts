import { deleteNotes, editNoteText, readBoard } from '@evenboard/board';
import type { PersonEntry } from '@evenboard/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom } from '../hooks/testRoom.tsx';
import { readDrafts } from '../session/drafts.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { readCaptureDraft } from './captureDraft.ts';
import { createCaptureLine } from './captureLine.ts';

/** After so long a letter has been painted, and what follows from it is done. */
const PAINTED_MS = 50;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const person = (name: string, role: PersonEntry['role'] = 'participant'): PersonEntry => ({
  name,
  role,
  room: 'main',
  online: true,
});

function open() {
  const shared = openSharedTestRoom('facilitator');
  shared.session.people.set(
    new Map([
      ['kofi', person('Kofi')],
      ['nan', person('Nan')],
      ['sian', person('Siân', 'facilitator')],
    ]),
  );
  const said: string[] = [];
  /** The line as the page has it: after `destroy` another one, as after a reload. */
  function begin(room: RoomSession = shared.room) {
    const area = document.createElement('textarea');
    document.body.append(area);
    let asked = 0;
    const announcer = {
      say: (words: string) => said.push(words),
      remote: (words: unknown) => said.push(String(words)),
    };
    const line = createCaptureLine({ room, announcer, area, onWhoMissing: () => (asked += 1) });
    const type = (words: string) => {
      for (const letter of words) {
        area.value += letter;
        area.dispatchEvent(new Event('input'));
        line.typed();
      }
      vi.advanceTimersByTime(PAINTED_MS);
    };
    const put = (words: string) => {
      area.value = words;
      area.dispatchEvent(new Event('input'));
      line.typed();
      vi.advanceTimersByTime(PAINTED_MS);
    };
    return { line, area, type, put, asked: () => asked };
  }
  /** What a colleague has of it. */
  const typed = () => readBoard(shared.theirs).notes.filter(({ typedBy }) => typedBy === 'sian');
  const texts = () => typed().map(({ author, text }) => `${author}: ${text}`);
  return { ...shared, said, begin, typed, texts };
}

it('others see the words as they come, after a pause of 150 ms, and it is one note under both names', () => {
  const { begin, texts, typed, sections } = open();
  const { line, type } = begin();
  line.choose('kofi');
  type('A mini');
  expect(texts()).toEqual([]);
  vi.advanceTimersByTime(150);
  expect(texts()).toEqual(['kofi: A mini']);
  type('bus on Thursdays ');
  expect(texts()).toEqual(['kofi: A minibus on Thursdays ']);
  line.file();
  expect(typed()).toMatchObject([
    {
      text: 'A minibus on Thursdays',
      author: 'kofi',
      typedBy: 'sian',
      confirmed: false,
      colour: 'yellow',
      section: sections.a,
      row: 4,
    },
  ]);
});

it('the line is ready for the same person after each note, and says once what was filed', () => {
  const { begin, texts, said } = open();
  const { line, area, type } = begin();
  line.choose('kofi');
  type('One');
  line.file();
  type('Two');
  line.file();
  expect(area.value).toBe('');
  expect(texts()).toEqual(['kofi: One', 'kofi: Two']);
  expect(said).toEqual(['Kofi is speaking.', 'A4, for Kofi.', 'A5, for Kofi.']);
});

it('nothing is filed before somebody has said whose words they are, and nothing of them is lost', () => {
  const { begin, texts } = open();
  const { line, area, type, asked } = begin();
  type('Whose');
  vi.advanceTimersByTime(1_000);
  line.file();
  expect([texts(), area.value, asked()]).toEqual([[], 'Whose', 1]);
  line.choose('anonymous');
  line.file();
  expect(texts()).toEqual(['anonymous: Whose']);
});

it('another speaker in the middle of the words: they become theirs, in the same place, once', () => {
  const { begin, texts, typed, store } = open();
  const { line, type } = begin();
  line.choose('kofi');
  type('No, Nan');
  vi.advanceTimersByTime(150);
  const [row] = typed().map((note) => note.row);
  line.choose('nan');
  expect(texts()).toEqual(['nan: No, Nan']);
  expect(typed().map((note) => note.row)).toEqual([row]);
  type(' said it');
  line.nextSection(1);
  line.file();
  expect(texts()).toEqual(['nan: No, Nan said it']);
  expect(store.getSection(typed()[0]?.section ?? '')?.letter).toBe('B');
});

it('the person spoken for changes the words while they are typed, and both stay', () => {
  const { begin, texts, typed, theirs } = open();
  const { line, area, type } = begin();
  line.choose('kofi');
  type('A bus');
  vi.advanceTimersByTime(150);
  const [note] = typed();
  editNoteText(theirs, note?.id ?? '', { at: 2, remove: 3, insert: 'minibus' });
  type(' at six');
  line.file();
  expect(area.value).toBe('');
  expect(texts()).toEqual(['kofi: A minibus at six']);
});

it('a reload in the middle of a word loses nothing and doubles nothing', () => {
  const { begin, texts } = open();
  const first = begin();
  first.line.choose('kofi');
  first.type('A mini');
  vi.advanceTimersByTime(150);
  first.type('b');
  first.line.destroy();
  const { line, area, type } = begin();
  expect([area.value, line.who.get()]).toEqual(['A minib', 'kofi']);
  type('us');
  line.file();
  expect(texts()).toEqual(['kofi: A minibus']);
});

it('a letter that is not painted yet is filed with the others, and kept when the page goes', () => {
  const { begin, texts } = open();
  const { line, area, put } = begin();
  /** The last key before another one, or before the page goes: no frame has come since. */
  const last = (letter: string) => {
    area.value += letter;
    area.dispatchEvent(new Event('input'));
    line.typed();
  };
  line.choose('kofi');
  put('A bu');
  last('s');
  line.file();
  expect(texts()).toEqual(['kofi: A bus']);
  put('At si');
  vi.advanceTimersByTime(150);
  last('x');
  expect(readCaptureDraft('s').text).toBe('At si');
  window.dispatchEvent(new Event('pagehide'));
  expect(readCaptureDraft('s').text).toBe('At six');
  last('!');
  line.file();
  expect(texts()).toEqual(['kofi: A bus', 'kofi: At six!']);
});

it('what had not left the page before a reload is typed in afterwards; what others wrote meanwhile stays', () => {
  const { begin, texts, typed, theirs } = open();
  const first = begin();
  first.line.choose('kofi');
  first.type('A bus');
  vi.advanceTimersByTime(150);
  first.line.destroy();
  const draft = readCaptureDraft('s');
  localStorage.setItem('evenboard.capture.s', JSON.stringify({ ...draft, text: 'A bus at six' }));
  const second = begin();
  vi.advanceTimersByTime(PAINTED_MS);
  expect(texts()).toEqual(['kofi: A bus at six']);
  second.line.destroy();
  editNoteText(theirs, typed()[0]?.id ?? '', { at: 0, remove: 1, insert: 'The' });
  const third = begin();
  expect(third.area.value).toBe('The bus at six');
  expect(readDrafts('s').map(({ text }) => text)).toEqual(['A bus at six']);
});

it('in another room the words that stand on a board stay there, and others come along', () => {
  const { begin, texts, room, said } = open();
  const first = begin();
  first.line.choose('anonymous');
  first.type('Standing');
  vi.advanceTimersByTime(150);
  first.line.destroy();
  const second = begin({ ...room, roomId: 'green' });
  expect(second.area.value).toBe('');
  expect(said.at(-1)).toBe('What you were typing stands in Main board, where it was said.');
  expect(texts()).toEqual(['anonymous: Standing']);
  second.type('Half');
  second.line.destroy();
  expect(begin().area.value).toBe('Half');
});

it('a note that somebody takes off the board is not made again by itself; its words are still in the line', async () => {
  const { begin, texts, typed, theirs } = open();
  const { line, area, type } = begin();
  line.choose('kofi');
  type('Not that');
  vi.advanceTimersByTime(150);
  deleteNotes(theirs, [typed()[0]?.id ?? '']);
  await Promise.resolve();
  type(', please');
  vi.advanceTimersByTime(1_000);
  expect([texts(), area.value]).toEqual([[], 'Not that, please']);
  line.file();
  expect(texts()).toEqual(['kofi: Not that, please']);
});

it('the last note comes back to be mended, under another name too, and is taken back note by note', () => {
  const { begin, texts, said } = open();
  const { line, area, type, put } = begin();
  line.choose('kofi');
  for (const words of ['One', 'Too']) {
    type(words);
    line.file();
  }
  line.recall();
  expect(area.value).toBe('Too');
  put('Two');
  line.choose('nan');
  line.file();
  expect(texts()).toEqual(['kofi: One', 'nan: Two']);
  line.takeBack();
  line.takeBack();
  expect(texts()).toEqual([]);
  expect(said.slice(-2)).toEqual(['Taken back. A5 is empty.', 'Taken back. A4 is empty.']);
});

it('words that are taken out of the field are taken off the board', () => {
  const { begin, texts, presence } = open();
  const { line, type, put } = begin();
  line.choose('kofi');
  type('Oh');
  vi.advanceTimersByTime(150);
  put('');
  expect(texts()).toEqual([]);
  expect(presence.told.at(-1)).toEqual({ editing: undefined });
});

it('many lines that are pasted can be a note each, or one', () => {
  const { begin, texts, said } = open();
  const { line, area } = begin();
  line.choose('kofi');
  const paste = (words: string) => {
    area.value = words;
    line.pasted();
    line.typed();
    vi.advanceTimersByTime(1_000);
  };
  paste('One\nTwo\tThree');
  expect(texts()).toEqual([]);
  expect(said.at(-1)).toMatch(/^3 lines or cells\./);
  line.fileEach();
  expect(texts()).toEqual(['kofi: One', 'kofi: Two', 'kofi: Three']);
  paste('Four\nFive');
  line.file();
  expect(texts().at(-1)).toBe('kofi: Four\nFive');
});

it('after the end what stands on the board is finished, and what does not stays in the line', () => {
  const { begin, texts, session, said } = open();
  const { line, area, type } = begin();
  line.choose('kofi');
  type('Nearly');
  vi.advanceTimersByTime(150);
  session.info.set({ title: 'x', state: 'closed', timeZone: 'UTC', host: 'sian' });
  type(' there');
  line.file();
  expect(texts()).toEqual(['kofi: Nearly there']);
  type('Late');
  line.file();
  expect([texts(), area.value]).toEqual([['kofi: Nearly there'], 'Late']);
  expect(said.at(-1)).toMatch(/Your words are kept here\.$/);
});

it('in a quiet stage nothing is seen of the words before they are filed', () => {
  const { begin, texts, room, session } = open();
  session.info.set({ title: 'x', state: 'open', timeZone: 'UTC', host: 'sian', stage: 'q' });
  const quiet = { ...room.quiet, get: () => ({ stage: 'q', signed: true }) };
  const { line, type } = begin({ ...room, quiet } as unknown as RoomSession);
  line.choose('kofi');
  type('Hush');
  vi.advanceTimersByTime(1_000);
  expect(texts()).toEqual([]);
  line.file();
  expect(texts()).toEqual(['kofi: Hush']);
});
