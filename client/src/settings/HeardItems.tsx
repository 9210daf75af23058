import { useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { CELL_ITEMS, type CellItem, isHeard } from '../session/settings.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { useChangeSettings } from './useSetting.ts';

/** What follows a note's words when it is heard, each for itself; an answer that is its level's goes with the level. */
export function HeardItems() {
  const settings = useSettings();
  const change = useChangeSettings();

  function choose(item: CellItem, isChosen: boolean): void {
    const { [item]: _, ...others } = settings.items;
    const isOfLevel = isHeard(item, { ...settings, items: others }) === isChosen;
    const words = t(isChosen ? 'settings.heard' : 'settings.notHeard', { item: t(`settings.item.${item}`) });
    change({ items: isOfLevel ? others : { ...others, [item]: isChosen } }, words);
  }

  return (
    <fieldset>
      <legend>{t('settings.items')}</legend>
      <div className="choices">
        {CELL_ITEMS.map((item) => (
          <CheckChoice
            key={item}
            label={t(`settings.item.${item}`)}
            isChecked={isHeard(item, settings)}
            onChange={(isChosen) => choose(item, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  );
}
