import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { readBallot } from '../note/index.ts';
import type { Vote } from '../session/readVotes.ts';
import { Button } from '../ui/Button.tsx';
import { chosenIn } from './chosen.ts';

interface NumberFieldProps {
  vote: Vote;
  /** What was given until now, which stays where this is not taken. */
  mine: readonly number[];
  label: string;
  give: string;
  autoFocus?: boolean;
  /** Another way to vote, in the same line. */
  beside?: ReactNode;
  /** Whether it was taken in. */
  onGive(numbers: readonly number[], remark?: string): Promise<boolean>;
  /** What is wrong, to be said as well as seen. */
  onProblem(problem: string): void;
}

/** What the typed numbers stand for, in words, before they are given. */
function Echo({ vote, typed }: { vote: Vote; typed: string }) {
  const read = readBallot(typed, vote);
  if (!('numbers' in read)) return null;
  return (
    <ul>
      {chosenIn(vote, read.numbers).map(({ number, text, count }) => (
        <li key={number}>
          <b>{count === 1 ? number : t('vote.several', { number, count })}</b> <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** One field for a whole ballot: "3 7", "3, 7", "3 and 7". It says back what the numbers stand for. */
export function NumberField({
  vote,
  mine,
  label,
  give,
  autoFocus,
  beside,
  onGive,
  onProblem,
}: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const read = readBallot(typed, vote, mine);
    if ('problem' in read) {
      setProblem(read.problem);
      onProblem(read.problem);
      return;
    }
    setProblem(undefined);
    if (await onGive(read.numbers, read.remark)) setTyped('');
  }

  return (
    <form className="number-form" onSubmit={submit} noValidate>
      <label htmlFor={id}>
        {label} <span className="hint">{t('vote.numbersHint')}</span>
      </label>
      <div className="number-row">
        <input
          id={id}
          className="field"
          // biome-ignore lint/a11y/noAutofocus: in a dialog that was opened to vote in it
          autoFocus={autoFocus}
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(undefined);
          }}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={`${id}-about`}
        />
        <Button type="submit">{give}</Button>
        {beside}
      </div>
      <div id={`${id}-about`} className="number-echo">
        {problem === undefined ? <Echo vote={vote} typed={typed} /> : <p className="problem">{problem}</p>}
      </div>
    </form>
  );
}
