import { formatAddress } from '@evenboard/board';
import { memo } from 'react';
import { useLegend, useNote, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { authorWords, colourWords } from '../note/index.ts';

interface PresentedNoteProps {
  id: string;
  /** Index of the section's letter; with the row it makes the address. */
  column: number;
}

/** A note as a card to be read from the back of the room. Others' edits appear in it; it is not edited here. */
export const PresentedNote = memo(function PresentedNote({ id, column }: PresentedNoteProps) {
  const note = useNote(id);
  const legend = useLegend();
  const people = useReadable(useRoomSession().people);
  if (note === undefined) return null;
  return (
    <li className={`note ${note.colour}`}>
      <span className="head">
        <span className="addr">{formatAddress({ column, row: note.row })}</span>
        <span className="mark" />
        <span className="colour-name sr">{colourWords(note.colour, legend)}</span>
      </span>
      <span className="text" dir="auto" lang={note.lang}>
        {note.text}
      </span>
      <span className="by">
        <bdi>{authorWords(note, people)}</bdi>
        {note.cameLate !== undefined && <span className="flag">{t('details.cameLate')}</span>}
      </span>
    </li>
  );
});
