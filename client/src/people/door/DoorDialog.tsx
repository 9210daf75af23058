import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckChoice } from '../../ui/CheckChoice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDoor } from './useDoor.ts';

interface DoorDialogProps {
  onClose(): void;
  onCalls(): void;
  onLinks(): void;
}

/** For facilitators: whether newcomers wait, or nobody new comes in; and the ways to who waits and to the links. */
export function DoorDialog({ onClose, onCalls, onLinks }: DoorDialogProps) {
  const waiting = useReadable(useRoomSession().desk)?.lobby.size ?? 0;
  const { door, problem, change } = useDoor();

  return (
    <Dialog title={t('doorway.heading')} onClose={onClose}>
      <div className="choices">
        <CheckChoice
          label={t('doorway.lobby')}
          hint={t('doorway.lobbyHint')}
          isChecked={door.lobby}
          onChange={(on) =>
            void change(
              { lobby: on },
              { type: 'setLobby', on },
              t(on ? 'doorway.lobbyOn' : 'doorway.lobbyOff'),
            )
          }
        />
        <CheckChoice
          label={t('doorway.lock')}
          hint={t('doorway.lockHint')}
          isChecked={door.locked}
          onChange={(locked) =>
            void change(
              { locked },
              { type: 'lockDoor', locked },
              t(locked ? 'doorway.locked' : 'doorway.unlocked'),
            )
          }
        />
      </div>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <p>{waiting === 0 ? t('doorway.nobodyWaits') : t('doorway.waiting', { count: waiting })}</p>
      <div className="dialog-foot">
        {waiting > 0 && (
          <Button tone="main" onClick={onCalls}>
            {t('doorway.see')}
          </Button>
        )}
        <Button onClick={onLinks}>{t('doorway.links')}</Button>
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
