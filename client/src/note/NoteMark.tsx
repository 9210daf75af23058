import type { NoteColour } from '@evenboard/board';
import { t } from '../messages/t.ts';

/** The mark of a colour, and the colour's name where grounds vanish (forced colours). Hidden from screen readers. */
export function NoteMark({ colour }: { colour: NoteColour }) {
  return (
    <>
      <span className="mark" aria-hidden="true" />
      <span className="colour-name sr" aria-hidden="true">
        {t(`note.colour.${colour}`)}
      </span>
    </>
  );
}
