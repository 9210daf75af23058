import { type Cell, FIRST_ROW, parseAddress } from '@evenboard/board';
import { useRoomSession, useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { Button } from '../ui/Button.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import { sectionTitle } from './sectionTitle.ts';
import { useNoteActions } from './useNoteActions.ts';

interface MoveDialogProps {
  note: string;
  /** All that are moved, where several are selected: the first to the place that is asked for, the others below it. */
  notes?: readonly string[] | undefined;
  onClose(): void;
}

/** Moves notes without dragging: to an address that is typed ("C4"), or to the end of a section. */
export function MoveDialog({ note, notes = [note], onClose }: MoveDialogProps) {
  const { store } = useRoomSession();
  const actions = useNoteActions();
  const sections = useSections();
  const cell = store.cellOf(note);
  const free = actions.freeChoices(notes);

  function closeAndMove(target: Cell | { section: string }): void {
    onClose();
    afterDialog(() => {
      const row = 'row' in target ? target.row : store.getColumn(target.section).cells.length + FIRST_ROW;
      if (notes.length === 1) actions.move(note, target);
      else actions.moveAll(notes, { section: target.section, row });
    });
  }

  function go(typed: string): string | undefined {
    const letter = /^[a-z]+$/i.test(typed.trim());
    const address = parseAddress(letter ? `${typed.trim()}2` : typed);
    const section = address === undefined ? undefined : sections[address.column];
    if (address === undefined || section === undefined || address.row < 2)
      return t('note.moveUnknown', { last: sections.at(-1)?.letter ?? 'A' });
    closeAndMove(letter ? { section: section.id } : { section: section.id, row: address.row });
    return undefined;
  }

  return (
    <AddressDialog
      title={
        notes.length === 1
          ? t('note.moveHeading', { address: cell === undefined ? '' : store.addressOf(cell) })
          : t('noteBlock.moveHeading', { count: notes.length })
      }
      label={t('note.moveLabel')}
      hint={t('note.moveHint')}
      submit={t('note.moveDo')}
      onSubmit={go}
      onClose={onClose}
    >
      <h3>{t('note.moveEnds')}</h3>
      <ul className="to-choose">
        {sections.map((section) => (
          <li key={section.id}>
            <Button onClick={() => closeAndMove({ section: section.id })}>
              <span className="letter">{section.letter}</span>
              {sectionTitle(section)}
            </Button>
          </li>
        ))}
      </ul>
      {free.length > 0 && <h3>{t('note.moveFree')}</h3>}
      <ul className="to-choose">
        {free.map(({ words, places }) => (
          <li key={words}>
            <Button
              onClick={() => {
                onClose();
                afterDialog(() => actions.moveFree(places));
              }}
            >
              {words}
            </Button>
          </li>
        ))}
      </ul>
    </AddressDialog>
  );
}
