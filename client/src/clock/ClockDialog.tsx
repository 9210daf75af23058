import { cleanLine, LIMITS } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import { useClockActions } from './useClockActions.ts';

const KINDS = ['activity', 'break', 'silence', 'own'] as const;
type Kind = (typeof KINDS)[number];
/** What each usually takes. */
const USUAL_MINUTES: Readonly<Record<Kind, string>> = {
  activity: '15',
  break: '10',
  silence: '5',
  own: '10',
};

const readMinutes = (text: string) => Number(text.trim().replace(',', '.'));
const isLength = (minutes: number) => minutes > 0 && minutes <= LIMITS.longestMinutes;

/** What the time is for and how long: then everybody has the clock. */
export function ClockDialog() {
  const actions = useClockActions();
  const [kind, setKind] = useState<Kind>('activity');
  const [minutes, setMinutes] = useState<string>();
  const [ownLabel, setOwnLabel] = useState('');
  const [problems, setProblems] = useState<{ label?: string; minutes?: string; failed?: string }>({});
  const shownMinutes = minutes ?? USUAL_MINUTES[kind];

  async function start(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const label = kind === 'own' ? cleanLine(ownLabel) : t(`clock.kind.${kind}`);
    const length = readMinutes(shownMinutes);
    const found = {
      ...(!isLength(length) && { minutes: t('clock.minutesWrong', { most: LIMITS.longestMinutes }) }),
      ...(label === '' && { label: t('clock.labelMissing') }),
    };
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    const failed = await actions.start(label, length);
    if (failed !== undefined) setProblems({ failed });
  }

  return (
    <Dialog title={t('clock.set')} onClose={actions.closeSet}>
      <form className="dialog-form" onSubmit={start} noValidate>
        <Field
          autoFocus
          name="minutes"
          label={t('clock.minutesLabel')}
          inputMode="decimal"
          autoComplete="off"
          value={shownMinutes}
          onChange={(event) => setMinutes(event.target.value)}
          error={problems.minutes}
        />
        <RadioChoices<Kind>
          legend={t('clock.kindLegend')}
          choices={KINDS.map((value) => ({ value, label: t(`clock.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'own' && (
          <Field
            name="label"
            label={t('clock.ownLabel')}
            autoComplete="off"
            maxLength={LIMITS.stageTitleLength}
            value={ownLabel}
            onChange={(event) => setOwnLabel(event.target.value)}
            error={problems.label}
          />
        )}
        <p className="problem" role="alert">
          {problems.failed}
        </p>
        <div className="dialog-foot">
          <Button tone="main" type="submit">
            {t('clock.start')}
          </Button>
          <Button onClick={actions.closeSet}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
