import { formatAddress } from '@evenboard/board';
import { memo } from 'react';
import { useNote, useRoomSession } from '../hooks/index.ts';
import { NoteEditor, unbrokenClass } from '../note/index.ts';
import { NoteAbout, NoteAuthor } from './NoteAbout.tsx';
import { NoteButtons } from './NoteButtons.tsx';
import { useOutline } from './OutlineContext.ts';
import { itemAttributes } from './outlineItems.ts';
import { useDerived } from './useDerived.ts';

interface OutlineNoteProps {
  id: string;
  /** The section's index among the columns. */
  column: number;
  mayEdit: boolean;
}

/**
 * A note in the list: its words first, then what there is to know, then what can be done as buttons, so that
 * somebody who reads line by line can do all of it. For the Tab key the whole list is one note with its buttons.
 */
export const OutlineNote = memo(function OutlineNote({ id, column, mayEdit }: OutlineNoteProps) {
  const note = useNote(id);
  const room = useRoomSession();
  const { state, commands } = useOutline();
  const isCurrent = useDerived(room.current, (current) => current.note === id);
  const isEdited = useDerived(
    state.editing,
    (editing) => editing !== undefined && 'note' in editing && editing.note === id,
  );
  const isWriting = useDerived(room.presence.others, (others) =>
    others.some((other) => other.editing === id && other.user.id !== room.me.id),
  );
  if (note === undefined) return null;
  const address = formatAddress({ column, row: note.row });
  const classes = ['note', 'outline-note', note.colour, isCurrent && 'is-current', isWriting && 'is-writing'];
  return (
    <li {...itemAttributes({ note: id })} className={classes.filter(Boolean).join(' ')}>
      {isEdited && (
        <NoteEditor
          note={id}
          onDone={(how) => commands.left(how, id)}
          onReplaced={(made) => state.editing.set({ note: made })}
        />
      )}
      {/*
        What has the focus is read as a whole: words and what there is to know, without the buttons. It is beside the
        editor and not around it: a screen reader says nothing of a way out to what was around.
      */}
      <div
        className="outline-said"
        data-part="item"
        tabIndex={isCurrent && !isEdited ? 0 : -1}
        aria-current={isCurrent || undefined}
      >
        {!isEdited && (
          <p className={`text${unbrokenClass(note.text)}`} dir="auto" lang={note.lang}>
            {note.text}
          </p>
        )}
        <NoteAbout note={note} address={address} />
        <NoteAuthor note={note} />
      </div>
      {!isEdited && <NoteButtons note={id} address={address} isTabStop={isCurrent} mayEdit={mayEdit} />}
    </li>
  );
});
