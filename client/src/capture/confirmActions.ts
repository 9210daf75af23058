import { confirmNote } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { NoteActions } from '../note/index.ts';
import { whyNotWrite } from '../note/index.ts';
import { failureWords } from '../session/failureWords.ts';
import type { PlaceHistory } from '../session/placeHistory.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { afterDialog } from '../ui/afterDialog.ts';

/** What can be answered to "Have I got that right?". Each says its result. */
export interface ConfirmActions {
  confirm(note: string): void;
  /** To the note, open for writing; what is written there then is what was meant. Back by the key for back. */
  change(note: string): void;
  takeNameOff(note: string): Promise<void>;
  leaveOut(note: string): void;
}

interface ConfirmActionsOptions {
  readonly room: RoomSession;
  readonly announcer: Pick<Announcer, 'say'>;
  readonly notes: Pick<NoteActions, 'edit' | 'remove'>;
  readonly history: Pick<PlaceHistory, 'remember'>;
}

export function createConfirmActions({
  room,
  announcer,
  notes,
  history,
}: ConfirmActionsOptions): ConfirmActions {
  const { board, store, current } = room;
  const addressOf = (note: string) => {
    const cell = store.cellOf(note);
    return cell === undefined ? '' : store.addressOf(cell);
  };

  /** Says why a note may not be changed now. */
  function may(note: string): boolean {
    const why = store.getNote(note) === undefined ? t('note.gone') : whyNotWrite(room, { note });
    if (why !== undefined) announcer.say(why);
    return why === undefined;
  }

  /** Once the editor is left: who has changed the words themselves need not be asked again. */
  function confirmWhenLeft(note: string, before: string): void {
    const left = () =>
      setTimeout(() => {
        if (document.activeElement?.matches('textarea.writing')) return;
        document.removeEventListener('focusout', left);
        const after = store.getNote(note);
        if (after !== undefined && after.text !== before) confirmNote(board, note);
      });
    document.addEventListener('focusout', left);
  }

  return {
    confirm(note) {
      if (!may(note)) return;
      confirmNote(board, note);
      const words = t('confirm.confirmed', { address: addressOf(note) });
      // First the focus goes where it goes with the question, then this is heard.
      afterDialog(() => announcer.say(words));
    },
    change(note) {
      const before = store.getNote(note)?.text;
      if (!may(note) || before === undefined) return;
      history.remember();
      current.setNote(note);
      notes.edit({ note });
      confirmWhenLeft(note, before);
    },
    async takeNameOff(note) {
      const answer = await room.send({ type: 'takeNameOff', room: room.roomId, note });
      announcer.say(
        answer.ok ? t('confirm.nameOff', { address: addressOf(note) }) : failureWords(answer.failure),
      );
    },
    leaveOut(note) {
      notes.remove(note);
    },
  };
}
