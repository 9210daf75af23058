import { t } from '../messages/t.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { useSetting } from './useSetting.ts';

/** One thing that is on or off. */
export function FlagSetting({ of }: { of: 'calm' | 'holdWhileEditing' | 'letters' }) {
  const [isOn, change] = useSetting(of);
  return (
    <CheckChoice
      label={t(`settings.${of}.name`)}
      hint={t(`settings.${of}.hint`)}
      isChecked={isOn}
      onChange={change}
    />
  );
}
