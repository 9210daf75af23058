import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { changeSettings, PRESETS, type Preset, settings } from '../session/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { likingWords } from './likings.ts';

const ALL = Object.keys(PRESETS) as Preset[];

/**
 * Answers the questions all at once, one Tab away from the name: with a screen reader, which reads the page's radio
 * buttons instead of choosing them, this is the short way to the grid.
 *
 * @param onSet moves the focus on to what is left to do.
 */
export function LikingPresets({ onSet }: { onSet(): void }) {
  const announcer = useAnnouncer();

  function set(preset: Preset) {
    changeSettings(PRESETS[preset]);
    onSet();
    announcer.say(t('door.presetSet', { what: likingWords(settings.get()) }));
  }

  return (
    <div className="presets">
      <span className="strong" aria-hidden="true">
        {t('door.presets')}
      </span>
      <Toolbar label={t('door.presets')}>
        {ALL.map((preset) => (
          <Button key={preset} onClick={() => set(preset)}>
            {t(`door.preset.${preset}`)}
          </Button>
        ))}
      </Toolbar>
    </div>
  );
}
