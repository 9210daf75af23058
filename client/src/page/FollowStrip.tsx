import { Footprints } from 'lucide-react';
import { useFollow, usePersonName, useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useNoteActions } from '../note/index.ts';
import { Strip } from '../ui/Strip.tsx';

/** Says whom I follow, and ends it. */
export function FollowStrip() {
  const follow = useFollow();
  const notes = useNoteActions();
  const person = useReadable(follow.following);
  const name = usePersonName(person);
  if (person === undefined) return null;

  function stop(): void {
    follow.stop();
    // The button goes with the strip.
    notes.focusCurrent();
  }

  return (
    <Strip icon={Footprints} words={t('people.following', { name })} end={t('people.stop')} onEnd={stop} />
  );
}
