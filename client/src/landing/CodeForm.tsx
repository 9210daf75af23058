import { type FormEvent, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { navigate } from '../route.ts';
import { api } from '../session/api.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { describeFailure } from './describeFailure.ts';

/** For who was told a code instead of sent a link. */
export function CodeForm() {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const headingId = useId();

  async function find(event: FormEvent) {
    event.preventDefault();
    if (code.trim() === '') return setProblem(t('landing.codeMissing'));
    const answer = await api.findCode(code.trim());
    if (answer.ok) navigate(`/s/${answer.value.sessionId}#${answer.value.key}`);
    else if (answer.failure.status === 404 || answer.failure.status === 403 || answer.failure.status === 400)
      setProblem(t('landing.codeUnknown', { code: code.trim() }));
    else setProblem(describeFailure(answer.failure));
  }

  return (
    <form className="code-form" onSubmit={find} aria-labelledby={headingId} noValidate>
      <h2 id={headingId}>{t('landing.codeHeading')}</h2>
      <Field
        label={t('landing.codeLabel')}
        hint={t('landing.codeHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={problem}
      />
      <Button type="submit">{t('landing.codeGo')}</Button>
    </form>
  );
}
