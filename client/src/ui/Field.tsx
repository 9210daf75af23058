import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

interface FieldProps extends ComponentPropsWithRef<'input'> {
  label: ReactNode;
  hint?: ReactNode;
  /** In words: what is wrong and what to do. Read with the field. */
  error?: string | undefined;
  isBig?: boolean;
}

/** A labelled text field. Its error stands below it and is part of its description. */
export function Field({ label, hint, error, isBig, className, ...rest }: FieldProps) {
  const id = useId();
  const field = ['field', isBig && 'big', className].filter(Boolean).join(' ');
  return (
    <div className="labelled">
      <label htmlFor={id}>
        {label} {hint && <span className="hint">{hint}</span>}
      </label>
      <input
        {...rest}
        id={id}
        className={field}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p className="problem" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
