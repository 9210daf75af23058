import { type BroughtComment, type BroughtTable, parseColour } from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import type { PlannedSheet } from '@evenboard/workbook';
import type { StoredPerson } from '../../storage/Store.ts';
import { roomsInUse } from '../referee/rooms/members.ts';
import type { World } from '../referee/World.ts';

/**
 * A sheet as it comes to a room's board: notes without a colour get the room's. Who said a note is who the file names,
 * where that is one person of this session alone; whoever brings it in stands by as its typist.
 */
export function arrivingTable(
  world: Pick<World, 'state' | 'people'>,
  person: Pick<StoredPerson, 'id'>,
  room: RoomId,
  { sections, notes }: PlannedSheet,
): BroughtTable {
  const colour = parseColour(roomsInUse(world).find(({ id }) => id === room)?.colour);
  const byName = Map.groupBy(world.people.values(), ({ name }) => name);
  const find = (name = '') => {
    const alike = byName.get(name) ?? [];
    return alike.length === 1 ? alike[0]?.id : undefined;
  };
  const signed = (author = 'anonymous') => ({ author, ...(author !== person.id && { typedBy: person.id }) });
  /** In our own files a comment begins with its author's name. */
  const commentOf = (text: string): BroughtComment => {
    const [whole = '', name] = /^([^:,\n]+)(?:,[^:\n]*)?: /.exec(text) ?? [];
    const author = find(name);
    return author === undefined
      ? { text, ...signed() }
      : { text: text.slice(whole.length), ...signed(author) };
  };
  return {
    sections,
    notes: notes.map((note) => ({
      ...(note.section !== undefined && { section: note.section }),
      row: note.row,
      text: note.text,
      colour: note.colour ?? colour,
      ...signed(find(note.author)),
      comments: note.comments.map(({ text }) => commentOf(text)),
    })),
  };
}
