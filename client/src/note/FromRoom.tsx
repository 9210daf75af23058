import type { Note } from '@evenboard/board';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { roomOfOrigin } from './roomOfOrigin.ts';

function Origin({ note }: { note: Note }) {
  const room = useRoomSession();
  useReadable(room.rooms);
  const name = roomOfOrigin(room, note);
  return name === undefined ? null : <span className="flag">{t('details.from', { room: name })}</span>;
}

/** "from Blue", on a note that was written in another room. */
export function FromRoom({ note }: { note: Note }) {
  return note.room === undefined ? null : <Origin note={note} />;
}
