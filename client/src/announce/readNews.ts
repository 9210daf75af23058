import type { BoardChange, Cell, CommentChange, NoteChange, SectionChange } from '@evenboard/board';
import type { RoomSession } from '../session/roomSession.ts';
import type { News, NewsKind } from './news.ts';

export type NewsRoom = Pick<RoomSession, 'store' | 'me' | 'people' | 'presence' | 'current'>;

/** How many rows from my own place are near. */
const NEAR_ROWS = 3;

/** How a frame lies on the board: seen, and of no use to who hears. */
const LAYOUT: readonly string[] = ['position', 'columns', 'colour'];

const SECTION_KINDS = {
  sectionAdded: 'sectionAdded',
  sectionRemoved: 'sectionDeleted',
  sectionRenamed: 'sectionChanged',
  sectionChanged: 'sectionChanged',
  sectionMoved: 'sectionMoved',
} as const satisfies Record<SectionChange['kind'], NewsKind>;

/**
 * What a change is to tell of, or `undefined` where it is none: what I did myself in another window, a note that only
 * gave way, a note's small print. Asked when the change has just come, because near is meant of where I am then.
 */
export function readNews(change: BoardChange, room: NewsRoom): News | undefined {
  const by = room.presence.personOf(change.by);
  if (by === room.me.id || change.kind === 'legendChanged') return undefined;
  if ('section' in change) return sectionNews(change, by, room);
  return 'comment' in change ? commentNews(change, by, room) : noteNews(change, by, room);
}

function noteNews(change: NoteChange, by: string | undefined, room: NewsRoom): News | undefined {
  const { note: id, author } = change;
  const { addressOf } = room.store;
  const isMine = author === room.me.id;
  const about = (...cells: Cell[]) => ({ id, by, isMine, isNear: isNear(room, id, isMine, cells) });
  switch (change.kind) {
    case 'noteAdded':
      // A new note of mine comes from another window of mine, whoever's hand is not known.
      if (by === undefined && isMine) return undefined;
      return { kind: 'added', ...about(change.after), by: by ?? author };
    case 'noteDeleted':
      return { kind: 'deleted', ...about(change.before), from: addressOf(change.before) };
    case 'noteMoved':
      if (change.isPushed) return undefined;
      return {
        kind: 'moved',
        ...about(change.before, change.after),
        from: addressOf(change.before),
        to: addressOf(change.after),
      };
    case 'noteEdited': {
      const words = { before: change.before, after: change.after };
      return { kind: 'edited', ...about(change.cell), words };
    }
    default:
      return change.fields.includes('colour') ? { kind: 'recoloured', ...about(change.cell) } : undefined;
  }
}

function commentNews(change: CommentChange, by: string | undefined, room: NewsRoom): News | undefined {
  const { note, comment: id, author } = change;
  if (change.kind !== 'commentAdded' || author === room.me.id) return undefined;
  const isMine = room.store.getNote(note)?.author === room.me.id;
  const cell = room.store.cellOf(note);
  const near = isNear(room, note, isMine, cell === undefined ? [] : [cell]);
  return { kind: 'commented', id, note, by: by ?? author, isMine, isNear: near };
}

function sectionNews(change: SectionChange, by: string | undefined, room: NewsRoom): News | undefined {
  const isLayout = change.fields?.every((field) => LAYOUT.includes(field)) ?? false;
  if (change.kind === 'sectionChanged' && isLayout) return undefined;
  const isHere = room.current.get().cell.section === change.section;
  return { kind: SECTION_KINDS[change.kind], id: change.section, by, isMine: false, isNear: isHere };
}

function isNear({ current }: NewsRoom, note: string, isMine: boolean, cells: readonly Cell[]): boolean {
  const here = current.get();
  return (
    isMine ||
    here.note === note ||
    cells.some(
      ({ section, row }) => section === here.cell.section && Math.abs(row - here.cell.row) <= NEAR_ROWS,
    )
  );
}
