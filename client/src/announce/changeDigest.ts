import type { BoardChange, BoardStore } from '@evenboard/board';
import { t } from '../messages/t.ts';
import type { Announcer } from './announcer.ts';
import type { AnnouncerClock } from './clock.ts';

export const DIGEST_EVERY_MS = 20_000;

interface Happenings {
  newIn: Map<string, Set<string>>;
  edited: Set<string>;
  moved: Set<string>;
  deleted: Set<string>;
  comments: number;
  commentsOnMine: number;
}

function nothing(): Happenings {
  return {
    newIn: new Map(),
    edited: new Set(),
    moved: new Set(),
    deleted: new Set(),
    comments: 0,
    commentsOnMine: 0,
  };
}

/** "6 new: 4 in D, 2 in C. 2 edited. A comment on yours." Empty when nothing happened. */
export function digestWords(seen: Happenings, store: BoardStore): string {
  const parts: string[] = [];
  const columns = [...seen.newIn]
    .map(([section, notes]) => ({ letter: store.getSection(section)?.letter ?? '', count: notes.size }))
    .filter((column) => column.count > 0)
    .sort((a, b) => b.count - a.count || a.letter.localeCompare(b.letter));
  const count = columns.reduce((sum, column) => sum + column.count, 0);
  if (count > 0) {
    const where = columns.slice(0, 3).map((column) => t('announce.newIn', column));
    const rest = columns.length > 3 ? [t('announce.elsewhere')] : [];
    parts.push(t('announce.new', { count, where: [...where, ...rest].join(', ') }));
  }
  if (seen.commentsOnMine > 0) parts.push(t('announce.commentsOnYours', { count: seen.commentsOnMine }));
  else if (seen.comments > 0) parts.push(t('announce.comments', { count: seen.comments }));
  if (seen.edited.size > 0) parts.push(t('announce.edited', { count: seen.edited.size }));
  if (seen.moved.size > 0) parts.push(t('announce.moved', { count: seen.moved.size }));
  if (seen.deleted.size > 0) parts.push(t('announce.deleted', { count: seen.deleted.size }));
  return parts.join(' ');
}

function isNew(seen: Happenings, note: string): boolean {
  return [...seen.newIn.values()].some((notes) => notes.has(note));
}

function count(seen: Happenings, change: BoardChange, store: BoardStore, me: string): void {
  switch (change.kind) {
    case 'noteAdded': {
      const notes = seen.newIn.get(change.after.section) ?? new Set();
      seen.newIn.set(change.after.section, notes.add(change.note));
      break;
    }
    case 'noteDeleted':
      // Who hears of it only now need not hear that it came and went.
      if (isNew(seen, change.note)) for (const notes of seen.newIn.values()) notes.delete(change.note);
      else seen.deleted.add(change.note);
      seen.edited.delete(change.note);
      seen.moved.delete(change.note);
      break;
    case 'noteEdited':
      if (!isNew(seen, change.note)) seen.edited.add(change.note);
      break;
    case 'noteMoved':
      if (!change.isPushed && !isNew(seen, change.note)) seen.moved.add(change.note);
      break;
    case 'commentAdded':
      seen.comments += 1;
      if (store.getNote(change.note)?.author === me) seen.commentsOnMine += 1;
      break;
    default:
  }
}

interface ChangeDigestOptions {
  store: BoardStore;
  announcer: Pick<Announcer, 'remote'>;
  /** The participant who listens. */
  me: string;
  clock: AnnouncerClock;
}

/** Tells every 20 seconds, if something happened, what the others did. Answers how to stop it. */
export function startChangeDigest({ store, announcer, me, clock }: ChangeDigestOptions): () => void {
  let seen = nothing();
  let cancel: (() => void) | undefined;
  function tell(): void {
    cancel = undefined;
    announcer.remote(digestWords(seen, store), 'digest');
    seen = nothing();
  }
  const unsubscribe = store.subscribeChanges((changes, meta) => {
    if (meta.isLocal) return;
    for (const change of changes) count(seen, change, store, me);
    cancel ??= clock.after(DIGEST_EVERY_MS, tell);
  });
  return () => {
    unsubscribe();
    cancel?.();
  };
}
