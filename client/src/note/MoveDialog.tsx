import { type Cell, parseAddress } from '@evenboard/board';
import { type FormEvent, useId, useState } from 'react';
import { useRoomSession, useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { sectionTitle } from './sectionTitle.ts';
import { useNoteActions } from './useNoteActions.ts';

/** Moves a note without dragging: to an address that is typed ("C4"), or to the end of a section. */
export function MoveDialog({ note, onClose }: { note: string; onClose(): void }) {
  const { store } = useRoomSession();
  const actions = useNoteActions();
  const sections = useSections();
  const [problem, setProblem] = useState('');
  const id = useId();
  const cell = store.cellOf(note);

  function closeAndMove(target: Cell | { section: string }): void {
    onClose();
    afterDialog(() => actions.move(note, target));
  }

  function go(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('address') ?? '');
    const letter = /^[a-z]+$/i.test(typed.trim());
    const address = parseAddress(letter ? `${typed.trim()}2` : typed);
    const section = address === undefined ? undefined : sections[address.column];
    if (address === undefined || section === undefined || address.row < 2) {
      setProblem(t('note.moveUnknown', { last: sections.at(-1)?.letter ?? 'A' }));
      return;
    }
    closeAndMove(letter ? { section: section.id } : { section: section.id, row: address.row });
  }

  return (
    <Dialog
      title={t('note.moveHeading', { address: cell === undefined ? '' : store.addressOf(cell) })}
      onClose={onClose}
    >
      <form onSubmit={go}>
        <label htmlFor={id}>{t('note.moveLabel')}</label>
        <p className="hint" id={`${id}-hint`}>
          {t('note.moveHint')}
        </p>
        <input
          id={id}
          name="address"
          className="field"
          autoFocus
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={problem !== ''}
        />
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
        <Button type="submit" tone="main">
          {t('note.moveDo')}
        </Button>
      </form>
      <h3>{t('note.moveEnds')}</h3>
      <ul className="plain">
        {sections.map((section) => (
          <li key={section.id}>
            <Button onClick={() => closeAndMove({ section: section.id })}>
              <span className="letter">{section.letter}</span>
              {sectionTitle(section)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
