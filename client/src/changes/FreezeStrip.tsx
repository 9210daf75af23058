import { Snowflake } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { clockWords, useNoteActions } from '../note/index.ts';
import { Strip } from '../ui/Strip.tsx';
import { useChangeActions } from './useChangeActions.ts';

/** Says that others' changes wait because I asked for it, and lets them in. */
export function FreezeStrip() {
  const { hold } = useRoomSession();
  const actions = useChangeActions();
  const notes = useNoteActions();
  const held = useReadable(hold.held);
  const count = useReadable(hold.waiting);
  if (held?.reasons.includes('frozen') !== true) return null;
  function letIn(): void {
    actions.toggleFreeze();
    // The button goes with the strip.
    notes.focusCurrent();
  }

  return (
    <Strip
      icon={Snowflake}
      words={t('changes.heldStrip', { time: clockWords(held.sinceMs), count })}
      end={t('changes.letIn')}
      onEnd={letIn}
    />
  );
}
