import { type ReactNode, useId } from 'react';

interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface RadioChoicesProps<T extends string> {
  legend: ReactNode;
  choices: readonly Choice<T>[];
  /** `undefined` where none of the answers is the present one. */
  value: T | undefined;
  onChange(value: T): void;
}

/** A question with one answer, each with a line of explanation. */
export function RadioChoices<T extends string>({ legend, choices, value, onChange }: RadioChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
