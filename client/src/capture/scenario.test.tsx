import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addSection, readBoard } from '@evenboard/board';
import type { PersonEntry, RoomColour, RoomEntry } from '@evenboard/protocol';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTestBoard, openTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { CaptureForm } from './CaptureForm.tsx';

interface SaidNote {
  readonly room: string;
  readonly section: string;
  readonly text: string;
  readonly author: string;
  readonly typedBy?: string;
}

interface Afternoon {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: PersonEntry['role'];
  }[];
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly colour: RoomColour }[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly notes: readonly SaidNote[];
}

const file = join(import.meta.dirname, '../../../e2e/scenario/strategy-session.json');
const afternoon = JSON.parse(readFileSync(file, 'utf8')) as Afternoon;
const typed = afternoon.notes.filter(({ typedBy }) => typedBy !== undefined);

beforeAll(() => vi.useFakeTimers());
afterAll(() => vi.useRealTimers());

/** A room of the afternoon as a facilitator has it before them, with whoever says something in it. */
function roomOf(roomId: string, board: ReturnType<typeof openTestBoard>, me: string): RoomSession {
  const speaking = new Set(typed.filter(({ room }) => room === roomId).map(({ author }) => author));
  const people = afternoon.people
    .filter(({ id }) => id === me || speaking.has(id))
    .map(({ id, name, role }): [string, PersonEntry] => [id, { name, role, room: roomId, online: true }]);
  const rooms = afternoon.rooms.map(({ id, name, colour }): [string, RoomEntry] => [
    id,
    { name, colour, facilitators: [] },
  ]);
  const { room } = openTestRoom(board, { role: 'facilitator', people });
  return {
    ...room,
    me: { id: me, name: me, role: 'facilitator' },
    roomId,
    // Each facilitator has a device of their own.
    sessionId: `${me}-${roomId}`,
    rooms: createValue(new Map(rooms)),
  };
}

/** The fields of the line, found once: asking for each by its role again and again takes most of the time. */
function fields() {
  return {
    area: screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^What is said/ }),
    where: screen.getByRole<HTMLSelectElement>('combobox', { name: 'Section' }),
    who: screen.getByRole('combobox', { name: 'Who is speaking?' }),
    chips: within(screen.getByRole('group', { name: /^Who is speaking/ })).getAllByRole('button', {
      hidden: true,
    }),
  };
}

/** Who is speaking: by the digit beside their name, or by the name itself. */
function choose(name: string, { area, who, chips }: ReturnType<typeof fields>): void {
  const chip = chips.find((one) => one.querySelector('bdi')?.textContent === name);
  const digit = /\d/.exec(chip?.querySelector('kbd')?.textContent ?? '')?.[0];
  if (digit !== undefined) {
    fireEvent.keyDown(area, { key: digit, code: `Digit${digit}`, altKey: true });
    return;
  }
  fireEvent.change(who, { target: { value: name } });
  fireEvent.keyDown(who, { key: 'Enter' });
}

function typeNote(
  { section, text, author }: SaidNote,
  line: ReturnType<typeof fields>,
  sections: ReadonlyMap<string, string>,
): void {
  const { area, where } = line;
  choose(afternoon.people.find(({ id }) => id === author)?.name ?? '', line);
  for (let step = 0; where.value !== sections.get(section) && step < 10; step += 1)
    fireEvent.keyDown(area, { key: 'PageDown', altKey: true });
  const [first = '', ...others] = text.split(/(?<=\s)/u);
  for (const words of [first, others.join('')]) {
    area.value += words;
    fireEvent.input(area);
    // Long enough for the words to be on the board as they come.
    act(() => vi.advanceTimersByTime(200));
  }
  fireEvent.keyDown(area, { key: 'Enter' });
}

it('the notes that facilitators typed that afternoon, entered through the line, are exactly the notes of the file', () => {
  const found: SaidNote[] = [];
  for (const [roomId, notes] of Map.groupBy(typed, ({ room }) => room)) {
    const board = openTestBoard(roomId);
    const sections = new Map(
      afternoon.sections.map(({ id, title }, index) => [id, addSection(board, { title, index })]),
    );
    sections.set('unsorted', 'unsorted');
    const ids = new Map([...sections].map(([id, own]) => [own, id]));
    for (const [typist, theirs] of Map.groupBy(notes, ({ typedBy }) => typedBy ?? '')) {
      renderInRoom(roomOf(roomId, board, typist), <CaptureForm />);
      const line = fields();
      for (const note of theirs) typeNote(note, line, sections);
      cleanup();
    }
    for (const { section, text, author, typedBy } of readBoard(board).notes) {
      found.push({ room: roomId, section: ids.get(section) ?? '', text, author, typedBy: typedBy ?? '' });
    }
  }
  const inOrder = (notes: readonly SaidNote[]) =>
    notes
      .map(({ room, section, text, author, typedBy }) => [room, section, text, author, typedBy].join('|'))
      .sort();
  expect(inOrder(found)).toEqual(inOrder(typed));
});
