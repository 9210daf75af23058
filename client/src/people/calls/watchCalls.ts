import type { Announcer } from '../../announce/index.ts';
import { t } from '../../messages/t.ts';
import type { Desk } from '../../session/desk.ts';
import type { Readable } from '../../session/Readable.ts';
import type { RoomSession } from '../../session/roomSession.ts';
import type { Settings } from '../../session/settings.ts';

interface WatchOptions {
  room: Pick<RoomSession, 'desk' | 'people'>;
  announcer: Pick<Announcer, 'remote'>;
  settings: Pick<Readable<Pick<Settings, 'announcements' | 'silenced'>>, 'get'>;
}

/** Of which kind of call something is told; both are of people. */
type Kind = 'lobby' | 'help';

const NOBODY: readonly string[] = [];
const idsOf = (desk: Desk | undefined, kind: Kind) => (desk === undefined ? NOBODY : [...desk[kind].keys()]);

/**
 * Tells facilitators who waits at the door and who cannot get on. Who waits already when the page opens is told as well:
 * nobody else may be looking. The answer ends it.
 */
export function watchCalls({ room, announcer, settings }: WatchOptions): () => void {
  const known: Record<Kind, ReadonlySet<string>> = { lobby: new Set(), help: new Set() };

  function nameOf(id: string, kind: Kind): string {
    const waiting = kind === 'lobby' ? room.desk.get()?.lobby.get(id)?.name : undefined;
    return waiting ?? room.people.get().get(id)?.name ?? t('announce.somebody');
  }

  function words(kind: Kind): string {
    const { announcements, silenced } = settings.get();
    const [first, ...rest] = idsOf(room.desk.get(), kind);
    if (first === undefined || announcements === 'off' || silenced.includes('people')) return '';
    const [one, many] =
      kind === 'lobby'
        ? (['calls.waits', 'calls.wait'] as const)
        : (['calls.needsHelp', 'calls.needHelp'] as const);
    return rest.length === 0 ? t(one, { name: nameOf(first, kind) }) : t(many, { count: rest.length + 1 });
  }

  function look(kind: Kind): void {
    const now = idsOf(room.desk.get(), kind);
    const isNew = now.some((id) => !known[kind].has(id));
    known[kind] = new Set(now);
    if (isNew) announcer.remote({ words: () => words(kind) }, kind === 'lobby' ? 'door' : 'help');
  }

  function lookAtAll(): void {
    // Without the list of people nobody has a name yet.
    if (room.people.get().size === 0) return;
    look('lobby');
    look('help');
  }
  lookAtAll();
  const stops = [room.desk.subscribe(lookAtAll), room.people.subscribe(lookAtAll)];
  return () => {
    for (const stop of stops) stop();
  };
}
