import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { currentRoute, noteAddress } from '../route.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { copyWords } from '../ui/copyWords.ts';
import { linksIn } from './linksIn.ts';
import type { NoteDialog } from './noteDialog.ts';

interface NoteLinksOptions {
  room: RoomSession;
  announcer: Pick<Announcer, 'say'>;
  openDialog(dialog: NoteDialog): void;
}

/** The whole address of a note, for others in the same session. */
export const noteLink = (room: Pick<RoomSession, 'sessionId'>, note: string) =>
  new URL(noteAddress(room.sessionId, note), location.origin).href;

/** Links to notes, and links in them. Readers may do all of it. */
export function createNoteLinks({ room, announcer, openDialog }: NoteLinksOptions) {
  const { store } = room;

  /** Says the words and answers that nothing was done. */
  function refuse(words: string): false {
    announcer.say(words);
    return false;
  }

  return {
    /** Puts a link to the note into the clipboard; shows it to be copied by hand where the browser allows no other way. */
    copyLink(note: string): boolean {
      const cell = store.cellOf(note);
      if (cell === undefined) return refuse(t('note.gone'));
      if (currentRoute.get().kind === 'practice') return refuse(t('noteLink.practice'));
      const address = store.addressOf(cell);
      void copyWords(noteLink(room, note)).then((outcome) => {
        if (outcome === 'copied') announcer.say(t('noteLink.copied', { address }));
        else openDialog({ kind: 'link', note });
      });
      return true;
    },

    /** Opens the link in a note's words in a tab of its own; where there are several, asks which. */
    openLinks(note: string): boolean {
      const text = store.getNote(note)?.text;
      if (text === undefined) return refuse(t('note.gone'));
      const [link, ...more] = linksIn(text);
      if (link === undefined) return refuse(t('noteLink.none'));
      if (more.length > 0) openDialog({ kind: 'links', note });
      else {
        window.open(link, '_blank', 'noopener,noreferrer');
        announcer.say(t('noteLink.opened', { host: new URL(link).host }));
      }
      return true;
    },
  };
}
