import { type Cell, parseAddress } from '@evenboard/board';
import { useRoomSession, useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { Button } from '../ui/Button.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import { sectionTitle } from './sectionTitle.ts';
import { useNoteActions } from './useNoteActions.ts';

/** Moves a note without dragging: to an address that is typed ("C4"), or to the end of a section. */
export function MoveDialog({ note, onClose }: { note: string; onClose(): void }) {
  const { store } = useRoomSession();
  const actions = useNoteActions();
  const sections = useSections();
  const cell = store.cellOf(note);

  function closeAndMove(target: Cell | { section: string }): void {
    onClose();
    afterDialog(() => actions.move(note, target));
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
      title={t('note.moveHeading', { address: cell === undefined ? '' : store.addressOf(cell) })}
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
    </AddressDialog>
  );
}
