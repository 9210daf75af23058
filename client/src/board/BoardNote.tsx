import { formatAddress, type Note } from '@evenboard/board';
import { MessageSquare } from 'lucide-react';
import { memo } from 'react';
import {
  useComments,
  useDerived,
  useLegend,
  useNote,
  useReadable,
  useRoomSession,
  useUnseen,
} from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import {
  authorWords,
  colourWords,
  FromRoom,
  isTypedFor,
  isUnconfirmed,
  NoteEditor,
  personName,
  unbrokenClass,
  useNoteActions,
  useVoteMark,
  useWhyNotWrite,
} from '../note/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { isSameCell, useBoardParts } from './BoardParts.ts';
import { HANDLE_HELP_ID } from './HandleHelp.tsx';
import { NoteNumber } from './NoteNumber.tsx';
import { placeAttributes } from './places.ts';
import { presenceByNote } from './presenceOn.ts';
import { itemAttributes, type SlotPlace } from './slotPlace.ts';
import { textSize } from './textSize.ts';
import { useLandingClass } from './useLandingClass.ts';
import { useLeaveEditor } from './useLeaveEditor.ts';

/** So many letters of who wrote it fit under a note. A longer name is cut. */
const BY_LETTERS = 16;

interface BoardNoteProps extends SlotPlace {
  id: string;
}

/** One note in its slot. It renders when this note, its place or what happens to it changes, and at nothing else. */
export const BoardNote = memo(function BoardNote({ id, ...place }: BoardNoteProps) {
  const { section, row, column } = place;
  const note = useNote(id);
  const mayMove = useWhyNotWrite({ note: id }) === undefined;
  const parts = useBoardParts();
  const isEditing = useDerived(
    parts.editing,
    (editing) => editing !== undefined && 'note' in editing && editing.note === id,
  );
  const isTabStop = useDerived(parts.tabStop, (cell) => isSameCell(cell, { section, row }));
  const isSelected = useDerived(parts.selection, (selected) => selected.has(id));
  const { classes, visitors, isWriting, isCurrent, isCut } = useStates(id, section, row);
  if (!note) return null;
  return (
    <li
      className={['note', note.colour, isSelected && 'is-selected', isEditing && 'is-editing', ...classes]
        .filter(Boolean)
        .join(' ')}
      {...placeAttributes(section, row)}
      {...itemAttributes(place)}
      data-note={id}
      tabIndex={isTabStop && !isEditing ? 0 : -1}
      aria-current={isCurrent || undefined}
    >
      <NoteHead
        note={note}
        address={formatAddress({ column, row })}
        isSelected={isSelected}
        isCut={isCut}
        hasHandle={mayMove && !isEditing}
      />
      {isEditing ? (
        <EditorOf id={id} />
      ) : (
        <span
          className={`text ${textSize(note.text)}${unbrokenClass(note.text)}`}
          dir="auto"
          lang={note.lang}
        >
          {note.text}
        </span>
      )}
      <NoteFoot note={note} />
      {visitors !== undefined && <Visitors note={note} names={visitors} isWriting={isWriting} />}
    </li>
  );
});

/** What happens to the note just now. */
function useStates(id: string, section: string, row: number) {
  const room = useRoomSession();
  const { hand } = useBoardParts();
  const isCurrent = useDerived(room.current, ({ cell }) => cell.section === section && cell.row === row);
  const isHeld = useDerived(hand, (held) => held?.kind === 'notes' && held.notes.includes(id));
  const landing = useLandingClass(section, row);
  const isCut = useDerived(
    useNoteActions().clipping,
    (held) => held?.kind === 'cut' && held.notes.some(({ note }) => note === id),
  );
  const visitors = useDerived(room.presence.others, (others) => presenceByNote(others).get(id)?.names);
  const isWriting = useDerived(
    room.presence.others,
    (others) => presenceByNote(others).get(id)?.isWriting === true,
  );
  const classes = [
    isCurrent && 'is-current',
    isWriting ? 'is-writing' : visitors !== undefined && 'is-visited',
    isHeld && 'is-held',
    isCut && 'is-cut',
    landing,
  ];
  return { classes, visitors, isWriting, isCurrent, isCut };
}

interface VisitorsProps {
  note: Note;
  names: string;
  isWriting: boolean;
}

/** Who is in the note; whether they take down what somebody says. */
function Visitors({ note, names, isWriting }: VisitorsProps) {
  const { presence, people, me } = useRoomSession();
  const isTyped = useDerived(presence.others, (others) =>
    others.some(({ editing, user }) => editing === note.id && isTypedFor(note, user.id)),
  );
  const shown = useReadable(people);
  const author = note.author === me.id ? t('session.personYou') : personName(shown, note.author);
  const words = isTyped
    ? t('board.typedFor', { name: names, author })
    : t(isWriting ? 'board.writing' : 'board.isHere', { name: names });
  return <span className="who">{words}</span>;
}

function EditorOf({ id }: { id: string }) {
  const leave = useLeaveEditor();
  const { editing } = useBoardParts();
  return (
    <NoteEditor note={id} onDone={(how) => leave(how, id)} onReplaced={(note) => editing.set({ note })} />
  );
}

interface NoteHeadProps {
  note: Note;
  address: string;
  isSelected: boolean;
  isCut: boolean;
  hasHandle: boolean;
}

function NoteHead({ note, address, isSelected, isCut, hasHandle }: NoteHeadProps) {
  const legend = useLegend();
  const comments = useComments(note.id).length;
  const isChanged = useUnseen(note.id) !== undefined;
  const mark = useVoteMark(note.id);
  return (
    <span className="head">
      <span className="addr">{address}</span>
      <span className="mark" />
      {mark !== undefined && <NoteNumber note={note.id} mark={mark} />}
      <span className="colour-name sr">{colourWords(note.colour, legend)}</span>
      {isSelected && <span className="sr">{t('board.selected')}</span>}
      {isCut && <span className="sr">{t('board.cut')}</span>}
      <FromRoom note={note} />
      {isChanged && <span className="flag">{t('board.changed')}</span>}
      {comments > 0 && (
        <span className="count">
          <Icon of={MessageSquare} />
          <span aria-hidden="true">{comments}</span>
          <span className="sr">{t('board.comments', { count: comments })}</span>
        </span>
      )}
      {hasHandle && (
        <button
          type="button"
          className="handle"
          tabIndex={-1}
          // By its address: whoever listens has just heard the note's words.
          aria-label={t('board.moveNote', { address })}
          aria-describedby={HANDLE_HELP_ID}
        />
      )}
    </span>
  );
}

function NoteFoot({ note }: { note: Note }) {
  const people = useReadable(useRoomSession().people);
  const author = authorWords(note, people);
  return (
    <span className="by">
      <bdi className={author.length > BY_LETTERS ? 'is-long' : undefined}>{author}</bdi>
      {isUnconfirmed(note) && (
        // A sign, beside who typed it: the word takes more room than a slot has.
        <span className="flag is-sign">
          <span aria-hidden="true">{t('board.unconfirmedSign')}</span>
          <span className="sr">{t('board.unconfirmed')}</span>
        </span>
      )}
      {note.cameLate !== undefined && <span className="flag">{t('details.cameLate')}</span>}
    </span>
  );
}
