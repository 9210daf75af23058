import { parseColour } from '@evenboard/board';
import { MAIN_ROOM, type RoomEntry } from '@evenboard/protocol';
import { Video } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomName } from '../session/roomName.ts';
import { Icon } from '../ui/Icon.tsx';
import './breakouts.css';
import { RotationWords } from './RotationWords.tsx';
import { facilitatorNames, roomQuestion } from './roomQuestion.ts';
import { safeLink } from './safeLink.ts';
import { useRotation } from './useRotation.ts';

/** The room's question, and who facilitates it. */
function AboutRoom({ entry }: { entry: RoomEntry }) {
  const room = useRoomSession();
  useReadable(room.people);
  const question = useSyncExternalStore(room.store.subscribeChanges, () => roomQuestion(room, entry));
  const names = facilitatorNames(room, entry);
  return (
    <>
      {question !== undefined && <b>{question}</b>}
      {names !== undefined && <span className="soft">{t('breakouts.with', { names })}</span>}
    </>
  );
}

/**
 * In a break-out room: its name and colour, the way into its call, and one thing about it: the question that comes,
 * while it is coming, else the one that is there with who facilitates it.
 */
export function RoomStrip() {
  const room = useRoomSession();
  const entry = useReadable(room.rooms).get(room.roomId);
  const rotation = useRotation();
  if (room.roomId === MAIN_ROOM || entry === undefined) return null;
  const link = safeLink(entry.link);
  return (
    <section
      className="strip room-strip"
      aria-label={t(rotation === undefined ? 'breakouts.thisRoom' : 'breakouts.rotating')}
      data-region=""
    >
      <p>
        <span className={`chip ${parseColour(entry.colour)}`}>
          <span className="mark" />
          {roomName(room)}
        </span>
        {rotation === undefined ? <AboutRoom entry={entry} /> : <RotationWords {...rotation} />}
      </p>
      {link !== undefined && (
        <a className="btn" href={link} target="_blank" rel="noreferrer noopener">
          <Icon of={Video} />
          {t('breakouts.call')}
        </a>
      )}
    </section>
  );
}
