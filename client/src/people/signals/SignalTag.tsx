import { t } from '../../messages/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { parseSignal, SIGNAL_ICONS } from './signalLook.ts';

/** Somebody's signal, as a picture and in words; nothing where they give none. */
export function SignalTag({ signal: word }: { signal: string | undefined }) {
  const signal = parseSignal(word);
  if (signal === undefined) return null;
  return (
    <span className="signal-tag">
      <Icon of={SIGNAL_ICONS[signal]} />
      {t(`signals.short.${signal}`)}
    </span>
  );
}
