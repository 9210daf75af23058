import type { NoteColour } from '@evenboard/board';
import { t } from '../messages/t.ts';

/** A colour as a snippet of its paper, with its mark and its name. */
export function ColourTag({ colour }: { colour: NoteColour }) {
  return (
    <span className={`chip ${colour}`}>
      <span className="mark" aria-hidden="true" />
      {t(`note.colour.${colour}`)}
    </span>
  );
}
