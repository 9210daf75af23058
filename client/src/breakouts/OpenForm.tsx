import { LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';

const USUAL_MINUTES = '15';

const readMinutes = (typed: string) => Number(typed.trim().replace(',', '.'));

/** Opens the rooms that are prepared, or those of before with their notes in place. */
export function OpenForm({ isAgain }: { isAgain: boolean }) {
  const actions = useBreakoutActions();
  const [typed, setTyped] = useState(USUAL_MINUTES);
  const [problem, setProblem] = useState<string>();

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const minutes = readMinutes(typed);
    const isLength = minutes > 0 && minutes <= LIMITS.longestMinutes;
    setProblem(isLength ? undefined : t('breakouts.minutesWrong', { most: LIMITS.longestMinutes }));
    if (!isLength) event.currentTarget.querySelector('input')?.focus();
    else await actions.ask({ type: 'openRooms', minutes }, () => t('breakouts.opening'));
  }

  return (
    <form className="open-rooms" onSubmit={open} noValidate>
      <Field
        label={t('breakouts.minutes')}
        inputMode="decimal"
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={problem}
      />
      <Button tone="main" type="submit">
        {t(isAgain ? 'breakouts.openAgain' : 'breakouts.open')}
      </Button>
    </form>
  );
}
