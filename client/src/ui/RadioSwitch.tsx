import { type ReactNode, useId } from 'react';

interface Option<T extends string> {
  value: T;
  label: ReactNode;
}

interface RadioSwitchProps<T extends string> {
  legend: string;
  options: readonly Option<T>[];
  value: T;
  onChange(value: T): void;
}

/** Radio buttons that look like one control: arrows change it, it is one tab stop. */
export function RadioSwitch<T extends string>({ legend, options, value, onChange }: RadioSwitchProps<T>) {
  const name = useId();
  return (
    <fieldset className="switch">
      <legend className="sr">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
