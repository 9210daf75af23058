import type { BoardChange, BoardStore, ChangeMeta } from '@evenboard/board';
import type { ChangeKeeper } from './changeRecord.ts';
import { createValue } from './Readable.ts';
import { readNews, standingBefore, standingNow, subjectOf } from './readNews.ts';
import type { ChangeLog } from './roomSession.ts';
import { createUnseen } from './unseen.ts';
import { whoDid } from './whoDid.ts';

export interface ChangeLogOptions {
  store: BoardStore;
  /** The participant who looks. */
  me: string;
  personOf(clientId: number | undefined): string | undefined;
  now(): number;
  keeper: ChangeKeeper;
  /** Calls with each note I have been on and now leave by my own doing. */
  onLeft(listener: (note: string) => void): () => void;
  /** Whether this is where others' changes come from. What the copy on this device brings is no change. */
  isLine(origin: unknown): boolean;
  /** Runs once, a little later; the answer cancels it. */
  later?(run: () => void): () => void;
}

/** A change log that is told how far the board has come. */
export interface FedChangeLog extends ChangeLog {
  /** The copy on this device is in the document: from now on what comes is new, if this device knew the board. */
  copyLoaded(): void;
  /** The server's board is in the document. On the first visit it is no change, and changes count from now on. */
  fetched(): void;
  /** Whether the board is still being fetched for the first time. */
  isFetching(): boolean;
  destroy(): void;
}

const WRITTEN_AFTER_MS = 1_000;

function inASecond(run: () => void): () => void {
  const timer = setTimeout(run, WRITTEN_AFTER_MS);
  return () => clearTimeout(timer);
}

/** What has changed since I looked, kept between visits. */
export function createChangeLog(options: ChangeLogOptions): FedChangeLog {
  const { store, me, now, keeper, later = inASecond } = options;
  const stored = keeper.read();
  const sinceMs = createValue(stored?.sinceMs ?? now());
  const unseen = createUnseen(stored?.entries ?? [], (id, of) => standingNow(store, id, of));
  const isEmpty = () => store.getNoteCount() === 0 && store.getSections().length <= 1;
  let sections = store.getSections();
  let wasEmpty = stored?.wasEmpty ?? true;
  let state: 'loading' | 'fetching' | 'counting' = 'loading';
  let cancelWrite: (() => void) | undefined;

  function write(): void {
    cancelWrite?.();
    cancelWrite = undefined;
    wasEmpty = isEmpty();
    keeper.write({ sinceMs: sinceMs.get(), wasEmpty, entries: unseen.entries() });
  }

  /** Not with every keystroke of thirty people: a little later, and at the latest when the page goes. */
  function keep(): void {
    if (state === 'counting') cancelWrite ??= later(write);
  }

  function startCounting(): void {
    state = 'counting';
    unseen.check((note) => store.getComments(note).map(({ id }) => id));
    unseen.tell();
    keep();
  }

  function count(id: string, of: 'note' | 'section', changes: readonly BoardChange[]): void {
    const gone = changes.flatMap((change) => (change.kind === 'commentDeleted' ? [change.comment] : []));
    if (gone.length > 0) unseen.forgetComments(id, gone);
    const who = changes.map((change) => whoDid(change, store, options.personOf));
    const theirs = changes.filter(
      (_, index) => who[index] !== me && changes[index]?.kind !== 'commentDeleted',
    );
    if (theirs.length < changes.length - gone.length) unseen.seen(id);
    if (theirs.length === 0) return;
    const people = who.filter((person) => person !== undefined && person !== me) as string[];
    const was = () => standingBefore(store, sections, id, of, theirs);
    unseen.add(id, of, was, readNews(theirs, [...new Set(people)].reverse(), now()));
  }

  function happened(changes: readonly BoardChange[], { isLocal, origin }: ChangeMeta): void {
    const isTheirs = state === 'counting' && options.isLine(origin);
    if (isLocal || isTheirs) {
      for (const [id, { of, list }] of bySubject(changes)) {
        if (isLocal) unseen.seen(id);
        else count(id, of, list);
      }
      if (unseen.tell() || isEmpty() !== wasEmpty) keep();
    }
    sections = store.getSections();
  }

  function look(change: () => void): void {
    change();
    if (unseen.tell()) keep();
  }

  const flush = () => state === 'counting' && write();
  window.addEventListener('pagehide', flush);
  const stops = [
    store.subscribeChanges(happened),
    options.onLeft((note) => look(() => unseen.seen(note))),
    () => window.removeEventListener('pagehide', flush),
  ];

  return {
    unseen: unseen.list,
    sinceMs,
    find: unseen.find,
    subscribeTo: unseen.subscribeTo,
    seen: (id) => look(() => unseen.seen(id)),
    allSeen() {
      sinceMs.set(now());
      look(unseen.clear);
      keep();
    },
    copyLoaded() {
      if (state !== 'loading') return;
      state = 'fetching';
      if (stored !== undefined && (stored.wasEmpty || !isEmpty())) startCounting();
    },
    fetched() {
      if (state !== 'fetching') return;
      sinceMs.set(now());
      startCounting();
    },
    isFetching: () => state !== 'counting',
    destroy() {
      flush();
      cancelWrite?.();
      for (const stop of stops) stop();
    },
  };
}

/** The changes of one moment by the note or section they are about. */
function bySubject(changes: readonly BoardChange[]) {
  const subjects = new Map<string, { of: 'note' | 'section'; list: BoardChange[] }>();
  for (const change of changes) {
    const subject = subjectOf(change);
    if (subject === undefined) continue;
    const there = subjects.get(subject.id) ?? { of: subject.of, list: [] };
    subjects.set(subject.id, there);
    there.list.push(change);
  }
  return subjects;
}
