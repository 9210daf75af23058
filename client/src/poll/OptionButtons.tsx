import { type KeyboardEvent, useRef } from 'react';
import type { Poll } from '../session/readPolls.ts';
import { OptionMark } from './OptionMark.tsx';

interface OptionButtonsProps {
  options: Poll['options'];
  chosen: string | undefined;
  takesFocus: boolean;
  onChoose(id: string, index: number): void;
}

/** How the arrow keys go through the options. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * One press answers. Buttons and not radio buttons: a screen reader that still browses presses them as well. The digits
 * are heard only while the focus is in here.
 */
export function OptionButtons({ options, chosen, takesFocus, onChoose }: OptionButtonsProps) {
  const list = useRef<HTMLUListElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];

  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const option = options[index];
    const step = STEPS[event.key];
    if (option !== undefined) onChoose(option.id, index);
    else if (step !== undefined) {
      const all = buttons();
      const at = all.findIndex((button) => button.matches(':focus'));
      all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <ul className="poll-options" ref={list} onKeyDown={pressed}>
      {options.map(({ id, label: words }, index) => (
        <li key={id}>
          <button
            type="button"
            className="btn"
            // biome-ignore lint/a11y/noAutofocus: a dialog gives the focus to what is done in it
            autoFocus={takesFocus && (chosen === undefined ? index === 0 : id === chosen)}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id, index)}
          >
            <OptionMark number={index + 1} words={words} />
            <span dir="auto">{words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
