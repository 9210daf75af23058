import { isId, LATE_KINDS, LATE_REASONS } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { Act, Desk, DeskQuiet, DeskRoom, HelpCall, LateAtDesk, Waiting } from './desk.ts';
import { createValue, type Readable } from './Readable.ts';

export interface DeskDocument {
  desk: Readable<Desk>;
  destroy(): void;
}

type Fields = Record<string, unknown>;
type Read<Entry> = (fields: Fields) => Entry | undefined;

const MOST_LATEST = 3;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function readLatest(value: unknown): DeskRoom['latest'] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_LATEST).flatMap((note: unknown) => {
    if (!isFields(note)) return [];
    const { id, text, author, createdAt } = note;
    return isId(id) && isText(text) && isText(author) && isNumber(createdAt)
      ? [{ id, text, author, createdAt }]
      : [];
  });
}

const readRoom: Read<DeskRoom> = ({ notes, latest, lastActivityAt, here, hands }) => {
  if (!isCount(notes)) return undefined;
  return {
    notes,
    latest: readLatest(latest),
    ...(isNumber(lastActivityAt) && { lastActivityAt }),
    here: isCount(here) ? here : 0,
    hands: isCount(hands) ? hands : 0,
  };
};

const readWaiting: Read<Waiting> = ({ name, askedAt }) =>
  isText(name) && isNumber(askedAt) ? { name, askedAt } : undefined;

const readHelp: Read<HelpCall> = ({ at, words }) =>
  isNumber(at) ? { at, ...(isText(words) && { words }) } : undefined;

const readAct: Read<Act> = ({ kind, at, by, count, undoneAt }) =>
  isText(kind) && isNumber(at) && isText(by) && isCount(count)
    ? { kind, at, by, count, ...(isNumber(undoneAt) && { undoneAt }) }
    : undefined;

function readQuiet(root: Y.Map<unknown>): DeskQuiet {
  const { counts, done } = root.toJSON();
  const notes = isFields(counts) ? Object.entries(counts) : [];
  return {
    notes: new Map(
      notes.flatMap(([id, count]) => (isId(id) && isCount(count) ? [[id, count] as const] : [])),
    ),
    done: new Set(Array.isArray(done) ? done.filter(isId) : []),
  };
}

const readLate: Read<Omit<LateAtDesk, 'id'>> = ({ participant, room, kind, text, at, reason }) => {
  const knownKind = LATE_KINDS.find((one) => one === kind);
  const knownReason = LATE_REASONS.find((one) => one === reason);
  if (!isId(participant) || !isId(room) || !isText(text) || !isNumber(at)) return undefined;
  if (knownKind === undefined || knownReason === undefined) return undefined;
  return { participant, room, kind: knownKind, text, at, reason: knownReason };
};

const readNotYet: Read<readonly string[]> = ({ notYet }) =>
  Array.isArray(notYet) ? notYet.filter(isId) : undefined;

/** Each with its id, oldest first: the document keeps them in no order. */
function readLateEntries(root: Y.Map<unknown>): ReadonlyMap<string, LateAtDesk> {
  const found = [...entries(root, readLate)].sort(([, a], [, b]) => a.at - b.at);
  return new Map(found.map(([id, entry]) => [id, { id, ...entry }]));
}

function entries<Entry>(root: Y.Map<unknown>, read: Read<Entry>): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const [id, value] of root.entries()) {
    const entry = isId(id) && isFields(value) ? read(value) : undefined;
    if (entry !== undefined) found.set(id, entry);
  }
  return found;
}

/** A door nothing is known of is open. */
function readDoor(root: Y.Map<unknown>): Desk['door'] {
  return { lobby: root.get('lobby') === true, locked: root.get('locked') === true };
}

const NOTHING: Desk = {
  rooms: new Map(),
  door: { lobby: false, locked: false },
  lobby: new Map(),
  help: new Map(),
  acts: new Map(),
  quiet: { notes: new Map(), done: new Set() },
  late: new Map(),
  votes: new Map(),
};

/** The server's document for facilitators, as one value that changes. Entries it cannot read it skips. */
export function readDeskDocument(doc: Y.Doc): DeskDocument {
  const desk = createValue(NOTHING);

  function watch<Root extends keyof Desk>(
    name: Root,
    read: (root: Y.Map<unknown>) => Desk[Root],
  ): () => void {
    const root = doc.getMap(name);
    const changed = () => desk.set({ ...desk.get(), [name]: read(root) });
    changed();
    root.observe(changed);
    return () => root.unobserve(changed);
  }

  const stops = [
    watch('rooms', (root) => entries(root, readRoom)),
    watch('door', readDoor),
    watch('lobby', (root) => entries(root, readWaiting)),
    watch('help', (root) => entries(root, readHelp)),
    watch('acts', (root) => entries(root, readAct)),
    watch('quiet', readQuiet),
    watch('late', readLateEntries),
    watch('votes', (root) => entries(root, readNotYet)),
  ];
  return {
    desk,
    destroy() {
      for (const stop of stops) stop();
    },
  };
}
