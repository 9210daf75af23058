import { deleteNotes, FIRST_ROW, moveNote, noteText, readBoard, type Section } from '@evenboard/board';
import { LIMITS } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import type { QuietNotes } from '../session/quietNotes.ts';
import { createValue, type Readable } from '../session/Readable.ts';

/** What can be done with one's quiet notes. Each says what it has done; the focus goes on by itself. */
export interface QuietActions {
  /** The note that was deleted last, to be brought back; its section shows the way. */
  readonly deleted: Readable<{ readonly section: string; readonly text: string } | undefined>;
  /** Begins a note at the end of a section, and gives it the focus. */
  write(section: string): void;
  remove(id: string): void;
  bringBack(): void;
  move(id: string, to: Section): void;
  /** A note that was left without a word in it is none. */
  dropEmpty(id: string): void;
  /** Whether the note is to have the focus now that it is on the page; asked once. */
  takeFocus(id: string): boolean;
}

/** "A. The world in 2035": how a section is named beside its notes. */
export function sectionWords(section: Section): string {
  return t('quiet.section', { letter: section.letter, title: sectionTitle(section) });
}

export function createQuietActions(notes: QuietNotes, announcer: Pick<Announcer, 'say'>): QuietActions {
  const { board, places } = notes;
  const deleted = createValue<{ section: string; text: string } | undefined>(undefined);
  let toFocus: string | undefined;

  const wordsOf = (id: string) => noteText(board, id)?.toString() ?? '';
  const sectionOf = (id: string) => places.get().find((place) => place.id === id)?.section;

  function add(section: string, text?: string): boolean {
    const id = notes.add(section, text);
    // Before React draws the note: it asks then.
    toFocus = id;
    if (id === undefined) announcer.say(t('quiet.full', { most: LIMITS.notesInQuiet }));
    return id !== undefined;
  }

  return {
    deleted,
    write(section) {
      const waiting = places.get().find(({ id, section: at }) => at === section && wordsOf(id).trim() === '');
      if (waiting !== undefined) deleteNotes(board, [waiting.id]);
      add(section);
    },
    remove(id) {
      const section = sectionOf(id);
      const text = wordsOf(id);
      if (section === undefined || !deleteNotes(board, [id])) return;
      deleted.set({ section, text });
      announcer.say(t('quiet.deleted'));
    },
    bringBack() {
      const last = deleted.get();
      if (last === undefined || !add(last.section, last.text)) return;
      deleted.set(undefined);
      announcer.say(t('quiet.broughtBack'));
    },
    move(id, to) {
      const last = readBoard(board)
        .notes.filter(({ section }) => section === to.id)
        .at(-1);
      if (!moveNote(board, id, { section: to.id, row: (last?.row ?? FIRST_ROW - 1) + 1 })) return;
      announcer.say(t('quiet.moved', { section: sectionWords(to) }));
    },
    dropEmpty(id) {
      if (wordsOf(id).trim() === '') deleteNotes(board, [id]);
    },
    takeFocus(id) {
      if (toFocus !== id) return false;
      toFocus = undefined;
      return true;
    },
  };
}
