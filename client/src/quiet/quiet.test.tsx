import { noteText, readBoard } from '@evenboard/board';
import type { QuietEntry, SessionInfo, StageEntry } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { api } from '../session/api.ts';
import type { QuietNotes } from '../session/quietNotes.ts';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { QuietPlace } from './QuietPlace.tsx';
import { QuietStrip } from './QuietStrip.tsx';
import { useQuietNow } from './useQuietNow.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const STAGE: StageEntry = { id: 'q', title: 'Think alone', instructions: 'Three minutes.', may: ['add'] };
const QUIET: QuietEntry = { stage: 'q', signed: false, done: 1, of: 3 };
const INFO: SessionInfo = {
  title: 'Our strategy',
  state: 'open',
  timeZone: 'UTC',
  host: 'host',
  stage: 'q',
  plan: { stages: [STAGE] },
};

function setUp(role: RoomSession['me']['role'] = 'participant') {
  const shared = openSharedTestRoom(role);
  const quiet = createValue<QuietEntry | undefined>(QUIET);
  const info = createValue<SessionInfo | undefined>(INFO);
  const opened: QuietNotes[] = [];
  const send = vi.fn(async () => ({ ok: true as const, value: {} as never }));
  const room: RoomSession = {
    ...shared.room,
    quiet,
    info,
    send,
    openQuiet(stage, owner) {
      const notes = shared.room.openQuiet(stage, owner);
      opened.push(notes);
      return notes;
    },
  };
  const written = () => {
    const board = opened.at(-1)?.board;
    return board === undefined ? [] : readBoard(board).notes;
  };
  return { ...shared, room, quiet, info, send, written, opened };
}

function Page() {
  const now = useQuietNow();
  return (
    <main id="notes">
      {now === undefined ? <textarea aria-label="on the board" /> : <QuietPlace quiet={now} />}
      <QuietStrip />
    </main>
  );
}

const field = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

async function write(text: string, into: string): Promise<HTMLTextAreaElement> {
  const area = await field(into);
  area.value = text;
  fireEvent.input(area);
  return area;
}

const FIRST = 'Note 1 in A. The world in 2035';

it('takes my notes under each question, one after the other, with Enter alone', async () => {
  const { room, written, sections } = setUp();
  renderInRoom(room, <Page />);
  expect(screen.getByRole('heading', { name: 'Think alone' })).toBe(document.activeElement);
  expect(screen.getByText(/without names/)).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Write a note in A. The world in 2035' }));
  const area = await write('Buses after ten.', FIRST);
  await waitFor(() => expect(document.activeElement).toBe(area));
  fireEvent.keyDown(area, { key: 'Enter' });
  const next = await write('Rest.', 'Note 2 in A. The world in 2035');
  await waitFor(() => expect(document.activeElement).toBe(next));
  fireEvent.keyDown(next, { key: 'Escape' });
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Write a note'));
  expect(written()).toMatchObject([
    { text: 'Buses after ten.', section: sections.a, author: 'sian' },
    { text: 'Rest.', section: sections.a, author: 'sian' },
  ]);
  expect(written()[0]).not.toHaveProperty('typedBy');
  // Nobody else's note is here, and nothing of mine is on the board.
  expect(screen.queryByText('Travel paid.')).toBeNull();
  expect(room.store.getNoteCount()).toBe(3);
});

it('keeps no note without a word in it', async () => {
  const { room, written } = setUp();
  renderInRoom(room, <Page />);
  fireEvent.click(await screen.findByRole('button', { name: /Write a note in B/ }));
  const area = await field('Note 1 in B. What we want to see');
  expect(written()).toHaveLength(1);
  act(() => area.blur());
  await waitFor(() => expect(written()).toHaveLength(0));
});

it('moves a note to another question, and brings back one that was deleted', async () => {
  const { room, written, sections } = setUp();
  const announcer = renderInRoom(room, <Page />);
  fireEvent.click(await screen.findByRole('button', { name: /Write a note in A/ }));
  await write('Buses after ten.', FIRST);
  fireEvent.click(screen.getByRole('button', { name: 'Move note 1' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'B. What we want to see' }));
  expect(written()).toMatchObject([{ section: sections.b }]);
  const moved = await field('Note 1 in B. What we want to see');
  await waitFor(() => expect(document.activeElement).toBe(moved));
  fireEvent.click(screen.getByRole('button', { name: 'Delete note 1' }));
  expect(written()).toEqual([]);
  const back = await screen.findByRole('button', { name: 'Bring the note back' });
  await waitFor(() => expect(document.activeElement).toBe(back));
  fireEvent.click(back);
  const again = await field('Note 1 in B. What we want to see');
  expect(again.value).toBe('Buses after ten.');
  await waitFor(() => expect(document.activeElement).toBe(again));
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('The note is back.'));
});

it('says that I am done, and that I go on; the count is the server’s', async () => {
  const { room, send, quiet } = setUp();
  const announcer = renderInRoom(room, <Page />);
  expect(screen.getByText('1 of 3 are done.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'I’m done' }));
  expect(send).toHaveBeenCalledWith({ type: 'quietDone', done: true });
  act(() => quiet.set({ ...QUIET, done: 2 }));
  expect(screen.getByText('2 of 3 are done.')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Go on writing' }));
  expect(send).toHaveBeenLastCalledWith({ type: 'quietDone', done: false });
  await waitFor(() => expect(announcer.lastSaid.get()).toBe('You are writing again.'));
});

it('knows after a reload that I am done, from the server, and asks only where somebody is', async () => {
  const me = vi.spyOn(api, 'me').mockResolvedValue({ ok: true, value: { late: [], quietDone: 'q' } });
  const { room } = setUp();
  renderInRoom(room, <Page />);
  await screen.findByRole('button', { name: 'Go on writing' });
  expect(me).toHaveBeenCalledExactlyOnceWith('s');
  cleanup();
  me.mockClear();
  const fresh = setUp();
  fresh.quiet.set({ ...QUIET, done: 0 });
  renderInRoom(fresh.room, <Page />);
  expect(screen.getByRole('button', { name: 'I’m done' })).toBeTruthy();
  expect(me).not.toHaveBeenCalled();
});

it('is revealed by facilitators alone, who are asked once more', async () => {
  const { room, send } = setUp('facilitator');
  renderInRoom(room, <Page />);
  fireEvent.click(screen.getByRole('button', { name: 'Reveal the notes' }));
  expect(send).not.toHaveBeenCalled();
  const now = screen.getByRole('button', { name: 'Reveal them now' });
  await waitFor(() => expect(document.activeElement).toBe(now));
  expect(screen.getByText(/2 people are not done yet/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Not yet' }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reveal the notes' })),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Reveal the notes' }));
  fireEvent.click(screen.getByRole('button', { name: 'Reveal them now' }));
  expect(send).toHaveBeenCalledWith({ type: 'revealQuiet' });
  cleanup();
  renderInRoom(setUp().room, <Page />);
  expect(screen.queryByRole('button', { name: /Reveal/ })).toBeNull();
});

it('makes way for the board at the reveal, and tells once how many notes came', async () => {
  const { room, quiet } = setUp();
  renderInRoom(room, <Page />);
  const revealedAt = room.serverNow() + 1;
  act(() => quiet.set({ ...QUIET, revealedAt, notes: 14 }));
  expect(screen.getByRole('textbox', { name: 'on the board' })).toBeTruthy();
  expect(screen.getByText('14 notes came to the board.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Hide this line' }));
  expect(screen.queryByText('14 notes came to the board.')).toBeNull();
});

it('cuts nobody off: who is writing on the board when it begins goes there when they are done', async () => {
  const { room, info } = setUp();
  act(() => info.set({ ...INFO, stage: 'before' }));
  renderInRoom(room, <Page />);
  const area = screen.getByRole('textbox', { name: 'on the board' });
  act(() => area.focus());
  act(() => info.set(INFO));
  expect(screen.queryByRole('heading', { name: 'Think alone' })).toBeNull();
  act(() => area.blur());
  await screen.findByRole('heading', { name: 'Think alone' });
});

it('is written by facilitators for people without a screen, under both names', async () => {
  const { room, written, opened, sections } = setUp('facilitator');
  const paula = { name: 'Paula', role: 'participant', room: 'main', online: false, proxy: 'post' } as const;
  renderInRoom({ ...room, people: createValue(new Map([['paula', paula]])) }, <Page />);
  fireEvent.change(screen.getByRole('combobox', { name: 'Write for' }), { target: { value: 'paula' } });
  await waitFor(() => expect(opened.at(-1)?.owner).toBe('paula'));
  fireEvent.click(await screen.findByRole('button', { name: /Write a note in A/ }));
  await write('Large print.', FIRST);
  expect(written()).toMatchObject([{ author: 'paula', typedBy: 'sian', section: sections.a }]);
});

it('tells facilitators who has written how much, and who is done', () => {
  const { room } = setUp('facilitator');
  const kofi = { name: 'Kofi', role: 'participant', room: 'main', online: true } as const;
  const nothing = {
    rooms: new Map(),
    door: { lobby: false, locked: false },
    lobby: new Map(),
    help: new Map(),
    acts: new Map(),
    late: new Map(),
    votes: new Map(),
  };
  const quiet = { notes: new Map([['kofi', 2]]), done: new Set(['kofi']) };
  const people = createValue(new Map([['kofi', kofi]]));
  renderInRoom({ ...room, people, desk: createValue({ ...nothing, quiet }) }, <Page />);
  expect(screen.getByText('Who has written how much')).toBeTruthy();
  expect(screen.getByRole('listitem', { hidden: true }).textContent).toBe('Kofi: 2 notes, done');
});

it('shows the board to who only reads', () => {
  renderInRoom(setUp('observer').room, <Page />);
  expect(screen.getByRole('textbox', { name: 'on the board' })).toBeTruthy();
});

it('binds the field to the note: what another of my devices writes is there too', async () => {
  const { room, opened } = setUp();
  renderInRoom(room, <Page />);
  fireEvent.click(await screen.findByRole('button', { name: /Write a note in A/ }));
  const area = await write('Buses', FIRST);
  const [notes] = opened;
  const [place] = notes?.places.get() ?? [];
  if (notes === undefined || place === undefined) return expect.fail('there is no note');
  act(() => noteText(notes.board, place.id)?.insert(5, ' and trains'));
  expect(area.value).toBe('Buses and trains');
});
