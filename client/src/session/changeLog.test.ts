import {
  addComment,
  addNote,
  addSection,
  createBoardStore,
  deleteComment,
  deleteNotes,
  deleteSection,
  insertNote,
  moveNote,
  placeSection,
  recolourNotes,
  renameSection,
  setNoteText,
} from '@evenboard/board';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openTestBoard } from '../hooks/testRoom.tsx';
import { createChangeLog } from './changeLog.ts';
import { changeRecord } from './changeRecord.ts';
import { createCurrentCell } from './currentCell.ts';
import { deleteLocalCopies } from './localCopy.ts';

const LINE = { name: 'line' };
const ROOM = { sessionId: 's', roomId: 'main' };

/** My page on a document that knows `copy` already, looking at the server's board. */
function openPage({ copy, atMs = 100 }: { copy?: Uint8Array | undefined; atMs?: number } = {}) {
  const mine = openTestBoard('m');
  const store = createBoardStore(mine);
  const current = createCurrentCell(store);
  const clock = { now: atMs };
  const writes: (() => void)[] = [];
  const log = createChangeLog({
    store,
    me: 'sian',
    personOf: (client) => (client === server.doc.clientID ? 'kofi' : undefined),
    now: () => clock.now,
    keeper: changeRecord(ROOM),
    onLeft: current.onLeft,
    isLine: (origin) => origin === LINE,
    later: (run) => {
      writes.push(run);
      return () => undefined;
    },
  });
  if (copy) Y.applyUpdate(mine.doc, copy, 'copy');
  log.copyLoaded();
  const meet = () => {
    Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(server.doc), LINE);
    log.fetched();
  };
  const send = (update: Uint8Array) => Y.applyUpdate(mine.doc, update, LINE);
  const goOnLine = () => {
    meet();
    server.doc.on('update', send);
    mine.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== LINE) Y.applyUpdate(server.doc, update);
    });
  };
  const leave = () => {
    server.doc.off('update', send);
    log.destroy();
    return Y.encodeStateAsUpdate(mine.doc);
  };
  const kinds = (id: string) => log.find(id)?.kinds;
  return { mine, store, current, clock, log, writes, goOnLine, meet, leave, kinds };
}

let server = openTestBoard('t');
let a = '';
let b = '';
let notes: string[] = [];
const write = (section: string, text: string) => ({
  section,
  text,
  colour: 'blue' as const,
  author: 'kofi',
});

beforeEach(() => {
  localStorage.clear();
  server = openTestBoard('t');
  [a, b] = [addSection(server, { title: 'One' }), addSection(server, { title: 'Two' })];
  notes = ['zero', 'one', 'two'].map((text) => addNote(server, write(a, text)));
});

/** A page that has been on the line since before anything happened. */
function openRunning() {
  const page = openPage();
  page.goOnLine();
  return page;
}

describe('what has changed since I looked', () => {
  it('counts nothing of the board as it is at the first visit, and begins from there', () => {
    const { log } = openRunning();
    expect(log.unseen.get()).toEqual([]);
    expect(log.sinceMs.get()).toBe(100);
  });

  it('tells new, edited, moved and deleted notes, with what was there when I looked, and by whom', () => {
    const { log, clock } = openRunning();
    const [zero = '', one = '', two = ''] = notes;
    clock.now = 200;
    setNoteText(server, zero, 'zero, edited');
    moveNote(server, one, { section: b, row: 4 });
    deleteNotes(server, [two]);
    const made = addNote(server, write(b, 'new'));
    expect(log.unseen.get()).toMatchObject([
      { id: zero, kinds: ['edited'], before: { text: 'zero', address: 'A2' }, section: a, by: ['kofi'] },
      { id: one, kinds: ['moved'], before: { text: 'one', address: 'A3' }, section: b, by: ['kofi'] },
      { id: two, kinds: ['deleted'], before: { text: 'two', address: 'A4' }, section: a, by: ['kofi'] },
      { id: made, kinds: ['new'], section: b, by: ['kofi'], atMs: 200 },
    ]);
    expect(log.find(made)?.before).toBeUndefined();
  });

  it('makes one entry of several changes, and none of what is as it was', () => {
    const { log, kinds } = openRunning();
    const [zero = '', one = ''] = notes;
    setNoteText(server, zero, 'zero!');
    setNoteText(server, zero, 'zero!!');
    moveNote(server, zero, { section: b, row: 2 });
    expect(log.find(zero)).toMatchObject({ kinds: ['edited', 'moved'], before: { text: 'zero' } });
    setNoteText(server, zero, 'zero');
    expect(kinds(zero)).toEqual(['moved']);
    moveNote(server, zero, { section: a, row: 2 });
    expect(kinds(zero)).toBeUndefined();
    deleteNotes(server, [addNote(server, write(b, 'brief'))]);
    setNoteText(server, one, 'one, edited');
    deleteNotes(server, [one]);
    expect(log.unseen.get()).toMatchObject([{ id: one, kinds: ['deleted'], before: { text: 'one' } }]);
  });

  it('does not count notes that were only pushed', () => {
    const { log } = openRunning();
    const made = insertNote(server, { ...write(a, 'above'), row: 2 });
    expect(log.unseen.get().map(({ id }) => id)).toEqual([made]);
  });

  it('takes my own changes as seen, also those from another device of mine', () => {
    const { mine, log, kinds } = openRunning();
    const [zero = '', one = ''] = notes;
    setNoteText(server, zero, 'theirs');
    setNoteText(server, one, 'theirs');
    setNoteText(mine, zero, 'theirs and mine');
    deleteNotes(mine, [one]);
    addNote(server, { ...write(b, 'mine from the telephone'), author: 'sian' });
    // Under a client that nobody has been seen with.
    expect(log.unseen.get().map(({ by }) => by)).toEqual([['kofi']]);
    expect([kinds(zero), kinds(one)]).toEqual([undefined, undefined]);
  });

  it('takes a note as seen when I leave it, not while I am on it, and not when others take me away', () => {
    const { current, kinds } = openRunning();
    const [zero = '', one = '', two = ''] = notes;
    current.setNote(zero);
    setNoteText(server, zero, 'theirs');
    expect(kinds(zero)).toEqual(['edited']);
    moveNote(server, zero, { section: b, row: 7 });
    expect(kinds(zero)).toEqual(['edited', 'moved']);
    current.setNote(one);
    expect(kinds(zero)).toBeUndefined();
    setNoteText(server, two, 'theirs');
    current.setNote(two);
    expect(kinds(two)).toEqual(['edited']);
    current.setCell({ section: b, row: 3 });
    expect(kinds(two)).toBeUndefined();
  });

  it('counts comments by others on a note, as long as they are there', () => {
    const { mine, kinds } = openRunning();
    const [zero = '', one = ''] = notes;
    const comment = addComment(server, { note: zero, text: 'yes', author: 'kofi' }) ?? '';
    addComment(mine, { note: one, text: 'mine', author: 'sian' });
    expect([kinds(zero), kinds(one)]).toEqual([['comment'], undefined]);
    deleteComment(server, comment);
    expect(kinds(zero)).toBeUndefined();
  });

  it('counts sections that come, go or are renamed, not where a frame stands, nor the notes of one that went', () => {
    const { log, kinds } = openRunning();
    renameSection(server, a, 'First');
    placeSection(server, b, { x: 5, y: 5 });
    const made = addSection(server, { title: 'Three' });
    expect(log.unseen.get()).toMatchObject([
      { id: a, of: 'section', kinds: ['edited'], before: { text: 'One', address: 'A' } },
      { id: made, of: 'section', kinds: ['new'] },
    ]);
    deleteSection(server, a);
    expect(kinds(a)).toEqual(['deleted']);
    expect(log.unseen.get()).toHaveLength(2);
  });

  it('is emptied at my word, and counts from then', () => {
    const { log, clock } = openRunning();
    setNoteText(server, notes[0] ?? '', 'theirs');
    setNoteText(server, notes[1] ?? '', 'theirs');
    clock.now = 500;
    log.seen(notes[0] ?? '');
    expect(log.unseen.get()).toHaveLength(1);
    log.allSeen();
    expect([log.unseen.get(), log.sinceMs.get()]).toEqual([[], 500]);
  });
});

describe('what has changed, after a reload', () => {
  it('is still there, with what came meanwhile, and with what it was when I last looked', () => {
    const first = openRunning();
    const [zero = '', one = '', two = ''] = notes;
    setNoteText(server, zero, 'zero, edited');
    setNoteText(server, two, 'two, edited');
    const copy = first.leave();
    setNoteText(server, zero, 'zero, edited twice');
    setNoteText(server, two, 'two');
    deleteNotes(server, [one]);
    const again = openPage({ copy, atMs: 900 });
    expect(again.kinds(zero)).toEqual(['edited']);
    again.goOnLine();
    expect(again.log.unseen.get()).toMatchObject([
      { id: zero, kinds: ['edited'], before: { text: 'zero' } },
      { id: one, kinds: ['deleted'], before: { text: 'one' } },
    ]);
    expect(again.log.sinceMs.get()).toBe(100);
  });

  it('does not take the copy on this device for news', () => {
    const copy = openRunning().leave();
    const again = openPage({ copy });
    again.goOnLine();
    expect(again.log.unseen.get()).toEqual([]);
  });

  it('does not take a copy that loads late for news either', () => {
    const copy = openRunning().leave();
    const again = openPage({ copy });
    const late = openTestBoard('l');
    addSection(late, { title: 'From the copy' });
    Y.applyUpdate(again.mine.doc, Y.encodeStateAsUpdate(late.doc), 'copy');
    expect(again.store.getSections()).toHaveLength(4);
    expect(again.log.unseen.get()).toEqual([]);
  });

  it('tells of everything on a board that was empty when I left it', () => {
    server = openTestBoard('t');
    const copy = openRunning().leave();
    const section = addSection(server, { title: 'One' });
    addNote(server, write(section, 'new'));
    const again = openPage({ copy });
    again.goOnLine();
    expect(again.log.unseen.get().map(({ kinds }) => kinds)).toEqual([['new'], ['new']]);
  });

  it('begins anew where no copy is kept, but forgets nothing that it knew of', () => {
    const first = openRunning();
    setNoteText(server, notes[0] ?? '', 'edited');
    first.leave();
    const again = openPage({ atMs: 900 });
    again.goOnLine();
    expect(again.log.unseen.get()).toMatchObject([{ id: notes[0], before: { text: 'zero' } }]);
    expect(again.log.sinceMs.get()).toBe(900);
  });

  it('passes over what is not a record', () => {
    localStorage.setItem('evenboard.changes.s.main', '{"sinceMs": 5, "entries": [{"id": 1}, null, []]}');
    const page = openPage();
    page.goOnLine();
    expect(page.log.unseen.get()).toEqual([]);
  });

  it('goes with the session', async () => {
    localStorage.setItem('evenboard.generations.s', '{"main": 1}');
    openRunning().leave();
    expect(changeRecord(ROOM).read()).toBeDefined();
    await deleteLocalCopies('s');
    expect(changeRecord(ROOM).read()).toBeUndefined();
  });
});

describe('what has changed, with many who write', () => {
  it('calls those who show a note for that note alone, and not with each keystroke', () => {
    const { log, writes } = openRunning();
    const [zero = '', one = ''] = notes;
    const told: string[] = [];
    log.subscribeTo(zero, () => told.push('zero'));
    log.subscribeTo(one, () => told.push('one'));
    writes.length = 0;
    for (let length = 1; length <= 50; length += 1) setNoteText(server, zero, `zero${'!'.repeat(length)}`);
    expect(told).toEqual(['zero']);
    expect(writes.length).toBeLessThanOrEqual(1);
  });

  it('keeps a thousand at most, each cut off', () => {
    const { log } = openRunning();
    server.doc.transact(() => {
      for (let index = 0; index < 1_005; index += 1) addNote(server, write(b, `${index}`));
    });
    expect(log.unseen.get()).toHaveLength(1_000);
    setNoteText(server, notes[0] ?? '', 'x'.repeat(2_000));
    log.allSeen();
    recolourNotes(server, [notes[0] ?? ''], 'pink');
    expect(log.unseen.get()[0]).toMatchObject({ kinds: ['other'] });
    expect(log.unseen.get()[0]?.before?.text).toHaveLength(500);
  });
});
