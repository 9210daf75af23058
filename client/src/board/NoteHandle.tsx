import { useDraggable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { useCallback } from 'react';
import { t } from '../messages/t.ts';
import { Icon } from '../ui/Icon.tsx';
import { firstWords } from './firstWords.ts';

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
