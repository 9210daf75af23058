import { useSettings } from '../hooks/useSettings.ts';
import { t } from '../messages/t.ts';
import { changeSettings, type Settings, VIEWS } from '../session/settings.ts';
import { answerWords } from '../session/settingWords.ts';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import { STILL_ANSWERS, STILLNESS, type Stillness, stillnessOf, TOLD_ANSWERS, viewIn } from './likings.ts';
import { useIsWide } from './useIsWide.ts';

type Told = (typeof TOLD_ANSWERS)[number];

const toldOf = ({ announcements }: Settings) => TOLD_ANSWERS.find((answer) => answer === announcements);

/** Three plain questions, with answers already chosen. They are the same settings as in the session. */
export function LikingQuestions() {
  const settings = useSettings();
  const isWide = useIsWide();
  return (
    <>
      <RadioChoices
        legend={t('door.viewLegend')}
        choices={VIEWS.filter((view) => isWide || view !== 'both').map((view) => ({
          value: view,
          label: answerWords('view', view),
          hint: t(`settings.viewHint.${view}`),
        }))}
        value={viewIn(settings, isWide)}
        onChange={(view) => changeSettings({ view })}
      />
      <RadioChoices<Told>
        legend={t('door.toldLegend')}
        choices={TOLD_ANSWERS.map((answer) => ({
          value: answer,
          label: t(`door.told.${answer}`),
          hint: t(`door.toldHint.${answer}`),
        }))}
        value={toldOf(settings)}
        onChange={(announcements) => changeSettings({ announcements })}
      />
      <RadioChoices<Stillness>
        legend={t('door.stillLegend')}
        choices={STILL_ANSWERS.map((answer) => ({
          value: answer,
          label: t(`door.still.${answer}`),
          hint: t(`door.stillHint.${answer}`),
        }))}
        value={stillnessOf(settings)}
        onChange={(answer) => changeSettings(STILLNESS[answer])}
      />
    </>
  );
}
