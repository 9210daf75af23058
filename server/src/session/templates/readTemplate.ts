import { type ParsedSection, parseSection } from '@evenboard/board';
import { MAIN_ROOM } from '@evenboard/protocol';
import type * as Y from 'yjs';
import type { Documents } from '../Documents.ts';
import { roomsInUse } from '../referee/rooms/members.ts';
import type { World } from '../referee/World.ts';
import { boardName } from '../roomBoards.ts';
import type { Template } from './Template.ts';

/** A session as a template: what it can be begun with again. */
export async function readTemplate(documents: Documents, world: World): Promise<Template> {
  const board = await documents.readDocument(boardName(world, MAIN_ROOM), (doc) => ({
    sections: sectionsOf(doc).map(asNew),
    legend: legendOf(doc),
  }));
  const { plan } = world.state;
  return {
    ...board,
    ...(plan !== undefined && { plan }),
    rooms: roomsInUse(world).map(({ name, colour, section }) => ({
      name,
      colour,
      ...(section !== undefined && { section }),
    })),
  };
}

/** In the order of their columns. The notes are not looked at: there may be many. */
function sectionsOf(doc: Y.Doc): ParsedSection[] {
  const sections = [...doc.getMap('sections').entries()].flatMap(
    ([id, value]) => parseSection(id, value) ?? [],
  );
  const isBefore = (a: ParsedSection, b: ParsedSection) =>
    a.order === b.order ? a.id < b.id : a.order < b.order;
  return sections.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** A lock belongs to the day on which it was set. */
function asNew({ order: _order, locked: _locked, isUnsorted: _unsorted, ...section }: ParsedSection) {
  return section;
}

function legendOf(doc: Y.Doc): Record<string, string> {
  const entries = [...doc.getMap('legend').entries()];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
