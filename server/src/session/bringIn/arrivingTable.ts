import {
  type BroughtComment,
  type BroughtTable,
  parseAddress,
  parseColour,
  type Trace,
} from '@evenboard/board';
import type { RoomId } from '@evenboard/protocol';
import {
  type PlannedComment,
  type PlannedNote,
  type PlannedSheet,
  shownNoteText,
  type TracedNote,
} from '@evenboard/workbook';
import type { StoredPerson } from '../../storage/Store.ts';
import { roomsInUse } from '../referee/rooms/members.ts';
import type { World } from '../referee/World.ts';

/** Where a sheet goes. */
export interface Destination {
  readonly room: RoomId;
  /** It was made from this session's board of that room: ids in it mean something. */
  readonly isBack: boolean;
  /** Ids of its notes that were moved to other sheets, and come there. */
  readonly movedAway: ReadonlySet<string>;
}

/**
 * A sheet as it comes to a room's board: notes without a colour get the room's. Who said a note is who the file names,
 * where that is one person of this session alone; whoever brings it in stands by as its typist.
 */
export function arrivingTable(
  world: Pick<World, 'state' | 'people'>,
  person: Pick<StoredPerson, 'id'>,
  { room, isBack, movedAway }: Destination,
  { sections, prompts = [], notes, traced: sheet }: PlannedSheet,
): BroughtTable {
  const colour = parseColour(roomsInUse(world).find(({ id }) => id === room)?.colour);
  const byName = Map.groupBy(world.people.values(), ({ name }) => name);
  const find = (name = '') => {
    const alike = byName.get(name) ?? [];
    return alike.length === 1 ? alike[0]?.id : undefined;
  };
  const signed = (author = 'anonymous') => ({ author, ...(author !== person.id && { typedBy: person.id }) });
  /** In our own files a comment begins with its author's name. */
  const commentOf = ({ text, author: by }: PlannedComment): BroughtComment => {
    if (by !== undefined) return { text, ...signed(find(by)) };
    const [whole = '', name] = /^([^:,\n]+)(?:,[^:\n]*)?: /.exec(text) ?? [];
    const author = find(name);
    return author === undefined
      ? { text, ...signed() }
      : { text: text.slice(whole.length), ...signed(author) };
  };
  const tracedOf = ({ traced }: PlannedNote) =>
    isBack && traced !== undefined ? traceOf(traced) : undefined;
  const gone = isBack ? (sheet?.missing ?? []).flatMap((note) => traceOf(note) ?? []) : [];
  return {
    sections: sections.map((title, index) => {
      const traced = isBack ? sheet?.sections[index] : undefined;
      const prompt = prompts[index];
      return {
        title,
        ...(prompt !== undefined && { prompt }),
        ...(traced !== undefined && { traced: { id: traced.id, title: traced.title } }),
      };
    }),
    notes: notes.map((note) => {
      const traced = tracedOf(note);
      // The board has the others itself, and knows better what has become of them.
      const comments = traced === undefined ? note.comments : note.comments.filter((one) => !one.isTraced);
      return {
        ...(note.section !== undefined && { section: note.section }),
        row: note.row,
        text: note.text,
        // A cell that has lost its fill says nothing about its colour.
        colour: note.colour ?? (traced === undefined ? colour : parseColour(traced.colour)),
        ...signed(find(note.author)),
        ...(note.createdAt !== undefined && { createdAt: note.createdAt }),
        comments: comments.map(commentOf),
        ...(traced !== undefined && { traced }),
      };
    }),
    ...(isBack && {
      missing: gone.filter(({ id }) => !movedAway.has(id)),
      movedAway: gone.filter(({ id }) => movedAway.has(id)),
    }),
  };
}

/** Undefined where the file does not say where it was. */
function traceOf({ id, cell, section, text, colour }: TracedNote): Trace | undefined {
  const row = parseAddress(cell)?.row;
  return row === undefined ? undefined : { id, section, row, text: shownNoteText(text), colour };
}
