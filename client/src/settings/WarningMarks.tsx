import { useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import { WARNING_MARKS, type WarningMark } from '../session/settings.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { useChangeSettings } from './useSetting.ts';

const markWords = (mark: WarningMark) => durationWords(mark * 1_000);

/** How long before the end of a clock one is warned; each by itself. */
export function WarningMarks() {
  const { warnings } = useSettings();
  const change = useChangeSettings();

  function choose(mark: WarningMark, isWanted: boolean): void {
    const next = WARNING_MARKS.filter((one) => (one === mark ? isWanted : warnings.includes(one)));
    const times = next.map(markWords).join(', ');
    change(
      { warnings: next },
      t(next.length === 0 ? 'settings.warnings.none' : 'settings.warnings.set', { times }),
    );
  }

  return (
    <fieldset>
      <legend>{t('settings.warnings.name')}</legend>
      <div className="choices">
        {WARNING_MARKS.map((mark) => (
          <CheckChoice
            key={mark}
            label={markWords(mark)}
            isChecked={warnings.includes(mark)}
            onChange={(isWanted) => choose(mark, isWanted)}
          />
        ))}
      </div>
    </fieldset>
  );
}
