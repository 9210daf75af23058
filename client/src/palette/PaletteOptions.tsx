import { useEffect, useRef } from 'react';
import { t } from '../messages/t.ts';
import type { PaletteEntry } from './paletteEntries.ts';

interface PaletteOptionsProps {
  id: string;
  entries: readonly PaletteEntry[];
  /** Which one the arrows have reached; below 0 none yet, and Enter means the first. */
  active: number;
  onChoose(entry: PaletteEntry): void;
}

/** The lines below the field. The focus stays in the field, which names the active line. */
export function PaletteOptions({ id, entries, active, onChoose }: PaletteOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div id={id} role="listbox" aria-label={t('palette.list')} ref={list}>
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option; the focus stays there
        <div
          key={entry.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={index === Math.max(0, active) ? 'is-next' : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          <span dir="auto">{entry.words}</span>
          {entry.keys ? <kbd>{entry.keys}</kbd> : null}
        </div>
      ))}
    </div>
  );
}
