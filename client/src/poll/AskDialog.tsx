import { LIMITS } from '@evenboard/protocol';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import {
  commandOf,
  hasOptions,
  POLL_FORMS,
  type PollDraft,
  type PollForm,
  type PollProblems,
  problemsOf,
  questionOf,
} from './pollDraft.ts';
import { usePollActions } from './usePollActions.ts';

interface OptionsFieldProps {
  value: string;
  onChange(value: string): void;
  error: string | undefined;
}

/** The answers that people choose from. */
function OptionsField({ value, onChange, error }: OptionsFieldProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{t('poll.ask.options')}</label>
      <textarea
        id={id}
        name="options"
        className="field"
        rows={4}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
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

/** What is asked, and what can be answered: then everybody has the poll. The mood poll is ready as it opens. */
export function AskDialog() {
  const actions = usePollActions();
  const [draft, setDraft] = useState<PollDraft>({ form: 'mood', options: '' });
  const [problems, setProblems] = useState<PollProblems>({});
  const [failed, setFailed] = useState<string>();
  const change = (part: Partial<PollDraft>) => setDraft({ ...draft, ...part });

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const found = problemsOf(draft);
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    setFailed(await actions.ask(commandOf(draft)));
  }

  return (
    <Dialog title={t('poll.ask.heading')} onClose={() => actions.close()}>
      <form className="dialog-form" onSubmit={open} noValidate>
        <Field
          autoFocus
          name="question"
          label={t('poll.ask.question')}
          autoComplete="off"
          dir="auto"
          maxLength={LIMITS.questionLength}
          value={questionOf(draft)}
          onChange={(event) => change({ question: event.target.value })}
          error={problems.question}
        />
        <RadioChoices<PollForm>
          legend={t('poll.ask.kind')}
          choices={POLL_FORMS.map((value) => ({
            value,
            label: t(`poll.ask.of.${value}`),
            hint: t(`poll.ask.ofHint.${value}`),
          }))}
          value={draft.form}
          onChange={(form) => change({ form })}
        />
        {hasOptions(draft.form) && (
          <OptionsField
            value={draft.options}
            onChange={(options) => change({ options })}
            error={problems.options}
          />
        )}
        <p className="soft">{t('poll.ask.hint')}</p>
        <p className="problem" role="alert">
          {failed}
        </p>
        <div className="dialog-foot">
          <Button tone="main" type="submit">
            {t('poll.ask.start')}
          </Button>
          <Button onClick={() => actions.close()}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
