import { Undo2 } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useChangeActions } from './useChangeActions.ts';

/** The way back for whoever has gone to something new. */
export function ChangesBack() {
  const { store } = useRoomSession();
  const actions = useChangeActions();
  const origin = useReadable(actions.origin);
  const cell = (origin?.note === undefined ? undefined : store.cellOf(origin.note)) ?? origin?.cell;
  if (cell === undefined) return null;
  return (
    <Button tone="quiet" onClick={actions.back}>
      <Icon of={Undo2} />
      {t('changes.back', { address: store.addressOf(cell) })}
    </Button>
  );
}
