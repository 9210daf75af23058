import type { Note } from '@evenboard/board';
import { confirmNote } from '@evenboard/board';
import { useAnnouncer } from '../announce/index.ts';
import { usePlaceHistory, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { authorWords, useNoteActions } from '../note/index.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RowList } from '../ui/RowList.tsx';
import { useCaptureSwitch } from './captureSwitch.ts';
import { useUnconfirmed } from './useUnconfirmed.ts';

function NoteContent({ note }: { note: Note }) {
  const { store, people } = useRoomSession();
  const names = useReadable(people);
  const cell = store.cellOf(note.id);
  return (
    <>
      <p>
        <span className="strong">{cell === undefined ? '' : store.addressOf(cell)}. </span>
        <span dir="auto" lang={note.lang}>
          {note.text}
        </span>
        <span className="sr">. </span>
      </p>
      <p className="soft">{authorWords(note, names)}</p>
    </>
  );
}

/** What was typed for others and nobody has confirmed yet: to be read back before the room is left. */
export function UnconfirmedDialog() {
  const room = useRoomSession();
  const announcer = useAnnouncer();
  const actions = useNoteActions();
  const history = usePlaceHistory();
  const toggle = useCaptureSwitch();
  const notes = useUnconfirmed();
  const people = useReadable(room.people);
  const addressOf = (id: string) => {
    const cell = room.store.cellOf(id);
    return cell === undefined ? '' : room.store.addressOf(cell);
  };
  /** Who takes part through a facilitator says it to one. */
  const isThroughMe = (id: string) => people.get(room.store.getNote(id)?.author ?? '')?.proxy !== undefined;

  function close(): void {
    toggle.closeList();
    backAfterDialog(actions.focusCurrent);
  }

  function goTo(id: string): void {
    history.remember();
    room.current.setNote(id);
    close();
  }

  function confirm(id: string): void {
    confirmNote(room.board, id);
    announcer.say(t('confirm.confirmed', { address: addressOf(id) }));
  }

  return (
    <Dialog title={t('confirm.heading')} onClose={close}>
      <p className="soft">{notes.length === 0 ? t('confirm.none') : t('confirm.hint')}</p>
      {notes.length > 0 && (
        <RowList
          label={t('confirm.list')}
          groups={[
            { id: 'all', rows: notes.map((note) => ({ id: note.id, content: <NoteContent note={note} /> })) },
          ]}
          autoFocus
          onChoose={goTo}
          actions={[
            {
              label: t('confirm.confirm'),
              name: (id) => t('confirm.confirmNamed', { address: addressOf(id) }),
              isFor: isThroughMe,
              run: confirm,
            },
          ]}
          moreWords={(count) => t('changes.showRest', { count })}
        />
      )}
      <div className="dialog-foot">
        <Button onClick={close}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
