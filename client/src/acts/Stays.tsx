import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';

/** A note that was not taken back, because somebody has worked on it since. */
export interface Stay {
  readonly room: string;
  readonly cell: string;
  readonly text: string;
}

/** What stays when an act is taken back, so that it can be looked at. */
export function Stays({ stays }: { stays: readonly Stay[] }) {
  const session = useRoomSession();
  if (stays.length === 0) return null;
  return (
    <ul className="act-stays soft">
      {stays.map(({ room, cell, text }) => (
        <li key={`${room} ${cell}`}>{t('acts.stay', { room: roomName(session, room), cell, text })}</li>
      ))}
    </ul>
  );
}
