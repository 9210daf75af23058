import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { useCaptureSwitch } from './captureSwitch.ts';
import { useUnconfirmed } from './useUnconfirmed.ts';

/** From the line to what is not confirmed yet, and to one's abbreviations. */
export function CaptureDoors() {
  const toggle = useCaptureSwitch();
  const unconfirmed = useUnconfirmed().length;
  return (
    <div className="capture-doors">
      {unconfirmed > 0 && (
        <Button tone="quiet" onClick={toggle.openList}>
          {t('capture.unconfirmedCount', { count: unconfirmed })}
        </Button>
      )}
      <Button tone="quiet" onClick={toggle.openShorthand}>
        {t('shorthand.menu')}
      </Button>
    </div>
  );
}
