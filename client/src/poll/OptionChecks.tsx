import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import type { Poll } from '../session/readPolls.ts';
import { Button } from '../ui/Button.tsx';
import { CheckChoice } from '../ui/CheckChoice.tsx';

interface OptionChecksProps {
  options: Poll['options'];
  chosen: readonly string[];
  takesFocus: boolean;
  onAnswer(ids: string[]): void;
}

/** As many as one likes; none of them is an answer too. */
export function OptionChecks({ options, chosen, takesFocus, onAnswer }: OptionChecksProps) {
  const [checked, setChecked] = useState(chosen);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);

  function check(id: string, isChecked: boolean): void {
    const others = checked.filter((one) => one !== id);
    setChecked(isChecked ? [...others, id] : others);
  }

  function send(event: FormEvent): void {
    event.preventDefault();
    onAnswer(options.map(({ id }) => id).filter((id) => checked.includes(id)));
  }

  return (
    <form className="dialog-form" ref={form} onSubmit={send}>
      <div>
        {options.map(({ id, label }) => (
          <CheckChoice
            key={id}
            label={label}
            isChecked={checked.includes(id)}
            onChange={(isChecked) => check(id, isChecked)}
          />
        ))}
      </div>
      <div>
        <Button tone="main" type="submit">
          {t('poll.act.send')}
        </Button>
      </div>
    </form>
  );
}
