import { useReadable, useRoomSession } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { clockWords } from '../../note/index.ts';
import { roomName } from '../../session/roomName.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MessageForm } from './MessageForm.tsx';

/** What facilitators said in writing, the newest first; they write another one here. */
export function MessagesDialog({ onClose }: { onClose(): void }) {
  const room = useRoomSession();
  const people = useReadable(room.people);
  const messages = useReadable(room.messages);
  useReadable(room.rooms);
  const isFacilitator = room.me.role === 'facilitator';
  const mayRead = (to: string) => isFacilitator || to === 'all' || to === room.roomId;
  const shown = messages.filter(({ to }) => mayRead(to)).toReversed();
  return (
    <Dialog title={t('notices.heading')} onClose={onClose}>
      {isFacilitator && <MessageForm />}
      {shown.length === 0 && <p>{t('notices.none')}</p>}
      <ul className="messages">
        {shown.map(({ id, at, by, to, text }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            <p className="soft">
              {t('notices.line', {
                name: people.get(by)?.name ?? t('session.someone'),
                time: clockWords(at),
                to: to === 'all' ? t('notices.all') : roomName(room, to),
              })}
            </p>
          </li>
        ))}
      </ul>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
