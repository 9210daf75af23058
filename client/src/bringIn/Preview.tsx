import type { ImportAnswer } from '@evenboard/protocol';
import { useEffect, useRef } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { doubtWords, wouldWords } from './importWords.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import type { SheetChoices } from './useBringIn.ts';

/** So many notes are shown one by one, and as many doubts; the table has the numbers. */
const SHOWN = 100;

interface PreviewProps {
  answer: ImportAnswer;
  choices: SheetChoices;
  problem: string | undefined;
  isBusy: boolean;
  onChoose(choices: SheetChoices): void;
  onApply(): void;
  onAnother(): void;
}

/** What a file would do, in words and as a table, with what can be chosen about it. */
export function Preview({ answer, choices, problem, isBusy, onChoose, onApply, onAnother }: PreviewProps) {
  const words = useRef<HTMLParagraphElement>(null);
  // It has taken the place of what had the focus.
  useEffect(() => words.current?.focus(), []);
  const { rooms, headers } = choices;
  const doubts = answer.items.flatMap((item) => doubtWords(item) ?? []);
  const notes = answer.items.filter(({ text }) => text !== undefined);
  const isNothing = answer.added + answer.changed + answer.moved + answer.deleted === 0;
  return (
    <div className="bring-in">
      <p ref={words} tabIndex={-1} className="strong">
        {wouldWords(answer)}
      </p>
      {answer.sheets.map((sheet) => (
        <SheetChoice
          key={sheet.name}
          sheet={sheet}
          onRoom={(room) => onChoose({ headers, rooms: { ...rooms, [sheet.name]: room } })}
          onHeader={(row) => onChoose({ rooms, headers: { ...headers, [sheet.name]: row } })}
        />
      ))}
      <PreviewTable sheets={answer.sheets} />
      {doubts.length > 0 && (
        <section>
          <h3>{t('bringIn.doubts')}</h3>
          <Listed lines={doubts} />
        </section>
      )}
      {answer.leftOut.map(({ name, why }) => (
        <p key={name} className="soft">
          {t(`bringIn.leftOut.${why}`, { name })}
        </p>
      ))}
      {notes.length > 0 && (
        <details>
          <summary>{t('bringIn.notes')}</summary>
          <Listed lines={notes.map(({ cell = '', text = '' }) => t('bringIn.note', { cell, text }))} />
        </details>
      )}
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="dialog-foot">
        <Button onClick={onAnother}>{t('bringIn.another')}</Button>
        <Button
          tone="main"
          aria-disabled={isNothing || isBusy}
          onClick={isNothing || isBusy ? undefined : onApply}
        >
          {t('bringIn.apply')}
        </Button>
      </div>
    </div>
  );
}

/** The first of some lines, and how many more there are. */
function Listed({ lines }: { lines: readonly string[] }) {
  const shown = lines.slice(0, SHOWN);
  return (
    <>
      <ul className="bring-in-lines">
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and none ever moves.
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > shown.length && <p>{t('bringIn.more', { count: lines.length - shown.length })}</p>}
    </>
  );
}
