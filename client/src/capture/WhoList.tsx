import { useEffect, useRef } from 'react';
import { t } from '../messages/t.ts';
import { heardWords } from './captureWords.ts';
import type { Heard } from './useHeard.ts';
import type { WhoOption } from './whoOptions.ts';

interface WhoListProps {
  id: string;
  options: readonly WhoOption[];
  /** Which one the arrows have reached; below 0 none yet, and Enter means the first. */
  active: number;
  heard: Heard;
  onChoose(option: WhoOption): void;
}

/** The people above the field, each with when they were heard last. The focus stays in the field. */
export function WhoList({ id, options, active, heard, onChoose }: WhoListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div id={id} className="who-list" role="listbox" aria-label={t('capture.who')} ref={list}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option; the focus stays there
        <div
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={index === Math.max(0, active) ? 'is-next' : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <bdi>
            {option.kind === 'newcomer' ? t('capture.addNewcomer', { name: option.name }) : option.name}
          </bdi>
          {option.kind === 'speaker' && (
            <span className="soft">{heardWords(heard.at.get(option.id), heard.nowMs)}</span>
          )}
          {option.kind !== 'newcomer' && option.digit !== undefined && (
            <kbd>{t('capture.altDigit', { digit: option.digit })}</kbd>
          )}
        </div>
      ))}
    </div>
  );
}
