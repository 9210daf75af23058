import { Bell } from 'lucide-react';
import { useUnseenCount } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** New things wait behind this count. */
export function ChangesButton({ onOpen }: { onOpen(): void }) {
  const count = useUnseenCount();
  return (
    <Button tone="quiet" onClick={onOpen}>
      <Icon of={Bell} />
      {t('changes.button', { count })}
    </Button>
  );
}
