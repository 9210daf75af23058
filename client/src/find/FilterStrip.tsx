import { Funnel } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions, useNoteFilter } from '../note/index.ts';
import { Strip } from '../ui/Strip.tsx';
import { filterWords } from './findActions.ts';
import { useFindActions } from './useFindActions.ts';

/** Says that not all notes are shown, which, and shows all again. */
export function FilterStrip() {
  const room = useRoomSession();
  const filter = useNoteFilter();
  const actions = useFindActions();
  const notes = useNoteActions();
  useReadable(filter.results);
  useSyncExternalStore(room.store.subscribeChanges, room.store.getNoteCount);
  const words = filterWords({ room, filter });
  if (words === undefined) return null;

  function showAll(): void {
    actions.clear();
    // The button goes with the strip.
    notes.focusCurrent();
  }

  return <Strip icon={Funnel} words={words} end={t('find.showAll')} onEnd={showAll} />;
}
