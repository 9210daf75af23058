import { Captions } from 'lucide-react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useCaptureSwitch } from './captureSwitch.ts';

/** The way into the capture line, for facilitators. */
export function CaptureButton() {
  const { me } = useRoomSession();
  const toggle = useCaptureSwitch();
  const isOpen = useReadable(toggle.isOpen);
  if (me.role !== 'facilitator') return null;
  return (
    <Button aria-expanded={isOpen} onClick={toggle.open}>
      <Icon of={Captions} />
      {t('capture.open')}
    </Button>
  );
}
