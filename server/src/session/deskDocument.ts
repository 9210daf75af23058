import type { DoorEntry } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { Store } from '../storage/Store.ts';
import type { ActList } from './acts/ActList.ts';
import type { Documents } from './Documents.ts';
import type { Glances } from './Glances.ts';
import type { LiveSession } from './LiveSession.ts';
import { deskLate } from './lateTray.ts';
import { createQuietDesk } from './quietDesk.ts';
import { replaceEntries } from './sessionDocument.ts';
import { deskVotes } from './votes/voteEntries.ts';

/** The entries of one root of the desk document. */
export type DeskEntries = ReadonlyMap<string, unknown>;
/** What each root of the desk document says now; asked only while a facilitator has it open. */
export type DeskRoots = Readonly<
  Record<string, (session: LiveSession) => DeskEntries | Promise<DeskEntries>>
>;

interface DeskParts {
  glances: Glances;
  acts: ActList;
  documents: Documents;
  store: Pick<Store, 'findLate'>;
}

/** What only facilitators may know. */
export function createDeskRoots({ glances, acts, documents, store }: DeskParts): DeskRoots {
  return {
    quiet: createQuietDesk(documents),
    rooms: (session) => glances.entriesOf(session),
    votes: (session) => deskVotes(session),
    acts: (session) => acts.entriesOf(session),
    lobby: ({ state }) =>
      new Map(state.door.waiting.map(({ id, name, askedAt }) => [id, { name, askedAt }] as const)),
    help: ({ people }) =>
      new Map([...people.values()].flatMap(({ id, help }) => (help === undefined ? [] : [[id, help]]))),
    late: async (session) => new Map((await deskLate(store, session)).map(({ id, ...entry }) => [id, entry])),
    door: ({ state: { door } }) =>
      new Map(Object.entries({ lobby: door.isLobbyOn, locked: door.isLocked } satisfies DoorEntry)),
  };
}

/** Brings the desk document to these contents, root by root, with as few changes as there are differences. */
export function writeDeskDocument(doc: Y.Doc, contents: readonly (readonly [string, DeskEntries])[]): void {
  for (const [root, entries] of contents) replaceEntries(doc.getMap(root), entries);
}
