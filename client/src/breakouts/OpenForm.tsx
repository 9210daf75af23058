import { LIMITS } from '@evenboard/protocol';
import { type ChangeEvent, type FocusEvent, type FormEvent, useState } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';

const USUAL_MINUTES = 15;
const MOST_ROUNDS = LIMITS.rooms;

const readNumber = (typed: string) => Number(typed.trim().replace(',', '.'));

interface Problems {
  minutes?: string;
  rounds?: string;
}

function problemsOf(minutes: number, rounds: number): Problems {
  const isLength = minutes > 0 && minutes <= LIMITS.longestMinutes;
  const isCount = Number.isInteger(rounds) && rounds >= 1 && rounds <= MOST_ROUNDS;
  return {
    ...(!isLength && { minutes: t('breakouts.minutesWrong', { most: LIMITS.longestMinutes }) }),
    ...(!isCount && { rounds: t('breakouts.roundsWrong', { most: MOST_ROUNDS }) }),
  };
}

const scheduled = (count: number) => t('breakouts.scheduled', { count });

/**
 * Opens the rooms that are prepared, or those of before with their notes in place; for one round, or for several after
 * each of which the questions go on by themselves.
 */
export function OpenForm({ isAgain }: { isAgain: boolean }) {
  const actions = useBreakoutActions();
  const breakout = useReadable(useRoomSession().breakout);
  const [typed, setTyped] = useState<Partial<Record<keyof Problems, string>>>({});
  // A schedule that is set already stands here, until something else is typed.
  const { rounds = 1, roundMinutes = USUAL_MINUTES } = breakout;
  const shown = { minutes: String(roundMinutes), rounds: String(rounds), ...typed };
  const [problems, setProblems] = useState<Problems>({});

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const [minutes, rounds] = [readNumber(shown.minutes), readNumber(shown.rounds)];
    const found = problemsOf(minutes, rounds);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined)
      return event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    // First the schedule: should the rooms then not open, nothing has begun.
    const isSame = rounds === 1 && breakout.rounds === undefined;
    const isSet =
      isSame || (await actions.ask({ type: 'setRotations', rounds, minutes }, () => scheduled(rounds)));
    if (isSet) await actions.ask({ type: 'openRooms', minutes }, () => t('breakouts.opening'));
  }

  const field = (name: keyof Problems) => ({
    name,
    autoComplete: 'off',
    onFocus: (event: FocusEvent<HTMLInputElement>) => event.target.select(),
    value: shown[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped({ ...typed, [name]: event.target.value }),
    error: problems[name],
  });

  return (
    <form className="open-rooms" onSubmit={open} noValidate>
      <Field label={t('breakouts.minutes')} inputMode="decimal" {...field('minutes')} />
      <Field
        label={t('breakouts.rounds')}
        hint={t('breakouts.roundsHint')}
        inputMode="numeric"
        {...field('rounds')}
      />
      <Button tone="main" type="submit">
        {t(isAgain ? 'breakouts.openAgain' : 'breakouts.open')}
      </Button>
    </form>
  );
}
