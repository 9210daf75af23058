import type { Announcer } from '../../announce/index.ts';
import { t } from '../../messages/t.ts';
import type { Readable } from '../../session/Readable.ts';
import { roomName } from '../../session/roomName.ts';
import type { RoomSession } from '../../session/roomSession.ts';
import type { Settings } from '../../session/settings.ts';
import { parseSignal } from './signalLook.ts';
import { type Signalling, signalQueue } from './signalQueue.ts';

interface WatchOptions {
  room: Pick<RoomSession, 'me' | 'people' | 'rooms' | 'roomId'>;
  announcer: Pick<Announcer, 'remote'>;
  settings: Pick<Readable<Pick<Settings, 'announcements' | 'silenced'>>, 'get'>;
  /** Whether I took my own back. */
  tookBack(): boolean;
}

const keyOf = ({ person, signal, since }: Signalling) => `${person} ${signal} ${since}`;

/**
 * Tells facilitators who signals, in any room, one line for all that came together; and everybody that their own signal
 * was answered. Who signals already when the page opens is no news: the count says it. The answer ends it.
 */
export function watchSignals({ room, announcer, settings, tookBack }: WatchOptions): () => void {
  const { me, people } = room;
  const others = () => signalQueue(people.get()).filter(({ person }) => person !== me.id);
  const isThere = () => people.get().size > 0;
  let known: ReadonlySet<string> | undefined = isThere() ? new Set(others().map(keyOf)) : undefined;
  let mine = parseSignal(people.get().get(me.id)?.signal);
  let untold: readonly string[] = [];

  function isWanted(): boolean {
    const { announcements, silenced } = settings.get();
    return announcements !== 'off' && !silenced.includes('people');
  }

  function newsWords(): string {
    const [first, ...rest] = others().filter((one) => untold.includes(keyOf(one)));
    if (first === undefined || !isWanted()) {
      untold = [];
      return '';
    }
    const { name, signal } = first;
    const line = t(`signals.news.${signal}`, { name, room: roomName(room, first.room) });
    return rest.length === 0 ? line : `${line} ${t('signals.more', { count: rest.length })}`;
  }

  function lookAtOthers(): void {
    const now = others().map(keyOf);
    const before = known;
    known = isThere() ? new Set(now) : known;
    const fresh = before === undefined ? [] : now.filter((key) => !before.has(key));
    if (fresh.length === 0) return;
    untold = [...untold, ...fresh].filter((key) => now.includes(key));
    const said = () => {
      untold = [];
    };
    announcer.remote({ words: newsWords, said }, 'calls');
  }

  function lookAtMine(): void {
    const before = mine;
    mine = parseSignal(people.get().get(me.id)?.signal);
    if (before === undefined || mine !== undefined || tookBack()) return;
    announcer.remote({ words: () => t(`signals.answered.${before}`) }, 'here');
  }

  return people.subscribe(() => {
    lookAtMine();
    if (me.role === 'facilitator') lookAtOthers();
  });
}
