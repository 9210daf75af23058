import { useSections } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { sectionTitle } from '../note/index.ts';
import { STAGE_RIGHTS } from '../session/readInfo.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import type { QuietChoice, StageDraft, ViewChoice } from './stageDraft.ts';

const VIEW_CHOICES: readonly ViewChoice[] = ['any', 'board', 'grid', 'outline', 'both'];
const QUIET_CHOICES: readonly QuietChoice[] = ['no', 'signed', 'unsigned'];

interface StageChoicesProps {
  draft: StageDraft;
  onChange(part: Partial<StageDraft>): void;
}

/** What people may do, in which view, in which section, and whether they write for themselves at first. */
export function StageChoices({ draft, onChange }: StageChoicesProps) {
  const sections = useSections().filter((section) => !section.isUnsorted);
  const isKnown = draft.section === '' || sections.some(({ id }) => id === draft.section);
  const view = VIEW_CHOICES.map((value) => [value, t(`plan.view.${value}`)] as const);
  return (
    <>
      <fieldset>
        <legend>
          {t('plan.rightsLegend')} <span className="hint">{t('plan.rightsHint')}</span>
        </legend>
        <div className="choices">
          {STAGE_RIGHTS.map((right) => (
            <CheckChoice
              key={right}
              label={t(`plan.right.${right}`)}
              isChecked={draft.may.includes(right)}
              onChange={(is) =>
                onChange({
                  may: STAGE_RIGHTS.filter((one) => (one === right ? is : draft.may.includes(one))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <SelectField
        label={t('plan.viewLabel')}
        value={draft.view}
        options={view}
        onChange={(value) => onChange({ view: VIEW_CHOICES.find((one) => one === value) ?? 'any' })}
      />
      <SelectField
        label={t('plan.sectionLabel')}
        value={draft.section}
        options={[
          ['', t('plan.noSection')],
          ...sections.map((section) => [section.id, `${section.letter} · ${sectionTitle(section)}`] as const),
          ...(isKnown ? [] : [[draft.section, t('plan.sectionGone')] as const]),
        ]}
        onChange={(section) => onChange({ section })}
      />
      <RadioChoices<QuietChoice>
        legend={t('plan.quietLegend')}
        choices={QUIET_CHOICES.map((value) => ({
          value,
          label: t(`plan.quiet.${value}`),
          hint: t(`plan.quietHint.${value}`),
        }))}
        value={draft.quiet}
        onChange={(quiet) => onChange({ quiet })}
      />
    </>
  );
}
