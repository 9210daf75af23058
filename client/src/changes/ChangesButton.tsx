import { Bell, Undo2 } from 'lucide-react';
import { useReadable, useRoomSession, useUnseenCount } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useChangeActions } from './useChangeActions.ts';

/** New things wait behind this count; whoever has gone to one finds the way back beside it. */
export function ChangesButton() {
  const { store } = useRoomSession();
  const actions = useChangeActions();
  const count = useUnseenCount();
  const origin = useReadable(actions.origin);
  const cell = (origin?.note === undefined ? undefined : store.cellOf(origin.note)) ?? origin?.cell;
  return (
    <>
      <Button tone="quiet" onClick={actions.open}>
        <Icon of={Bell} />
        {t('changes.button', { count })}
      </Button>
      {cell !== undefined && (
        <Button tone="quiet" onClick={actions.back}>
          <Icon of={Undo2} />
          {t('changes.back', { address: store.addressOf(cell) })}
        </Button>
      )}
    </>
  );
}
