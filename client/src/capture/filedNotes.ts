import { addNotes, deleteNotes, type Note } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { notesInOrder, whyNotWrite } from '../note/index.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { filedWords, whoseWords } from './captureWords.ts';
import { type Meant, newNote, trimNote } from './liveNote.ts';

/** What was filed through the line, the last of it first to be mended or taken back. */
export interface FiledNotes {
  readonly last: Readable<string | undefined>;
  /** The note is as it is to be. */
  file(note: string): void;
  /** A note for each, in one step, or none where there is no room for them all. */
  fileAll(meant: Meant, texts: readonly string[]): boolean;
  /** The last one, to be mended; says so, also where there is none or it may not be changed any more. */
  recall(): Note | undefined;
  takeBack(): void;
}

interface FiledNotesOptions {
  readonly room: RoomSession;
  readonly announcer: Pick<Announcer, 'say'>;
}

export function createFiledNotes({ room, announcer }: FiledNotesOptions): FiledNotes {
  const { board, store, me, undo } = room;
  /** Each entry was filed at once. */
  const filed: (readonly string[])[] = [];
  const last = createValue<string | undefined>(undefined);

  function remember(notes: readonly string[]): void {
    undo.stopCapturing();
    filed.push(notes);
    last.set(notes.at(-1));
  }

  /** The last of mine on this board, for who has just loaded the page again. */
  function lastOnBoard(): string | undefined {
    let latest: Note | undefined;
    for (const id of notesInOrder(store)) {
      const note = store.getNote(id);
      if (note?.typedBy === me.id && note.createdAt > (latest?.createdAt ?? 0)) latest = note;
    }
    return latest?.id;
  }

  /** The notes filed last that are still there. */
  function lastFiled(): readonly string[] {
    for (let notes = filed.at(-1); notes !== undefined; notes = filed.at(-1)) {
      const there = notes.filter((id) => store.getNote(id) !== undefined);
      if (there.length > 0) return there;
      filed.pop();
    }
    const found = lastOnBoard();
    return found === undefined ? [] : [found];
  }

  const addressOf = (note: string) => {
    const cell = store.cellOf(note);
    return cell === undefined ? '' : store.addressOf(cell);
  };

  /** Says why there is nothing to be done about them. */
  function isOpen(notes: readonly string[]): boolean {
    const why = notes.map((note) => whyNotWrite(room, { note })).find((reason) => reason !== undefined);
    if (notes.length === 0) announcer.say(t('capture.noneFiled'));
    else if (why !== undefined) announcer.say(why);
    return notes.length > 0 && why === undefined;
  }

  return {
    last,
    file(note) {
      trimNote(room, note);
      remember([note]);
      announcer.say(filedWords(room, note));
    },
    fileAll(meant, texts) {
      if (store.getNoteCount() + texts.length > LIMITS.notesOnBoard) {
        announcer.say(t('noteBlock.tooMany', { most: LIMITS.notesOnBoard }));
        return false;
      }
      const notes = addNotes(
        board,
        texts.map((text) => newNote(room, meant, text)),
      );
      remember(notes);
      const [from, to] = [addressOf(notes[0] ?? ''), addressOf(notes.at(-1) ?? '')];
      const name = whoseWords(room, meant.who);
      announcer.say(t('capture.filedEach', { count: notes.length, from, to, name }));
      return true;
    },
    recall() {
      const note = lastFiled().at(-1);
      if (!isOpen(note === undefined ? [] : [note]) || note === undefined) return undefined;
      const there = store.getNote(note);
      if (there !== undefined)
        announcer.say(
          t('capture.mending', { address: addressOf(note), name: whoseWords(room, there.author) }),
        );
      return there;
    },
    takeBack() {
      const notes = lastFiled();
      if (!isOpen(notes)) return;
      const address = addressOf(notes[0] ?? '');
      deleteNotes(board, notes);
      if (notes.length > 0) filed.pop();
      last.set(filed.at(-1)?.at(-1));
      announcer.say(t('capture.takenBack', { count: notes.length, address }));
    },
  };
}
