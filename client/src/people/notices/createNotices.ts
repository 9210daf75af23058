import type { Announcer } from '../../announce/index.ts';
import { t } from '../../messages/t.ts';
import { readDevice, writeDevice } from '../../session/deviceStorage.ts';
import type { Message } from '../../session/messages.ts';
import { createValue, type Readable } from '../../session/Readable.ts';
import type { RoomSession } from '../../session/roomSession.ts';

/** Who comes so long after a message is still told of it; what is older stands in the list. */
export const STILL_NEWS_MS = 10 * 60_000;

interface NoticesOptions {
  room: Pick<RoomSession, 'sessionId' | 'roomId' | 'me' | 'messages' | 'people' | 'serverNow'>;
  announcer: Pick<Announcer, 'remote'>;
}

/** What facilitators say in writing, as it comes to me. */
export interface Notices {
  /** What stands above the notes until I close it. */
  readonly shown: Readable<Message | undefined>;
  dismiss(): void;
  /** Begins to listen; the answer ends it. */
  connect(): () => void;
}

/** When the latest was told, and the latest that was closed; by the server's clock. */
interface Kept {
  readonly toldAt: number;
  readonly closedAt: number;
}

function readKept(key: string): Kept {
  const stored = readDevice(key);
  const { toldAt, closedAt } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Kept>;
  const time = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
  return { toldAt: time(toldAt), closedAt: time(closedAt) };
}

/** Each message is told once on this device, whatever is loaded again; it stays in sight until it is closed. */
export function createNotices({ room, announcer }: NoticesOptions): Notices {
  const { sessionId, roomId, me, messages, people } = room;
  const key = `messages.${sessionId}`;
  const shown = createValue<Message | undefined>(undefined);
  const isForMe = ({ by, to }: Message) => by !== me.id && (to === 'all' || to === roomId);
  const nameOf = (id: string) => people.get().get(id)?.name ?? t('announce.somebody');

  function keep(part: Partial<Kept>): void {
    writeDevice(key, { ...readKept(key), ...part });
  }

  function look(): void {
    const { toldAt, closedAt } = readKept(key);
    const earliest = room.serverNow() - STILL_NEWS_MS;
    const fresh = messages.get().filter((one) => isForMe(one) && one.at > earliest);
    const latest = fresh.at(-1);
    shown.set(latest !== undefined && latest.at > closedAt ? latest : undefined);
    const [first, ...rest] = fresh.filter(({ at }) => at > toldAt);
    if (first === undefined || latest === undefined) return;
    const words = () =>
      [first, ...rest].map(({ by, text }) => t('notices.news', { name: nameOf(by), text })).join(' ');
    announcer.remote({ words, said: () => keep({ toldAt: latest.at }) }, 'message');
  }

  return {
    shown,
    dismiss() {
      const message = shown.get();
      if (message !== undefined) keep({ closedAt: message.at });
      shown.set(undefined);
    },
    connect() {
      look();
      return messages.subscribe(look);
    },
  };
}
