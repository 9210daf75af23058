import { Presentation, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './spotlight.css';
import { useSpotlight } from './useSpotlight.ts';

/** What somebody wants to show or points at waits here, quietly, until I go there or leave it. */
export function ShownButton() {
  const { store } = useRoomSession();
  const spotlight = useSpotlight();
  const waiting = useReadable(spotlight.waiting);
  const address = useSyncExternalStore(store.subscribeChanges, () => {
    const cell = waiting && ((waiting.note && store.cellOf(waiting.note)) || waiting.cell);
    return cell && store.addressOf(cell);
  });
  if (waiting === undefined || address === undefined) return null;
  return (
    <div className="shown-place">
      <Button onClick={spotlight.goThere}>
        <Icon of={Presentation} />
        {t(waiting.isPoint ? 'spotlight.goPoint' : 'spotlight.go', { name: waiting.by.name, address })}
      </Button>
      <IconButton
        tone="quiet"
        label={t('spotlight.stay')}
        icon={<Icon of={X} />}
        onClick={spotlight.stayHere}
      />
    </div>
  );
}
