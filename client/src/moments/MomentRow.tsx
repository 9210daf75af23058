import type { MomentEntry } from '@evenboard/protocol';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { whenWords } from '../note/index.ts';
import { Button } from '../ui/Button.tsx';
import { momentTitle, notesIn } from './momentTitle.ts';

interface MomentRowProps {
  moment: MomentEntry;
  onOpen(moment: MomentEntry): void;
  onForget(moment: MomentEntry): void;
}

/** One earlier moment: what it is known by, when it was, whose it is, how much was there. */
export function MomentRow({ moment, onOpen, onForget }: MomentRowProps) {
  const { people, serverNow } = useRoomSession();
  const names = useReadable(people);
  const title = momentTitle(moment);
  const when = whenWords(moment.at, serverNow());
  const by = moment.by === undefined ? undefined : (names.get(moment.by)?.name ?? t('session.someone'));
  const facts = [by, when, t('moments.notes', { count: notesIn(moment) })].filter(Boolean).join(', ');
  return (
    <li>
      <p>
        <span className="strong">{title}</span> <span className="soft">{facts}</span>
      </p>
      <div className="moment-buttons">
        <Button aria-label={t('moments.openNamed', { moment: title, when })} onClick={() => onOpen(moment)}>
          {t('moments.open')}
        </Button>
        <Button
          tone="quiet"
          aria-label={t('moments.forgetNamed', { moment: title, when })}
          onClick={() => onForget(moment)}
        >
          {t('moments.forget')}
        </Button>
      </div>
    </li>
  );
}
