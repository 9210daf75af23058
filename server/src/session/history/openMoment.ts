import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { type CommandOf, MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { LedgerEntry, MomentWithBoards, StoredPerson } from '../../storage/Store.ts';
import type { Beginning } from '../Beginning.ts';
import type { CommandContext } from '../commands/CommandRule.ts';
import { linksOf } from '../linksOf.ts';
import { ProblemError } from '../ProblemError.ts';
import { FRESH_STATE } from '../referee/SessionState.ts';
import type { Decision, World } from '../referee/World.ts';
import { boardName } from '../roomBoards.ts';
import { copyBoard, idsOn } from './copyBoard.ts';

const unpacked = promisify(inflate);

/** Begins a session with the boards of an earlier moment, for whoever asks. The session they are in stays as it is. */
export async function openMoment(
  context: CommandContext,
  { moment: id, title }: CommandOf<'openMoment'>,
): Promise<Decision> {
  const { world, store, startSession, address } = context;
  const kept = await store.findMoment(world.stored.id, id);
  if (kept === undefined) throw noSuchMoment();
  const docs = await readBoards(context, kept);
  const { timeZone, template } = world.stored;
  try {
    const created = await startSession({ title, timeZone, template }, beginWithBoards(world, kept, docs));
    const { sessionId, keys, code } = created;
    // The facilitators' key is kept by nobody but them.
    return { result: { sessionId, code }, once: { keys, links: linksOf(address, sessionId, keys) } };
  } finally {
    for (const doc of docs.values()) doc.destroy();
  }
}

export function noSuchMoment(): ProblemError {
  return new ProblemError(
    'no_such_thing',
    'This moment is not kept any more, or never was. Nothing was changed. Look at the list again.',
  );
}

async function readBoards(
  { world, store }: CommandContext,
  { boards }: MomentWithBoards,
): Promise<Map<RoomId, Y.Doc>> {
  const docs = new Map<RoomId, Y.Doc>();
  for (const [room, bytes] of boards) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await unpacked(bytes));
    const { ledger } = await store.loadDocument(boardName(world, room));
    takeNamesOff(doc, ledger);
    docs.set(room, doc);
  }
  return docs;
}

/** Who had their name taken off a note since then is not named in the copy either. */
function takeNamesOff(doc: Y.Doc, ledger: ReadonlyMap<string, LedgerEntry>): void {
  doc.transact(() => {
    for (const [id, note] of doc.getMap('notes')) {
      const isNameless = ledger.get(id)?.author === 'anonymous';
      if (isNameless && note instanceof Y.Map) note.set('author', 'anonymous');
    }
  });
}

function beginWithBoards(
  { state: { plan, rooms: now }, people }: World,
  { moment: { rooms } }: MomentWithBoards,
  docs: ReadonlyMap<RoomId, Y.Doc>,
): Beginning {
  const named = new Set([...docs.values()].flatMap((doc) => [...idsOn(doc)]));
  // Rooms that had no notes then come with their names alone.
  const own = rooms.filter(({ id }) => id !== MAIN_ROOM).map(({ notes: _notes, ...room }) => room);
  const empty = now.filter(({ id }) => !own.some((room) => room.id === id));
  return {
    state: {
      ...FRESH_STATE,
      ...(plan !== undefined && { plan }),
      rooms: [...own, ...empty.filter(({ isPutAway }) => !isPutAway)].map(
        ({ id, name, colour, section, isPutAway }) => ({
          id,
          name,
          colour,
          facilitators: [],
          ...(section !== undefined && { section }),
          ...(isPutAway && { isPutAway }),
        }),
      ),
    },
    people: [...people.values()].filter(({ id }) => named.has(id)).map(asAuthor),
    boards: new Map([...docs].map(([room, doc]) => [room, (board) => copyBoard(doc, board)])),
  };
}

/** Somebody who wrote what is there and is not in the copy themselves: a name, and nothing by which to come in. */
function asAuthor({ id, session, name, joinedAt }: StoredPerson): StoredPerson {
  return { id, session, name, role: 'participant', room: MAIN_ROOM, joinedAt, tokenHashes: [] };
}
