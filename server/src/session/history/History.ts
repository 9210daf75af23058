import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { LIMITS, MAIN_ROOM, type MomentKind, type ParticipantId, type RoomId } from '@evenboard/protocol';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import type { BoardState } from '../../relay/BoardState.ts';
import { StorageError } from '../../storage/StorageError.ts';
import type { MomentRoom, Store, StoredMoment } from '../../storage/Store.ts';
import type { Documents } from '../Documents.ts';
import { createId } from '../keys.ts';
import { ProblemError } from '../ProblemError.ts';
import type { World } from '../referee/World.ts';
import { boardName } from '../roomBoards.ts';

/** Why a moment is kept, and for whom. */
export interface Reason {
  readonly kind: MomentKind;
  readonly by?: ParticipantId;
  readonly name?: string;
  /** A board as it was a moment ago, by its room, where it has changed since. */
  readonly before?: ReadonlyMap<RoomId, BoardState>;
}

type Subject = Pick<World, 'stored' | 'state'>;

/** Keeps how the boards of sessions were. Only boards: no quiet notes, no ballots, no names of people. */
export interface History {
  /**
   * Keeps how all boards are now; `undefined` where that is kept already. Throws a ProblemError where too many moments are
   * kept that somebody asked for.
   */
  keep(session: Subject, reason: Reason): Promise<StoredMoment | undefined>;
  /** The same before something that is done whether it can be kept or not. */
  tryToKeep(session: Subject, reason: Reason): Promise<void>;
}

const packed = promisify(deflate);

export function createHistory(parts: {
  store: Pick<Store, 'saveMoment'>;
  documents: Pick<Documents, 'readDocument'>;
  log: Logger;
  now: () => number;
}): History {
  const { store, documents, log, now } = parts;

  async function keep(session: Subject, { before, ...reason }: Reason): Promise<StoredMoment | undefined> {
    const rooms: MomentRoom[] = [];
    const boards = new Map<RoomId, Uint8Array>();
    // One after the other: a board that nobody has open is let go again before the next one is loaded.
    for (const room of roomsOf(session)) {
      const state =
        before?.get(room.id) ?? (await documents.readDocument(boardName(session, room.id), stateOf));
      // Main is there in any case: a copy of the moment begins with it.
      if (state.notes === 0 && room.id !== MAIN_ROOM) continue;
      rooms.push({ ...room, notes: state.notes });
      boards.set(room.id, await packed(state.update));
    }
    if (reason.kind !== 'kept' && rooms.every(({ notes }) => notes === 0)) return undefined;
    const moment = { ...reason, id: createId(), session: session.stored.id, at: now(), rooms };
    try {
      return (await store.saveMoment(moment, boards)) ? moment : undefined;
    } catch (error) {
      throw error instanceof StorageError && error.code === 'full' ? tooMany() : error;
    }
  }

  return {
    keep,
    async tryToKeep(session, reason) {
      try {
        await keep(session, reason);
      } catch (error) {
        log.error({ err: error, session: session.stored.id }, 'how the boards were before could not be kept');
      }
    },
  };
}

function stateOf(doc: Y.Doc): BoardState {
  return { update: Y.encodeStateAsUpdate(doc), notes: doc.getMap('notes').size };
}

/** Those that were put away too: what was written in them is kept as well. */
function roomsOf({ state }: Subject): Omit<MomentRoom, 'notes'>[] {
  const rooms = state.rooms.map(({ id, name, colour, section, isPutAway }) => ({
    id,
    name,
    colour,
    ...(section !== undefined && { section }),
    ...(isPutAway && { isPutAway }),
  }));
  return [{ id: MAIN_ROOM, name: 'Main room', colour: 'yellow' }, ...rooms];
}

function tooMany(): ProblemError {
  return new ProblemError(
    'wrong_moment',
    `This session keeps ${LIMITS.momentsByName} moments that somebody asked for, or as much of them as it can. This one was not kept; the boards are as they were. Forget one that nobody needs any more, and keep this one again.`,
  );
}
