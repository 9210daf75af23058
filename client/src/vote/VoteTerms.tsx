import { t } from '../messages/t.ts';
import { Field } from '../ui/Field.tsx';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import type { EndsHow, VoteDraft, VoteProblems } from './voteDraft.ts';

interface VoteTermsProps {
  draft: VoteDraft;
  problems: VoteProblems;
  onChange(part: Partial<VoteDraft>): void;
}

const ENDS: readonly EndsHow[] = ['hand', 'minutes', 'all'];
const NAMES = ['counts', 'named'] as const;

/** How many dots, whether names will be shown, and how the vote ends: fixed when it opens. */
export function VoteTerms({ draft, problems, onChange }: VoteTermsProps) {
  return (
    <>
      <div className="vote-dots">
        <Field
          name="dots"
          label={t('vote.dotsLabel')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.dots}
          onChange={(event) => onChange({ dots: event.target.value })}
          error={problems.dots}
        />
        <Field
          name="perCandidate"
          label={t('vote.eachLabel')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.perCandidate}
          onChange={(event) => onChange({ perCandidate: event.target.value })}
          error={problems.perCandidate}
        />
      </div>
      <RadioChoices<VoteDraft['names']>
        legend={t('vote.namesLegend')}
        choices={NAMES.map((value) => ({
          value,
          label: t(`vote.names.${value}`),
          hint: t(`vote.namesHint.${value}`),
        }))}
        value={draft.names}
        onChange={(names) => onChange({ names })}
      />
      <RadioChoices<EndsHow>
        legend={t('vote.endsLegend')}
        choices={ENDS.map((value) => ({ value, label: t(`vote.ends.${value}`) }))}
        value={draft.ends}
        onChange={(ends) => onChange({ ends })}
      />
      {draft.ends === 'minutes' && (
        <Field
          name="minutes"
          label={t('vote.minutesLabel')}
          inputMode="decimal"
          autoComplete="off"
          value={draft.minutes}
          onChange={(event) => onChange({ minutes: event.target.value })}
          error={problems.minutes}
        />
      )}
    </>
  );
}
