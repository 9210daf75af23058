import { useEffect } from 'react';
import { type Announcer, useAnnouncer } from '../../announce/index.ts';
import { useRoomSession } from '../../hooks/index.ts';
import { oncePerRoom } from '../../session/oncePerRoom.ts';
import { createNotices, type Notices } from './createNotices.ts';

const noticesOf = oncePerRoom((room, announcer: Announcer) => createNotices({ room, announcer }));

/** The messages of facilitators in the room of this page. */
export function useNotices(): Notices {
  return noticesOf(useRoomSession(), useAnnouncer());
}

/** Tells what facilitators say in writing. Once in a page. */
export function useNoticeNews(): void {
  const notices = useNotices();
  useEffect(() => notices.connect(), [notices]);
}
