import { useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { ANNOUNCE_TYPES, type AnnounceType } from '../session/settings.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { useChangeSettings } from './useSetting.ts';

/** Which of others' doings one is told of at all. */
export function ToldTypes() {
  const { silenced } = useSettings();
  const change = useChangeSettings();

  function choose(type: AnnounceType, isTold: boolean): void {
    const words = t(isTold ? 'settings.told' : 'settings.notTold', { type: t(`settings.type.${type}`) });
    const next = ANNOUNCE_TYPES.filter((one) => (one === type ? !isTold : silenced.includes(one)));
    change({ silenced: next }, words);
  }

  return (
    <fieldset>
      <legend>{t('settings.types')}</legend>
      <div className="choices">
        {ANNOUNCE_TYPES.map((type) => (
          <CheckChoice
            key={type}
            label={t(`settings.type.${type}`)}
            isChecked={!silenced.includes(type)}
            onChange={(isTold) => choose(type, isTold)}
          />
        ))}
      </div>
    </fieldset>
  );
}
