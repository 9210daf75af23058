import { t } from '../messages/t.ts';
import { PRESETS, type Preset } from '../session/settings.ts';
import { settingWords } from '../session/settingWords.ts';
import { Button } from '../ui/Button.tsx';
import { useChangeSettings } from './useSetting.ts';

const ALL = Object.keys(PRESETS) as Preset[];

/** Several answers at once; everything else stays as it is. */
export function PresetButtons() {
  const change = useChangeSettings();
  return (
    <fieldset>
      <legend>{t('settings.presets')}</legend>
      <div className="dialog-foot">
        {ALL.map((preset, index) => {
          const words = { preset: t(`settings.preset.${preset}`), what: settingWords(PRESETS[preset]) };
          return (
            // The first thing in the dialog has the focus: on the dialog itself a screen reader reads all of it at once.
            <Button
              key={preset}
              autoFocus={index === 0}
              onClick={() => change(PRESETS[preset], t('settings.set', words))}
            >
              {words.preset}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}
