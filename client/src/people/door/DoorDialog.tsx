import type { CommandRequest } from '@evenboard/protocol';
import { useAnnouncer } from '../../announce/index.ts';
import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckChoice } from '../../ui/CheckChoice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useAsk } from '../useAsk.ts';

interface DoorDialogProps {
  onClose(): void;
  onCalls(): void;
  onLinks(): void;
}

/** For facilitators: whether newcomers wait, or nobody new comes in; and the ways to who waits and to the links. */
export function DoorDialog({ onClose, onCalls, onLinks }: DoorDialogProps) {
  const desk = useReadable(useRoomSession().desk);
  const announcer = useAnnouncer();
  const { ask, problem } = useAsk();
  const waiting = desk?.lobby.size ?? 0;

  async function askAndSay(command: CommandRequest, words: string): Promise<void> {
    if (await ask(command)) announcer.say(words);
  }

  return (
    <Dialog title={t('doorway.heading')} onClose={onClose}>
      <div className="choices">
        <CheckChoice
          label={t('doorway.lobby')}
          hint={t('doorway.lobbyHint')}
          isChecked={desk?.door.lobby === true}
          onChange={(on) =>
            void askAndSay({ type: 'setLobby', on }, t(on ? 'doorway.lobbyOn' : 'doorway.lobbyOff'))
          }
        />
        <CheckChoice
          label={t('doorway.lock')}
          hint={t('doorway.lockHint')}
          isChecked={desk?.door.locked === true}
          onChange={(locked) =>
            void askAndSay({ type: 'lockDoor', locked }, t(locked ? 'doorway.locked' : 'doorway.unlocked'))
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
