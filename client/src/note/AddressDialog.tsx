import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface AddressDialogProps {
  title: string;
  label: string;
  hint: string;
  /** On the button. */
  submit: string;
  /** Does what was asked for; the answer says why that is not possible with these words. */
  onSubmit(typed: string): string | undefined;
  onClose(): void;
  /** What can be chosen instead of typing. */
  children: ReactNode;
}

/** A dialog that asks for an address such as C4, or has the likely ones to choose from. */
export function AddressDialog(props: AddressDialogProps) {
  const { title, label, hint, submit, onSubmit, onClose, children } = props;
  const [problem, setProblem] = useState('');
  const id = useId();

  function submitted(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setProblem(onSubmit(String(new FormData(event.currentTarget).get('address') ?? '')) ?? '');
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="address-form" onSubmit={submitted}>
        <label htmlFor={id}>{label}</label>
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
        <input
          id={id}
          name="address"
          className="field"
          autoFocus
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={problem !== ''}
        />
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
        <Button type="submit" tone="main">
          {submit}
        </Button>
      </form>
      {children}
    </Dialog>
  );
}
