import type { ReactNode } from 'react';

interface CheckChoiceProps {
  label: string;
  hint?: ReactNode;
  isChecked: boolean;
  onChange(isChecked: boolean): void;
}

/** Yes or no to one thing, with a line of explanation. */
export function CheckChoice({ label, hint, isChecked, onChange }: CheckChoiceProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <span className="hint">{hint}</span>}
      </span>
    </label>
  );
}
