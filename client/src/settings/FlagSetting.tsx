import { t } from '../messages/t.ts';
import type { FlagSetting as Flag } from '../session/settings.ts';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { useSetting } from './useSetting.ts';

/** One thing that is on or off. */
export function FlagSetting({ of }: { of: Flag }) {
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
