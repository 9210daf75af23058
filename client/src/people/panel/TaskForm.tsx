import type { FormEvent, ReactNode, Ref } from 'react';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';

interface TaskFormProps {
  ref?: Ref<HTMLFormElement>;
  /** Words of the button that does it; without them there is only the way back. */
  submit?: string;
  problem: string | undefined;
  onSubmit?(): void;
  onBack(): void;
  children: ReactNode;
}

/** A form that takes the place of the list of people until it is done or left. */
export function TaskForm({ ref, submit, problem, onSubmit, onBack, children }: TaskFormProps) {
  function submitted(event: FormEvent): void {
    event.preventDefault();
    onSubmit?.();
  }
  return (
    <form className="dialog-form" ref={ref} onSubmit={submitted} noValidate>
      {children}
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-foot">
        {submit !== undefined && (
          <Button tone="main" type="submit">
            {submit}
          </Button>
        )}
        <Button onClick={onBack}>{t('people.back')}</Button>
      </div>
    </form>
  );
}
