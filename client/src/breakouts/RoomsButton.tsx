import { DoorOpen } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { breakoutRooms } from './roomQuestion.ts';
import { useBreakoutActions } from './useBreakoutActions.ts';

/** For facilitators: to all rooms while they run, and to arrange them otherwise. */
export function RoomsButton() {
  const room = useRoomSession();
  const actions = useBreakoutActions();
  const hasRooms = breakoutRooms(useReadable(room.rooms)).length > 0;
  const { state } = useReadable(room.breakout);
  if (!actions.mayRun()) return null;
  const isRunning = hasRooms && state !== 'ready' && state !== 'none';
  return (
    <Button tone="quiet" className="wide" onClick={() => actions.open(isRunning ? 'overview' : 'arrange')}>
      <Icon of={DoorOpen} />
      {t('breakouts.button')}
    </Button>
  );
}
