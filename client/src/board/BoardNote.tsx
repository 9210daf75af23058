import { formatAddress, type Note } from '@evenboard/board';
import { MessageSquare } from 'lucide-react';
import { memo } from 'react';
import { useComments, useLegend, useNote, useReadable, useRoomSession, useUnseen } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { authorWords, colourWords, NoteEditor } from '../note/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { isSameCell, useBoardParts, useDerived } from './BoardParts.ts';
import { NoteHandle } from './NoteHandle.tsx';
import { placeAttributes } from './places.ts';
import { presenceByNote } from './presenceOn.ts';
import { useLeaveEditor } from './useLeaveEditor.ts';

export interface BoardNoteProps {
  id: string;
  section: string;
  row: number;
  /** Index of the section's letter; with the row it makes the address. */
  column: number;
}

/** One note in its slot. It renders when this note, its place or what happens to it changes, and at nothing else. */
export const BoardNote = memo(function BoardNote({ id, section, row, column }: BoardNoteProps) {
  const note = useNote(id);
  const room = useRoomSession();
  const parts = useBoardParts();
  const isEditing = useDerived(
    parts.editing,
    (editing) => editing !== undefined && 'note' in editing && editing.note === id,
  );
  const isCurrent = useDerived(room.current, ({ cell }) => cell.section === section && cell.row === row);
  const isTabStop = useDerived(parts.tabStop, (cell) => isSameCell(cell, { section, row }));
  const isHeld = useDerived(parts.drag, (drag) => drag?.note === id);
  const isLanding = useDerived(
    parts.drag,
    (drag) => drag?.note !== id && isSameCell(drag?.landing, { section, row }),
  );
  const visitors = useDerived(room.presence.others, (others) => presenceByNote(others).get(id)?.names);
  const isWriting = useDerived(
    room.presence.others,
    (others) => presenceByNote(others).get(id)?.isWriting === true,
  );
  if (!note) return null;
  const classes = ['note', note.colour];
  if (isCurrent) classes.push('is-current');
  if (isWriting) classes.push('is-writing');
  else if (visitors !== undefined) classes.push('is-visited');
  if (isHeld) classes.push('is-held');
  if (isLanding) classes.push('is-landing');
  return (
    <li
      className={classes.join(' ')}
      {...placeAttributes(section, row)}
      data-note={id}
      tabIndex={isTabStop && !isEditing ? 0 : -1}
      aria-current={isCurrent || undefined}
    >
      <NoteHead
        note={note}
        address={formatAddress({ column, row })}
        hasHandle={room.canWrite && !isEditing}
      />
      {isEditing ? (
        <EditorOf id={id} />
      ) : (
        <span className="text" dir="auto" lang={note.lang}>
          {note.text}
        </span>
      )}
      <NoteFoot note={note} />
      {visitors !== undefined && (
        <span className="who">{t(isWriting ? 'board.writing' : 'board.isHere', { name: visitors })}</span>
      )}
    </li>
  );
});

function EditorOf({ id }: { id: string }) {
  const leave = useLeaveEditor();
  const { editing } = useBoardParts();
  return (
    <NoteEditor note={id} onDone={(how) => leave(how, id)} onReplaced={(note) => editing.set({ note })} />
  );
}

function NoteHead({ note, address, hasHandle }: { note: Note; address: string; hasHandle: boolean }) {
  const legend = useLegend();
  const comments = useComments(note.id).length;
  const isChanged = useUnseen(note.id) !== undefined;
  return (
    <span className="head">
      <span className="addr">{address}</span>
      <span className="mark" />
      <span className="colour-name sr">{colourWords(note.colour, legend)}</span>
      {isChanged && <span className="flag">{t('board.changed')}</span>}
      {comments > 0 && (
        <span className="count">
          <Icon of={MessageSquare} />
          <span aria-hidden="true">{comments}</span>
          <span className="sr">{t('board.comments', { count: comments })}</span>
        </span>
      )}
      {hasHandle && <NoteHandle id={note.id} address={address} />}
    </span>
  );
}

function NoteFoot({ note }: { note: Note }) {
  const people = useReadable(useRoomSession().people);
  return (
    <span className="by">
      <bdi>{authorWords(note, people)}</bdi>
    </span>
  );
}
