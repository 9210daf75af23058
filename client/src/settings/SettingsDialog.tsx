import type { ReactNode } from 'react';
import { t } from '../messages/t.ts';
import {
  ANNOUNCE_LEVELS,
  DEFAULT_SETTINGS,
  POSITIONS,
  ROW_HEIGHTS,
  SPEECH_LEVELS,
  TEXT_SIZES,
  THEMES,
  VIEWS,
} from '../session/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import { FlagSetting } from './FlagSetting.tsx';
import { HeardItems } from './HeardItems.tsx';
import { PresetButtons } from './PresetButtons.tsx';
import { SettingsText } from './SettingsText.tsx';
import './settings.css';
import { ToldTypes } from './ToldTypes.tsx';
import { useChangeSettings } from './useSetting.ts';
import { WarningMarks } from './WarningMarks.tsx';

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="setting-group">
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

function AsUsual() {
  const change = useChangeSettings();
  return (
    <Button onClick={() => change(DEFAULT_SETTINGS, t('settings.nowAsUsual'))}>
      {t('settings.asUsual')}
    </Button>
  );
}

interface SettingsDialogProps {
  onClose(): void;
  /** Leads to the list of keys, in which each can be changed. */
  onKeyList?: (() => void) | undefined;
}

/** Everything that a person can choose for this device. There is nothing to confirm: each answer holds at once. */
export function SettingsDialog({ onClose, onKeyList }: SettingsDialogProps) {
  return (
    <Dialog title={t('settings.heading')} onClose={onClose}>
      <p>{t('settings.lead')}</p>
      <PresetButtons />
      <Group heading={t('settings.lookHeading')}>
        <ChoiceSetting of="view" answers={VIEWS} hint={(view) => t(`settings.viewHint.${view}`)} />
        <ChoiceSetting of="textSize" answers={TEXT_SIZES} />
        <ChoiceSetting of="theme" answers={THEMES} />
        <ChoiceSetting of="rows" answers={ROW_HEIGHTS} />
        <FlagSetting of="calm" />
      </Group>
      <Group heading={t('settings.toldHeading')}>
        <ChoiceSetting
          of="announcements"
          answers={ANNOUNCE_LEVELS}
          hint={(level) => t(`settings.announcementsHint.${level}`)}
        />
        <ToldTypes />
        <FlagSetting of="holdWhileEditing" />
      </Group>
      <Group heading={t('settings.clockHeading')}>
        <FlagSetting of="clock" />
        <WarningMarks />
      </Group>
      <Group heading={t('settings.peopleHeading')}>
        <FlagSetting of="cursors" />
        <FlagSetting of="spotlight" />
      </Group>
      <Group heading={t('settings.heardHeading')}>
        <ChoiceSetting of="speech" answers={SPEECH_LEVELS} />
        <HeardItems />
        <ChoiceSetting of="position" answers={POSITIONS} />
      </Group>
      <Group heading={t('settings.keysHeading')}>
        <FlagSetting of="letters" />
        {onKeyList && (
          <div>
            <Button onClick={onKeyList}>{t('settings.keyList')}</Button>
          </div>
        )}
      </Group>
      <Group heading={t('settings.takeHeading')}>
        <SettingsText />
      </Group>
      <div className="dialog-foot">
        <AsUsual />
        <Button tone="main" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </Dialog>
  );
}
