import type { CaptionLine } from '@evenboard/protocol';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { usePersonName } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';

interface CaptionLinesProps {
  lines: readonly CaptionLine[];
  onNote(line: CaptionLine): void;
}

/** So near to the end of the log one reads along, in px. */
const NEAR_PX = 40;

function Line({ line, isStop, onNote }: { line: CaptionLine; isStop: boolean; onNote(): void }) {
  const name = usePersonName(line.speaker);
  return (
    <li tabIndex={isStop ? 0 : -1} data-line={line.id} lang={line.lang}>
      <p>
        {line.speaker !== undefined && <span className="strong">{t('captions.speaker', { name })} </span>}
        {line.text}
      </p>
      <Button tone="quiet" tabIndex={-1} onClick={onNote}>
        {t('captions.note')}
      </Button>
    </li>
  );
}

/**
 * The lines, the newest last, one stop for Tab: arrows go from line to line, Enter makes a note of one. Nothing moves
 * under who reads: it follows the newest only for who stands at the end of it and has the focus elsewhere.
 */
export function CaptionLines({ lines, onNote }: CaptionLinesProps) {
  const root = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  const [stop, setStop] = useState<string>();
  const stopId = lines.some(({ id }) => id === stop) ? stop : lines.at(-1)?.id;

  useLayoutEffect(() => {
    const log = root.current;
    if (log === null || !isAtEnd.current || log.contains(document.activeElement)) return;
    if (lines.length > 0) log.scrollTop = log.scrollHeight;
  }, [lines]);

  function scrolled(): void {
    const log = root.current;
    if (log) isAtEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
  }

  function pressed(event: KeyboardEvent): void {
    const index = lines.findIndex(({ id }) => id === stopId);
    const line = lines[index];
    const next = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: lines.length - 1 }[event.key];
    const to = next === undefined ? undefined : lines[next];
    if (next !== undefined) event.preventDefault();
    if (to !== undefined) {
      setStop(to.id);
      root.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(to.id)}"]`)?.focus();
    } else if (event.key === 'Enter' && line !== undefined && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      onNote(line);
    }
  }

  return (
    <ol
      ref={root}
      className="caption-lines"
      aria-label={t('captions.log')}
      onScroll={scrolled}
      onKeyDown={pressed}
      onFocus={({ target }) => setStop(target.closest('li')?.dataset['line'])}
    >
      {lines.map((line) => (
        <Line key={line.id} line={line} isStop={line.id === stopId} onNote={() => onNote(line)} />
      ))}
    </ol>
  );
}
