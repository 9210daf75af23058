import { cleanLine, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

/** A name, and the button that keeps the boards as they are now under it. */
export function KeepMoment({ onKeep }: { onKeep(name: string): Promise<boolean> }) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const clean = cleanLine(name);
    const isFit = clean !== '' && clean.length <= LIMITS.momentNameLength;
    setError(isFit ? undefined : t('moments.nameWrong', { most: LIMITS.momentNameLength }));
    if (isFit && (await onKeep(clean))) setName('');
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <Field
        label={t('moments.nameLabel')}
        hint={t('moments.nameHint')}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={error}
      />
      <div className="dialog-foot">
        <Button tone="main" type="submit">
          {t('moments.keep')}
        </Button>
      </div>
    </form>
  );
}
