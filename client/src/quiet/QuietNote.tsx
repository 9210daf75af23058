import { NOTE_TEXT_LENGTH, noteText, type Section } from '@evenboard/board';
import { Move, Trash2 } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { bindTextArea } from '../note/textBinding.ts';
import type { QuietNotes } from '../session/quietNotes.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { type QuietActions, sectionWords } from './quietActions.ts';

interface QuietNoteProps {
  id: string;
  /** Counted from 1 in its section. */
  number: number;
  section: Section;
  /** Where it can be moved. */
  sections: readonly Section[];
  notes: QuietNotes;
  actions: QuietActions;
  isReadOnly: boolean;
  /** Out of the note with Escape. */
  onLeave(): void;
}

const fieldId = (note: string) => `quiet-${note}`;

/** One of my notes: its words are in a field all the time, and on their way to the server as they are typed. */
export const QuietNote = memo(function QuietNote(props: QuietNoteProps) {
  const { id, number, section, sections, notes, actions, isReadOnly, onLeave } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const mover = useRef<HTMLButtonElement>(null);
  const [isMoving, setIsMoving] = useState(false);

  useLayoutEffect(() => {
    const text = noteText(notes.board, id);
    if (area.current === null || text === undefined) return undefined;
    const binding = bindTextArea({ area: area.current, board: notes.board, note: id, text });
    if (actions.takeFocus(id)) area.current.focus();
    return () => binding.destroy();
  }, [notes, actions, id]);

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { isComposing, keyCode } = event.nativeEvent;
    if (isComposing || keyCode === 229) return;
    if (event.key === 'Escape') onLeave();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (event.altKey) breakLine(event.currentTarget);
    else if (event.currentTarget.value.trim() !== '' && !isReadOnly) actions.write(section.id);
  }

  function left({ currentTarget, relatedTarget }: FocusEvent<HTMLLIElement>): void {
    // Another window has the keys now: the place is still here.
    const isStillHere =
      currentTarget.contains(document.activeElement) || currentTarget.contains(relatedTarget);
    if (!isStillHere && !isMoving) actions.dropEmpty(id);
  }

  const items = sections
    .filter((one) => one.id !== section.id)
    .map((one) => ({
      id: one.id,
      label: sectionWords(one),
      text: sectionWords(one),
      onAction() {
        actions.move(id, one);
        backAfterDialog(() => document.getElementById(fieldId(id))?.focus());
      },
    }));

  return (
    <li className="quiet-note" onBlur={left}>
      <textarea
        ref={area}
        id={fieldId(id)}
        className="field"
        dir="auto"
        rows={2}
        maxLength={NOTE_TEXT_LENGTH}
        readOnly={isReadOnly}
        aria-label={t('quiet.noteLabel', { number, section: sectionWords(section) })}
        onKeyDown={keyDown}
      />
      {!isReadOnly && (
        <div className="acts">
          {items.length > 0 && (
            <Button ref={mover} tone="quiet" aria-haspopup="menu" onClick={() => setIsMoving(true)}>
              <Icon of={Move} />
              {t('quiet.move')} <span className="sr">{t('quiet.aNote', { number })}</span>
            </Button>
          )}
          <Button tone="quiet" onClick={() => actions.remove(id)}>
            <Icon of={Trash2} />
            {t('quiet.delete')} <span className="sr">{t('quiet.aNote', { number })}</span>
          </Button>
        </div>
      )}
      {isMoving && (
        <Menu label={t('quiet.moveTo')} items={items} anchor={mover} onClose={() => setIsMoving(false)} />
      )}
    </li>
  );
});

/** As Shift+Enter does by itself. */
function breakLine(area: HTMLTextAreaElement): void {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
