import { Captions } from 'lucide-react';
import { useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MessageForm } from './MessageForm.tsx';
import { Overview } from './Overview.tsx';
import { RoomsNow } from './RunRooms.tsx';
import { SaidHere } from './SaidHere.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';
import { usePlaces } from './usePlaces.ts';

/** All rooms at a glance, with the way into each, and to typing what is said in the one where I am. */
export function OverviewDialog({ onCapture }: { onCapture(): void }) {
  const actions = useBreakoutActions();
  const { state } = useReadable(useRoomSession().breakout);
  const { rooms, nowhere } = usePlaces();
  const [messageTo, setMessageTo] = useState<string>();
  const isOpen = state === 'open' || state === 'closing';
  return (
    <Dialog title={t('breakouts.overview')} onClose={actions.close}>
      {/* The key of the capture line is heard here too. */}
      <div className="breakouts" data-page-keys="capture">
        {/* Above the rooms: on a phone their table is long. */}
        <div className="overview-head">
          {isOpen && (
            <p className="strong">
              <RoomsNow />
            </p>
          )}
          <Button onClick={onCapture}>
            <Icon of={Captions} />
            {t('capture.open')}
          </Button>
        </div>
        {rooms.length === 0 && <p>{t('breakouts.none')}</p>}
        {rooms.length > 0 && nowhere.length > 0 && (
          <p className="strong">{t('breakouts.nowhere', { count: nowhere.length })}</p>
        )}
        {rooms.length > 0 && <Overview onMessage={setMessageTo} />}
        {messageTo !== undefined && <MessageForm key={messageTo} startWith={messageTo} isWanted />}
        <SaidHere />
        <div className="dialog-foot">
          <Button onClick={() => actions.open('arrange')}>{t('breakouts.heading')}</Button>
          <Button onClick={actions.close}>{t('ui.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
