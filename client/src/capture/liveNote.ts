import { addNote, deleteNotes, noteText, setNoteText } from '@evenboard/board';
import { bindTextArea, roomColour, type TextBinding } from '../note/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** Who says it, and where it is to stand. */
export interface Meant {
  readonly who: string;
  readonly section: string;
}

/**
 * The note in which the words of the line stand while they are typed. It is a note of the board like any other, so
 * that everybody sees it grow, and the person spoken for can step in and change it.
 */
export interface LiveNote {
  readonly note: Readable<string | undefined>;
  /** Makes the note of what is in the field; the field and the note are one from then on. */
  begin(meant: Meant): string;
  /** Takes up a note that is there already. False where it is not. */
  resume(note: string): boolean;
  /** The note as somebody else's, or in another section: what stood is taken back and written anew. */
  begunAnew(meant: Meant): void;
  /** Leaves the note as it is; what is in the field stays in the field. */
  leave(): void;
  /** Takes the note off the board; what is in the field stays in the field. */
  takeBack(): void;
  destroy(): void;
}

interface LiveNoteOptions {
  readonly room: RoomSession;
  readonly area: HTMLTextAreaElement;
  /** Somebody else has deleted it. It is not made again by itself. */
  onDeleted(): void;
}

export function createLiveNote({ room, area, onDeleted }: LiveNoteOptions): LiveNote {
  const { board, store, presence, undo } = room;
  const note = createValue<string | undefined>(undefined);
  let binding: TextBinding | undefined;
  let stopWatching = () => {};

  function resume(id: string): boolean {
    const text = noteText(board, id);
    if (text === undefined) return false;
    leave();
    binding = bindTextArea({ area, board, note: id, text, isPaintedFirst: true });
    stopWatching = store.subscribeNote(id, () => {
      if (store.getNote(id) !== undefined) return;
      // In a task of its own: the transaction that tells of it is still under way.
      queueMicrotask(() => {
        if (note.get() !== id || store.getNote(id) !== undefined) return;
        leave();
        onDeleted();
      });
    });
    note.set(id);
    presence.set({ editing: id });
    return true;
  }

  function begin({ who, section }: Meant, row?: number): string {
    const words = area.value;
    const id = board.environment.newId();
    // Before there is a note: else it is for a moment one that nobody is typing any more, and its author is asked about it.
    presence.set({ editing: id });
    addNote(board, { ...newNote(room, { who, section }, words), id, ...(row !== undefined && { row }) });
    resume(id);
    return id;
  }

  function leave(): void {
    if (binding === undefined) return;
    binding.flush();
    binding.destroy();
    binding = undefined;
    stopWatching();
    note.set(undefined);
    presence.set({ editing: undefined });
    undo.stopCapturing();
  }

  function takeBack(): void {
    const id = note.get();
    leave();
    if (id !== undefined) deleteNotes(board, [id]);
  }

  return {
    note,
    begin: (meant) => begin(meant),
    resume,
    begunAnew(meant) {
      const id = note.get();
      const cell = id === undefined ? undefined : store.cellOf(id);
      takeBack();
      begin(meant, cell?.section === meant.section ? cell.row : undefined);
    },
    leave,
    takeBack,
    destroy: leave,
  };
}

/** A note in somebody's name: in one's own it needs nobody to confirm it, and in nobody's there is nobody who could. */
export function newNote(room: RoomSession, { who, section }: Meant, text: string) {
  const isOwn = who === room.me.id;
  return {
    section,
    text,
    colour: roomColour(room),
    author: who,
    ...(!isOwn && { typedBy: room.me.id }),
    ...(!isOwn && who !== 'anonymous' && { confirmed: false }),
  };
}

/** Without the spaces around them, written by difference: what others wrote in the note at the same moment stays. */
export function trimNote({ board }: Pick<RoomSession, 'board'>, note: string): void {
  const words = noteText(board, note)?.toString() ?? '';
  if (words.trim() !== words) setNoteText(board, note, words.trim());
}
