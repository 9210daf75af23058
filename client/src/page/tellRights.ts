import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { whyNot } from '../session/whyNot.ts';

interface TellRightsOptions {
  room: Pick<RoomSession, 'withheld' | 'me'>;
  announcer: Pick<Announcer, 'remote' | 'urgent'>;
}

/**
 * Tells who may write no more, because the session closed or a facilitator turned their writing off, and when they may
 * again. What a stage takes away, and the end of a room, are told with those. The answer ends it.
 */
export function tellRights({ room, announcer }: TellRightsOptions): () => void {
  const reason = () => {
    const why = room.withheld.get().get('add');
    return why === 'closed' || why === 'muted' ? why : undefined;
  };
  let before = reason();

  function look(): void {
    const now = reason();
    if (now === before) return;
    before = now;
    const words = now === undefined ? t('rights.again') : (whyNot(room, 'add') ?? '');
    // A facilitator may have closed it by themselves, and nobody turns their writing off.
    if (now === undefined || room.me.role === 'facilitator') announcer.remote(words, 'here');
    else announcer.urgent(words);
  }

  return room.withheld.subscribe(look);
}
