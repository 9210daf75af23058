import { act, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { TestPlaceView } from '../note/testPlaceView.tsx';
import { createValue } from '../session/Readable.ts';
import type { ChangeLog, RoomSession, UnseenChange } from '../session/roomSession.ts';
import { AsOf } from './AsOf.tsx';
import { ChangesBack } from './ChangesBack.tsx';
import { ChangesButton } from './ChangesButton.tsx';
import { ChangesDialogs } from './ChangesDialogs.tsx';
import type { ChangeActions } from './changeActions.ts';
import { FreezeStrip } from './FreezeStrip.tsx';
import { useChangeActions } from './useChangeActions.ts';

type Held = { actions?: ChangeActions };

/** Hands the actions of the page out to a test. */
function Hold({ held }: { held: Held }) {
  held.actions = useChangeActions();
  return null;
}

/** As the page has it: the count opens the list. */
function Count() {
  return <ChangesButton onOpen={useChangeActions().open} />;
}

/** A log in which a test says what is unseen. */
function openTestLog(sinceMs: number) {
  const unseen = createValue<readonly UnseenChange[]>([]);
  const log: ChangeLog = {
    unseen,
    sinceMs: createValue(sinceMs),
    find: (id) => unseen.get().find((change) => change.id === id),
    subscribeTo: (_id, listener) => unseen.subscribe(listener),
    seen: (id) => unseen.set(unseen.get().filter((change) => change.id !== id)),
    allSeen: () => unseen.set([]),
  };
  return { log, unseen };
}

/** A view with everything about changes around it, on two real documents; the log is a test's or the room's own. */
export function openTestChanges(whose: 'test' | 'room' = 'test') {
  const opened = openSharedTestRoom();
  const { log, unseen } = openTestLog(new Date().setHours(0, 5, 0, 0));
  const room: RoomSession = whose === 'test' ? { ...opened.room, changes: log } : opened.room;
  const held: Held = {};
  const announcer = renderInRoom(
    room,
    <>
      <Hold held={held} />
      <FreezeStrip />
      <AsOf />
      <TestPlaceView />
      <Count />
      <ChangesBack />
      <ChangesDialogs />
    </>,
  );
  const { actions } = held;
  if (actions === undefined) throw new Error('the actions were not rendered');
  const change = (id: string, part: Partial<UnseenChange> = {}): UnseenChange => ({
    id,
    of: 'note',
    kinds: ['edited'],
    before: { text: 'Old words', address: 'A2' },
    section: opened.sections.a,
    by: ['kofi'],
    atMs: Date.now() - 60_000,
    ...part,
  });
  return {
    ...opened,
    room,
    actions,
    announcer,
    change,
    happened: (...changes: UnseenChange[]) => act(async () => unseen.set(changes)),
    unseen: () => room.changes.unseen.get().map(({ id }) => id),
    /** Waits until this is what was said last; the focus has gone where it goes by then. */
    says: (words: string) => waitFor(() => expect(announcer.lastSaid.get()).toContain(words)),
  };
}
