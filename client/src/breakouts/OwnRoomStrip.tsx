import { DoorOpen } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';

/** For participants: the choice of a room while it is theirs, and a way to a facilitator for who has none while they are open. */
export function OwnRoomStrip() {
  const room = useRoomSession();
  const actions = useBreakoutActions();
  useReadable(room.rooms);
  const { state, isByChoice = false } = useReadable(room.breakout);
  const own = useReadable(room.people).get(room.me.id)?.group;
  if (room.me.role !== 'participant') return null;
  const mayChoose = state === 'ready' && isByChoice;
  if (!mayChoose && !(state === 'open' && own === undefined)) return null;
  const words =
    own === undefined ? t('breakouts.chooseNow') : t('breakouts.chosen', { room: roomName(room, own) });
  return (
    <section className="strip" aria-label={t('breakouts.ownRoom')} data-region="">
      <p>
        <Icon of={DoorOpen} />
        {mayChoose ? words : t('breakouts.noRoomOpen')}
      </p>
      {mayChoose ? (
        <Button onClick={() => actions.open('choose')}>{t('breakouts.chooseDo')}</Button>
      ) : (
        <Button onClick={actions.askForHelp}>{t('breakouts.help')}</Button>
      )}
    </section>
  );
}
