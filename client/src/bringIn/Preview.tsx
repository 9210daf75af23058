import type { ImportAnswer } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { useFocusOnArrival } from '../ui/useFocusOnArrival.ts';
import { ConflictTable } from './ConflictTable.tsx';
import { type ConflictItem, isConflict } from './conflictWords.ts';
import { changeCount, changeWords, doubtWords, wouldWords } from './importWords.ts';
import { Listed } from './Listed.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import type { SheetChoices } from './useBringIn.ts';

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
  // It has taken the place of what had the focus.
  const words = useFocusOnArrival<HTMLParagraphElement>();
  const { rooms, headers, isDeleting } = choices;
  const conflicts = answer.items.filter((item): item is ConflictItem => isConflict(item.kind));
  const doubts = answer.items.flatMap((item) => doubtWords(item) ?? []);
  const changes = answer.items.flatMap((item) => changeWords(item) ?? []);
  const isNothing = changeCount(answer) === 0;
  // A whole session has its own rooms, and each board goes to its own.
  const isWhole = answer.session?.comes === true;
  const sheets = isWhole ? [] : answer.sheets;
  return (
    <div className="bring-in">
      <p ref={words} tabIndex={-1} className="strong">
        {wouldWords(answer)}
      </p>
      {sheets.map((sheet) => (
        <SheetChoice
          key={sheet.name}
          sheet={sheet}
          onRoom={(room) => onChoose({ ...choices, rooms: { ...rooms, [sheet.name]: room } })}
          onHeader={(row) => onChoose({ ...choices, headers: { ...headers, [sheet.name]: row } })}
        />
      ))}
      {(answer.missing > 0 || isDeleting) && (
        <CheckChoice
          label={t('bringIn.delete')}
          hint={t('bringIn.deleteHint')}
          isChecked={isDeleting}
          onChange={(chosen) => onChoose({ ...choices, isDeleting: chosen })}
        />
      )}
      <PreviewTable sheets={answer.sheets} isWhole={isWhole} />
      {conflicts.length > 0 && <ConflictTable items={conflicts} />}
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
      {changes.length > 0 && (
        <details>
          <summary>{t('bringIn.notes')}</summary>
          <Listed lines={changes} />
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
