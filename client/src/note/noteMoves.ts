import { type Cell, exchangeNotes, moveNote } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

interface NoteMovesOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  mayWrite(section?: string): boolean;
  /** The note's cell if it may be changed; says why not. */
  writable(note: string): Cell | undefined;
  /** Says that the note is gone. */
  gone(): false;
}

/** Moving notes, in words as well as in the document. */
export function createNoteMoves({ room, announcer, mayWrite, writable, gone }: NoteMovesOptions) {
  const { board, store } = room;

  function done(note: string, before: Cell): true {
    const to = store.cellOf(note) ?? before;
    room.current.setNote(note);
    announcer.say(t('note.moved', { address: store.addressOf(to) }));
    return true;
  }

  function move(note: string, target: Cell | { section: string }): boolean {
    const from = writable(note);
    if (from === undefined || !mayWrite(target.section)) return false;
    const end = store.getColumn(target.section).cells.length + 2;
    const row = 'row' in target ? target.row : end;
    const isLast = !('row' in target) && from.row === end - 1;
    if (from.section === target.section && (from.row === row || isLast)) {
      announcer.say(t('note.alreadyThere', { address: store.addressOf(from) }));
      return false;
    }
    if (!moveNote(board, note, { section: target.section, row })) return gone();
    return done(note, from);
  }

  function moveBy(note: string, direction: Direction): boolean {
    const cell = writable(note);
    if (cell === undefined) return false;
    const sections = store.getSections();
    const index = sections.findIndex((section) => section.id === cell.section);
    const step = direction === 'up' || direction === 'left' ? -1 : 1;
    const isSideways = direction === 'left' || direction === 'right';
    const section = isSideways ? sections[index + step]?.id : cell.section;
    const row = isSideways ? cell.row : cell.row + step;
    if (section === undefined || row < 2) {
      announcer.say(t(isSideways ? 'note.noSectionThere' : 'note.topAlready'));
      return false;
    }
    const other = isSideways ? undefined : store.noteAt({ section, row });
    if (other === undefined) return move(note, { section, row });
    return exchangeNotes(board, note, other) ? done(note, cell) : gone();
  }

  return { move, moveBy };
}
