import { useDraggable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { useCallback } from 'react';
import { t } from '../messages/t.ts';
import { Icon } from '../ui/Icon.tsx';

const FIRST_WORDS = 4;

/** The first words of a note, as a name for what concerns it. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(' ')} …` : words.join(' ');
}

/** The one thing of a note that is dragged by; the note itself stays free for clicks, focus and text. */
export function NoteHandle({ id, text }: { id: string; text: string }) {
  const { listeners, attributes, setNodeRef, setActivatorNodeRef } = useDraggable({ id });
  const attach = useCallback(
    (button: HTMLButtonElement | null) => {
      setActivatorNodeRef(button);
      setNodeRef(button?.closest('li') ?? null);
    },
    [setActivatorNodeRef, setNodeRef],
  );
  const words = firstWords(text);
  return (
    <button
      {...listeners}
      ref={attach}
      type="button"
      className="handle"
      tabIndex={-1}
      aria-label={words === '' ? t('board.moveEmptyNote') : t('board.moveNote', { words })}
      aria-describedby={attributes['aria-describedby']}
    >
      <Icon of={GripVertical} />
    </button>
  );
}
