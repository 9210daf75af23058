import { NOTE_COLOURS } from '@evenboard/board';
import { useDerived, useLegend, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { legendLabel } from '../note/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ColourTag } from './ColourTag.tsx';
import './legend.css';
import { LegendForm } from './LegendForm.tsx';

/** What each colour means on this board, for those who do not say so themselves. */
function LegendList() {
  const legend = useLegend();
  return (
    <>
      <p className="soft">{t('legend.leadReader')}</p>
      <ul className="legend-list">
        {NOTE_COLOURS.map((colour) => {
          const label = legendLabel(colour, legend);
          return (
            <li key={colour}>
              <ColourTag colour={colour} />
              <span className="sr">: </span>
              <span dir="auto" {...(label === undefined && { className: 'soft' })}>
                {label ?? t('legend.none')}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The eight colours and what they mean; facilitators say it while the session is open, everybody else reads it. */
export function LegendDialog({ onClose }: { onClose(): void }) {
  const room = useRoomSession();
  const mayLabel = useDerived(room.withheld, (now) => room.me.role === 'facilitator' && !now.has('arrange'));
  return (
    <Dialog title={t('legend.heading')} onClose={onClose}>
      {mayLabel ? <LegendForm onClose={onClose} /> : <LegendList />}
    </Dialog>
  );
}
