import { useDraggable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { useCallback } from 'react';
import { t } from '../messages/t.ts';
import { Icon } from '../ui/Icon.tsx';

/** The one thing of a note that is dragged by; the note itself stays free for clicks, focus and text. */
export function NoteHandle({ id, address }: { id: string; address: string }) {
  const { listeners, attributes, setNodeRef, setActivatorNodeRef } = useDraggable({ id });
  const attach = useCallback(
    (button: HTMLButtonElement | null) => {
      setActivatorNodeRef(button);
      setNodeRef(button?.closest('li') ?? null);
    },
    [setActivatorNodeRef, setNodeRef],
  );
  return (
    <button
      {...listeners}
      ref={attach}
      type="button"
      className="handle"
      tabIndex={-1}
      // By its address: whoever listens has just heard the note's words.
      aria-label={t('board.moveNote', { address })}
      aria-describedby={attributes['aria-describedby']}
    >
      <Icon of={GripVertical} />
    </button>
  );
}
