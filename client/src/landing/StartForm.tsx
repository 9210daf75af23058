import { LIMITS } from '@evenboard/protocol';
import { type FormEvent, useId, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { type Answer, api, type Created, type Failure } from '../session/api.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { describeFailure } from './describeFailure.ts';
import { TemplateChoice } from './TemplateChoice.tsx';
import { useTemplateChoice } from './useTemplateChoice.ts';

interface StartFormProps {
  onStarted(created: Created): void;
}

interface Problems {
  title?: string;
  closes?: string;
  form?: string;
}

function closesAtOf(value: string): number | undefined {
  const ms = value === '' ? Number.NaN : new Date(value).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}

/** Starts a session: a name, what it begins with, and until when it is open. */
export function StartForm({ onStarted }: StartFormProps) {
  const [title, setTitle] = useState('');
  const begin = useTemplateChoice();
  const [closes, setCloses] = useState('');
  const [createKey, setCreateKey] = useState('');
  const [isKeyNeeded, setIsKeyNeeded] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const headingId = useId();

  function fail(next: Problems, field?: string) {
    setProblems(next);
    if (field) form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }

  function failToStart(failure: Failure) {
    if (failure.code === 'create_key_needed') setIsKeyNeeded(true);
    const isGone = failure.code === 'malformed' && begin.own !== undefined;
    fail({ form: isGone ? t('landing.templateGone') : describeFailure(failure) });
  }

  async function ask(closesAt: number | undefined): Promise<Answer<Created> | undefined> {
    const template = await begin.find();
    if (template === undefined) return undefined;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return await api.createSession(
      { title, ...template, ...(closesAt !== undefined && { closesAt }), timeZone },
      createKey || undefined,
    );
  }

  async function start(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (title.trim() === '') return fail({ title: t('landing.titleMissing') }, 'title');
    const closesAt = closesAtOf(closes);
    if (closesAt !== undefined && closesAt <= Date.now())
      return fail({ closes: t('landing.closesPast') }, 'closes');
    setProblems({});
    setIsBusy(true);
    const answer = await ask(closesAt);
    setIsBusy(false);
    if (answer === undefined) fail({}, 'templateCode');
    else if (answer.ok) onStarted(answer.value);
    else failToStart(answer.failure);
  }

  return (
    <form className="sheet start" ref={form} onSubmit={start} aria-labelledby={headingId} noValidate>
      <h2 id={headingId}>{t('landing.startHeading')}</h2>
      <Field
        label={t('landing.titleLabel')}
        name="title"
        autoComplete="off"
        maxLength={LIMITS.sessionTitleLength}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        error={problems.title}
      />
      <TemplateChoice begin={begin} />
      <Field
        label={
          <>
            {t('landing.closesLabel')} <span className="hint-inline">{t('landing.closesHint')}</span>
          </>
        }
        name="closes"
        type="datetime-local"
        value={closes}
        onChange={(event) => setCloses(event.target.value)}
        error={problems.closes}
      />
      {isKeyNeeded && (
        <Field
          label={t('landing.createKeyLabel')}
          hint={t('landing.createKeyHint')}
          name="createKey"
          type="password"
          autoComplete="off"
          value={createKey}
          onChange={(event) => setCreateKey(event.target.value)}
        />
      )}
      {problems.form && (
        <p className="problem" role="alert">
          {problems.form}
        </p>
      )}
      <Button tone="main" isBig type="submit" aria-disabled={isBusy}>
        {t(isBusy ? 'landing.starting' : 'landing.start')}
      </Button>
      <p className="soft">{t('landing.noAccount')}</p>
    </form>
  );
}
