import { randomUUID } from 'node:crypto';
import { type Board, openBoard, parseSection, readBoard } from '@evenboard/board';
import { documentName, MAIN_ROOM } from '@evenboard/protocol';
import * as Y from 'yjs';
import type { Documents } from './Documents.ts';
import { roomsInUse } from './referee/rooms/members.ts';
import type { Facts, World } from './referee/World.ts';

/** The board in a document, for what the server writes itself. */
export function serverBoard(doc: Y.Doc, { now, random }: Pick<Facts, 'now' | 'random'>): Board {
  return openBoard(doc, { now: () => now, random, newId: randomUUID });
}

/** The document of a room's board. */
export function boardName({ stored }: Pick<World, 'stored'>, roomId: string): string {
  return documentName({ kind: 'board', sessionId: stored.id, roomId });
}

/** The sections of main in the order of their columns: the questions that rooms are given. */
export async function questionsOf(
  documents: Documents,
  world: World,
  facts: Facts,
): Promise<readonly string[]> {
  return await documents.readDocument(boardName(world, MAIN_ROOM), (doc) =>
    readBoard(serverBoard(doc, facts))
      .sections.filter(({ isUnsorted }) => !isUnsorted)
      .map(({ id }) => id),
  );
}

/** Gives each room's board the sections of main that it does not have yet, under their ids, and no notes. */
export async function prepareBoards(
  documents: Documents,
  world: Pick<World, 'stored' | 'state'>,
): Promise<void> {
  const sections = await documents.readDocument(boardName(world, MAIN_ROOM), sectionsOf);
  for (const { id } of roomsInUse(world)) {
    await documents.writeDocument(boardName(world, id), (doc) => addMissing(doc, sections));
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** By id, each with all of its fields, also those that this version does not know. */
function sectionsOf(doc: Y.Doc): ReadonlyMap<string, Fields> {
  const found = new Map<string, Fields>();
  for (const [id, value] of doc.getMap('sections').entries()) {
    if (value instanceof Y.Map && parseSection(id, value)) found.set(id, value.toJSON());
  }
  return found;
}

function addMissing(doc: Y.Doc, sections: ReadonlyMap<string, Fields>): void {
  const root = doc.getMap('sections');
  for (const [id, fields] of sections) if (!root.has(id)) root.set(id, new Y.Map(Object.entries(fields)));
}
