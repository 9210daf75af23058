import { addNote, deleteNotes, deleteSection, moveNote, setNoteText } from '@evenboard/board';
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { GridView } from '../grid/GridView.tsx';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { useChangeDigest } from './useChangeDigest.ts';
import { useTogetherNews } from './useTogetherNews.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Page() {
  useChangeDigest();
  useTogetherNews();
  return <GridView />;
}

/** My page with the grid, and all that was said since. */
function openPage() {
  const shared = openSharedTestRoom();
  const announcer = renderInRoom(shared.room, <Page />);
  const said: string[] = [];
  announcer.lastSaid.subscribe(() => said.push(announcer.lastSaid.get()));
  act(() => document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus());
  const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));
  const here = () => document.activeElement as HTMLElement;
  return { ...shared, said, pass, here };
}

/** What a colleague did while my line was down, as the one update that a reconnect brings. */
function meanwhile({ mine, theirs, sections, notes }: ReturnType<typeof openSharedTestRoom>): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(mine.doc));
  const board = { ...theirs, doc: copy };
  for (const root of ['sections', 'notes', 'gaps', 'comments', 'legend'] as const)
    board[root] = copy.getMap(root);
  const write = (row: number) =>
    addNote(board, { section: sections.b, row, text: 'new', colour: 'blue', author: 'kofi' });
  for (let row = 3; row < 193; row += 1) write(row);
  write(2);
  setNoteText(board, notes.a2, 'Rest is on the timetable, at last.');
  moveNote(board, notes.a2, { section: sections.b, row: 2 });
  for (let times = 0; times < 6; times += 1) setNoteText(board, notes.b2, `Travel paid ${times}.`);
  deleteNotes(board, [notes.a3]);
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(mine.doc));
}

describe('200 changes after the line was down', () => {
  it('are one line on my place and one digest, and the focus stays on its note', async () => {
    const page = openPage();
    const { notes, store, here, said, pass, room } = page;
    expect(here().textContent).toContain('Rest is on the timetable.');
    const update = meanwhile(page);
    await act(async () => Y.applyUpdate(page.mine.doc, update, page.theirs.doc));
    expect(store.getNoteCount()).toBe(193);
    expect(room.current.get().note).toBe(notes.a2);
    expect(here().getAttribute('role')).toBe('gridcell');
    expect(here().textContent).toContain('Rest is on the timetable, at last.');
    await pass(60_000);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/B2/);
    expect(said[1]).toMatch(/^19\d new/);
    for (const line of said) expect(line.split(' ').length).toBeLessThanOrEqual(15);
    expect(room.changes.unseen.get()).toHaveLength(194);
  });

  it('take me nowhere while I write, and lose none of my words', async () => {
    const page = openPage();
    const { notes, sections, here, store } = page;
    const update = meanwhile(page);
    fireEvent.keyDown(here(), { key: 'F2' });
    fireEvent.input(here(), { target: { value: 'Rest is on the timetable. Mine' } });
    (here() as HTMLTextAreaElement).setSelectionRange(30, 30);
    await act(async () => Y.applyUpdate(page.mine.doc, update, page.theirs.doc));
    const area = here() as HTMLTextAreaElement;
    expect(area.tagName).toBe('TEXTAREA');
    expect(area.value).toContain('Mine');
    expect(area.value.slice(0, area.selectionStart)).toMatch(/Mine$/);
    expect(area.closest('td')?.dataset['section']).toBe(sections.b);
    expect(store.getNote(notes.a2)?.text).toBe(area.value);
  });
});

describe('a section that goes while I write a new note in it', () => {
  it('leaves my words as a note, with the focus on it', async () => {
    const { theirs, sections, store, room, remotely, here, pass, said } = openPage();
    fireEvent.keyDown(here(), { key: 'ArrowDown' });
    fireEvent.keyDown(here(), { key: 'ArrowDown' });
    fireEvent.keyDown(here(), { key: 'F2' });
    fireEvent.input(here(), { target: { value: 'Half a sentence' } });
    await remotely(() => deleteSection(theirs, sections.a));
    await pass(10);
    const note = room.current.get().note ?? '';
    expect(store.getNote(note)).toMatchObject({ text: 'Half a sentence', section: 'unsorted' });
    expect(here().getAttribute('role')).toBe('gridcell');
    expect(here().textContent).toContain('Half a sentence');
    expect(said.at(-1)).toMatch(/^This section was deleted\. Your words stay as your note, B\d\.$/);
  });
});
