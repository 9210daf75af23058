import { readBoard } from '@evenboard/board';
import type { CaptionLine } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { Captions } from './Captions.tsx';
import { CaptionsPanel } from './CaptionsPanel.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const line = (id: string, text: string, speaker?: string): CaptionLine => ({
  id,
  at: 1_700_000_000_000,
  text,
  lang: 'cy',
  ...(speaker !== undefined && { speaker }),
});

function open(role: 'facilitator' | 'participant' = 'participant') {
  const lines = createValue<readonly CaptionLine[]>([
    line('a', 'Good morning.'),
    line('b', 'More rest.', 'kofi'),
  ]);
  const { room, ...rest } = openSharedTestRoom(role);
  const shown: RoomSession = { ...room, openCaptions: () => ({ lines, destroy: () => undefined }) };
  const announcer = renderInRoom(shown, <CaptionsPanel />);
  return { room: shown, lines, announcer, ...rest };
}

const rows = () => within(screen.getByRole('list', { name: 'What was said' })).getAllByRole('listitem');

it('shows what is said with who said it, and can be paused without losing anything', () => {
  const { lines } = open();
  expect(rows().map((row) => row.querySelector('p')?.textContent)).toEqual([
    'Good morning.',
    'Kofi: More rest.',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  act(() => lines.set([...lines.get(), line('c', 'And quiet.')]));
  expect(rows()).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Go on, 1 new line' }));
  expect(rows()).toHaveLength(3);
});

it('is one stop for Tab; arrows go from line to line, and new lines leave the focus where it is', () => {
  const { lines } = open();
  expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
  act(() => rows()[1]?.focus());
  fireEvent.keyDown(rows()[1] ?? document.body, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(rows()[0]);
  act(() => lines.set([...lines.get(), line('c', 'And quiet.')]));
  expect(document.activeElement).toBe(rows()[0]);
});

it('makes a note of a line by Enter: mine as a participant, for who said it as a facilitator', () => {
  const made = (role: 'facilitator' | 'participant') => {
    const { room, store } = open(role);
    const before = store.getNoteCount();
    fireEvent.keyDown(rows()[1] ?? document.body, { key: 'Enter' });
    expect(store.getNoteCount()).toBe(before + 1);
    const notes = readBoard(room.board).notes.map(({ text, lang, author, typedBy, confirmed }) => ({
      ...{ text, lang, author, typedBy, confirmed },
    }));
    cleanup();
    return notes.find(({ text }) => text === 'More rest.');
  };
  const words = { text: 'More rest.', lang: 'cy' };
  expect(made('participant')).toEqual({ ...words, author: 'sian', typedBy: undefined, confirmed: undefined });
  expect(made('facilitator')).toEqual({ ...words, author: 'kofi', typedBy: 'sian', confirmed: false });
});

it('sends what a facilitator types with its language, which is the same the next time', async () => {
  const sent: { text: string; lang: string }[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)));
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  const send = async (text: string) => {
    fireEvent.change(screen.getByRole('textbox', { name: 'What is being said' }), {
      target: { value: text },
    });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Send the line' })));
  };
  open('facilitator');
  await send('Good morning');
  const language = screen.getByRole('combobox', { name: 'Spoken language' });
  fireEvent.change(language, { target: { value: 'cy' } });
  await send('Bore da');
  cleanup();
  open('facilitator');
  await send('Croeso');
  expect(sent.map(({ text, lang }) => [text, lang])).toEqual([
    ['Good morning', 'en-GB'],
    ['Bore da', 'cy'],
    ['Croeso', 'cy'],
  ]);
  vi.unstubAllGlobals();
});

it('says whether the captions go into the workbook, and tells everybody when that changes', () => {
  const { room, session } = open();
  expect(screen.getByText('What is said is in none of the files that are taken home.')).toBeTruthy();
  cleanup();
  const info = { title: 'x', state: 'open', timeZone: 'UTC', host: 'sian' } as const;
  session.info.set(info);
  const told = renderInRoom(room, <Captions />);
  const heard: string[] = [];
  told.remote = (words) => heard.push(String(words));
  act(() => session.info.set({ ...info, captionsInExportsSince: 1 }));
  act(() => session.info.set({ ...info, captionsInExportsSince: 1 }));
  expect(heard).toEqual(['From now on the captions go into the workbook that is taken home.']);
});
