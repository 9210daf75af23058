import type { StageEntry } from '@evenboard/protocol';
import { type FormEvent, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { randomId } from '../session/randomId.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { StageChoices } from './StageChoices.tsx';
import { draftOf, problemsOf, type StageDraft, type StageProblems, stageOf } from './stageDraft.ts';
import { usePlanActions } from './usePlan.ts';

interface WordsFieldProps {
  value: string;
  onChange(value: string): void;
  error: string | undefined;
}

/** What people do, in plain language: several lines. */
function InstructionsField({ value, onChange, error }: WordsFieldProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>
        {t('plan.instructionsLabel')} <span className="hint">{t('plan.instructionsHint')}</span>
      </label>
      <textarea
        id={id}
        name="instructions"
        className="field"
        rows={3}
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

interface StageFormProps {
  /** Missing: a new one, or one that somebody has just removed, whose words can be a new one. */
  stage: StageEntry | undefined;
  id: string | undefined;
}

/** A stage of the plan, new or not. */
export function StageForm({ stage, id }: StageFormProps) {
  const actions = usePlanActions();
  const [draft, setDraft] = useState(() => draftOf(stage));
  const [problems, setProblems] = useState<StageProblems>({});
  const [failed, setFailed] = useState<string>();
  const change = (part: Partial<StageDraft>) => setDraft({ ...draft, ...part });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const found = problemsOf(draft);
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    const next = stageOf(id ?? randomId(), draft);
    const problem = await actions.save(next);
    setFailed(problem);
    if (problem === undefined) actions.close(next.id);
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate aria-label={t('plan.formLabel')}>
      {id !== undefined && stage === undefined && <p className="problem">{t('plan.removedMeanwhile')}</p>}
      <Field
        autoFocus
        name="title"
        label={t('plan.titleLabel')}
        autoComplete="off"
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        error={problems.title}
      />
      <InstructionsField
        value={draft.instructions}
        onChange={(instructions) => change({ instructions })}
        error={problems.instructions}
      />
      <Field
        name="minutes"
        label={t('plan.minutesLabel')}
        hint={t('plan.minutesHint')}
        inputMode="decimal"
        autoComplete="off"
        value={draft.minutes}
        onChange={(event) => change({ minutes: event.target.value })}
        error={problems.minutes}
      />
      <StageChoices draft={draft} onChange={change} />
      <p className="problem" role="alert">
        {failed}
      </p>
      <div className="dialog-foot">
        <Button tone="main" type="submit">
          {t(stage === undefined ? 'plan.addDo' : 'plan.save')}
        </Button>
        <Button onClick={() => actions.close()}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
