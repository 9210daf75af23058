import { Megaphone } from 'lucide-react';
import { usePersonName, useReadable } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { useNoteActions } from '../../note/index.ts';
import { Strip } from '../../ui/Strip.tsx';
import { useNotices } from './useNotices.ts';

/** The latest message of a facilitator, until I close it. */
export function NoticeStrip() {
  const notices = useNotices();
  const notes = useNoteActions();
  const message = useReadable(notices.shown);
  const name = usePersonName(message?.by);
  if (message === undefined) return null;

  function dismiss(): void {
    notices.dismiss();
    // The button goes with the strip.
    notes.focusCurrent();
  }

  return (
    <Strip
      icon={Megaphone}
      words={t('notices.strip', { name, text: message.text })}
      end={t('notices.dismiss')}
      onEnd={dismiss}
    />
  );
}
