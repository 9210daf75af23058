import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { type FoundGroup, foundGroups, foundNotes } from './foundNotes.ts';
import { useFindActions } from './useFindActions.ts';

const SAID_AFTER_MS = 700;

interface Found {
  readonly groups: readonly FoundGroup[];
  /** "12 of 168 notes." */
  readonly words: string;
  /** Another one for each search: its list begins at the top. */
  readonly key: string;
}

/**
 * The notes found, as they were when this was asked for: others' changes do not shift the list under anybody's hands.
 * Their number is said once the typing rests.
 */
export function useFound(): Found {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useFindActions();
  const criteria = useDeferredValue(useReadable(actions.criteria));
  const order = useReadable(actions.order);
  const notes = useMemo(() => foundNotes(room, criteria), [room, criteria]);
  const groups = useMemo(() => foundGroups(notes, order, room), [notes, order, room]);
  const words = t('find.found', { count: notes.length, total: room.store.getNoteCount() });

  const first = useRef(criteria);
  useEffect(() => {
    if (first.current === criteria) return undefined;
    const timer = setTimeout(() => announcer.say(words), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [criteria, words, announcer]);

  return { groups, words, key: `${order} ${JSON.stringify(criteria)}` };
}
