import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { navigate } from '../route.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

/** For who has typed the address off a card: the code beside it is the key. */
export function CardForm({ sessionId }: { sessionId: string }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const code = typed.replace(/[\s._-]/g, '').toUpperCase();
    setProblem(/^[A-Z0-9]+$/.test(code) ? undefined : t('door.cardMissing'));
    if (/^[A-Z0-9]+$/.test(code)) navigate(`/s/${sessionId}#${code}`);
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <Field
        label={t('door.cardLabel')}
        hint={t('door.cardHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={problem}
        autoCapitalize="characters"
        autoComplete="off"
      />
      <Button type="submit">{t('door.cardDo')}</Button>
    </form>
  );
}
