import { type ReactNode, useId } from 'react';

interface SelectFieldProps {
  label: ReactNode;
  value: string;
  onChange(value: string): void;
  /** Value and words of each. */
  options: readonly (readonly [string, string])[];
}

/** A labelled list to choose one of. */
export function SelectField({ label, value, onChange, options }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
