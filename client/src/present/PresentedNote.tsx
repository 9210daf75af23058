import { formatAddress } from '@evenboard/board';
import { memo } from 'react';
import { useLegend, useNote, useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { authorWords, colourWords, unbrokenClass } from '../note/index.ts';

interface PresentedNoteProps {
  id: string;
  /** Index of the section's letter; with the row it makes the address. */
  column: number;
}

/**
 * A note as a card to be read from the back of the room. Others' edits appear in it; it is not edited here. Heard it is
 * one line: its words, then whose, which colour and where. What is seen is hidden from a screen reader, which would read
 * the lines of cards that hang side by side across them all [measured].
 */
export const PresentedNote = memo(function PresentedNote({ id, column }: PresentedNoteProps) {
  const note = useNote(id);
  const legend = useLegend();
  const people = useReadable(useRoomSession().people);
  if (note === undefined) return null;
  const address = formatAddress({ column, row: note.row });
  const colour = colourWords(note.colour, legend);
  const author = authorWords(note, people);
  const late = note.cameLate === undefined ? [] : [t('details.cameLate')];
  return (
    <li className={`note ${note.colour}${unbrokenClass(note.text)}`}>
      <span className="presentation-heard">
        <span lang={note.lang}>{note.text}</span>
        {` . ${[author, ...late, colour, address].join(', ')}`}
      </span>
      <span className="head" aria-hidden="true">
        <span className="addr">{address}</span>
        <span className="mark" />
        <span className="colour-name sr">{colour}</span>
      </span>
      <span className="text" dir="auto" lang={note.lang} aria-hidden="true">
        {note.text}
      </span>
      <span className="by" aria-hidden="true">
        <bdi>{author}</bdi>
        {late.length > 0 && <span className="flag">{late}</span>}
      </span>
    </li>
  );
});
