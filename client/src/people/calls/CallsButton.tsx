import { BellRing } from 'lucide-react';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type Calls, useCalls } from './useCalls.ts';

/** "2 at the door, 3 signals"; empty where nobody waits. */
function callWords({ waiting, help, signals }: Calls): string {
  const parts = [
    waiting.length > 0 && t('calls.button.door', { count: waiting.length }),
    help.length > 0 && t('calls.button.help', { count: help.length }),
    signals.length > 0 && t('calls.button.signals', { count: signals.length }),
  ];
  return parts.filter(Boolean).join(', ');
}

/** How many wait for a facilitator, quietly behind a count; it leads to them. */
export function CallsButton({ onOpen }: { onOpen(): void }) {
  const words = callWords(useCalls());
  if (words === '') return null;
  return (
    <Button onClick={onOpen}>
      <Icon of={BellRing} />
      {words}
    </Button>
  );
}
