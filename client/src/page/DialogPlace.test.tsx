import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useBreakoutActions } from '../breakouts/index.ts';
import { CaptureDock, useCaptureSwitch } from '../capture/index.ts';
import { useChangeActions } from '../changes/index.ts';
import { useClockActions } from '../clock/index.ts';
import { useFindActions } from '../find/index.ts';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { useNoteActions } from '../note/index.ts';
import { usePlanActions } from '../plan/index.ts';
import { usePollActions } from '../poll/index.ts';
import { usePresentActions } from '../present/index.ts';
import { useSectionActions } from '../section/index.ts';
import { useVoteActions } from '../vote/index.ts';
import { DialogPlace } from './DialogPlace.tsx';
import type { OpenPageDialog } from './PageDialogs.tsx';
import type { PageCommands } from './pageCommands.ts';

/** The chunks of the session's dialogs and of the capture line, which come when a test says so. */
const chunks = vi.hoisted(() => Promise.withResolvers<void>());
vi.mock('./SessionDialogs.tsx', async (original) => chunks.promise.then(() => original()));
vi.mock('../capture/CapturePlace.tsx', async (original) => chunks.promise.then(() => original()));

const COMMANDS: PageCommands = { run: () => false, can: () => false };

function useOpeners(note: string, openPage: (dialog: OpenPageDialog) => void) {
  const notes = useNoteActions();
  const sections = useSectionActions();
  const [changes, find, clock] = [useChangeActions(), useFindActions(), useClockActions()];
  const [plan, rooms, polls] = [usePlanActions(), useBreakoutActions(), usePollActions()];
  const [votes, present, capture] = [useVoteActions(), usePresentActions(), useCaptureSwitch()];
  return {
    'the palette': () => openPage({ kind: 'palette' }),
    'moving a note': () => notes.openDialog({ kind: 'move', note }),
    'comments of a note': () => notes.openDialog({ kind: 'comments', note }),
    'all sections': () => sections.openList(),
    changes: changes.open,
    'the search': find.open,
    'the clock': clock.openSet,
    'the plan': plan.open,
    rooms: () => rooms.open('arrange'),
    polls: polls.openAsk,
    votes: () => votes.openDialog({ kind: 'all' }),
    'the presentation': present.start,
    'the capture line': capture.open,
    'what is not confirmed': capture.openList,
    abbreviations: capture.openShorthand,
  };
}

type Openers = ReturnType<typeof useOpeners>;

let heard: string[] = [];
let openers: Openers;

function Page({ note, isTime }: { note: string; isTime: boolean }) {
  const [dialog, setDialog] = useState<OpenPageDialog>();
  openers = useOpeners(note, setDialog);
  const nothing = () => undefined;
  const handlers = { onOpen: nothing, onForget: nothing, onErased: nothing, onDraftsGone: nothing };
  return (
    <>
      <button type="button" onKeyDown={({ key }) => heard.push(key)}>
        A2
      </button>
      <CaptureDock isTime={isTime} />
      <DialogPlace
        isTime={isTime}
        open={dialog}
        commands={COMMANDS}
        onClose={() => setDialog(undefined)}
        {...handlers}
      />
    </>
  );
}

function openPage({ isTime = false } = {}) {
  const { room, notes } = openSharedTestRoom('facilitator');
  const announcer = renderInRoom(room, <Page note={notes.a2} isTime={isTime} />);
  screen.getByRole('button', { name: 'A2' }).focus();
  return announcer;
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const ask = (what: keyof Openers) => act(async () => void openers[what]());

beforeEach(() => {
  heard = [];
});
afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
  await act(async () => undefined);
});

const ALL: readonly (keyof Openers)[] = [
  'the palette',
  'moving a note',
  'comments of a note',
  'all sections',
  'changes',
  'the search',
  'the clock',
  'the plan',
  'rooms',
  'polls',
  'votes',
  'the presentation',
  'the capture line',
  'what is not confirmed',
  'abbreviations',
];

it.each(ALL)('keys wait for %s, and Escape gives it up with everything as it was', async (what) => {
  const announcer = openPage();
  const said = announcer.lastSaid.get();
  press('a');
  expect(heard).toEqual(['a']);
  await ask(what);
  press('d');
  expect(heard).toEqual(['a']);
  await act(async () => void press('Escape'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'A2' })));
  expect(announcer.lastSaid.get()).toBe(said);
  press('e');
  expect(heard).toEqual(['a', 'e']);
});

it('keys are the page’s while what nobody asked for is on its way', () => {
  openPage({ isTime: true });
  press('d');
  expect(heard).toEqual(['d']);
});

it('what was typed for the palette stands in its field when it has come', async () => {
  openPage();
  await ask('the palette');
  for (const key of 'C4') press(key);
  chunks.resolve();
  const field = await screen.findByRole<HTMLInputElement>('combobox');
  await expect.poll(() => field.value).toBe('C4');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(heard).toEqual([]);
});
