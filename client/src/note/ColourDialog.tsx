import { NOTE_COLOURS } from '@evenboard/board';
import { useLegend, useNote } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NoteMark } from './NoteMark.tsx';
import { colourWords } from './noteWords.ts';
import { useNoteActions } from './useNoteActions.ts';

interface ColourDialogProps {
  note: string;
  /** All that get the colour, where several are selected. */
  notes?: readonly string[] | undefined;
  onClose(): void;
}

/** Chooses a note's colour; the one it has is first in focus and marked. */
export function ColourDialog({ note, notes, onClose }: ColourDialogProps) {
  const actions = useNoteActions();
  const legend = useLegend();
  const colour = useNote(note)?.colour;
  return (
    <Dialog title={t('note.colourHeading')} onClose={onClose}>
      <div className="colour-choices">
        {NOTE_COLOURS.map((name) => (
          <Button
            key={name}
            className={name}
            autoFocus={name === colour}
            aria-pressed={name === colour}
            onClick={() => {
              actions.recolour(notes ?? note, name);
              onClose();
            }}
          >
            <NoteMark colour={name} />
            {colourWords(name, legend)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
