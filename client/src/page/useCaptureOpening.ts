import { useMemo } from 'react';
import { useBreakoutActions } from '../breakouts/index.ts';
import { type CaptureSwitch, useCaptureSwitch } from '../capture/index.ts';
import { afterDialog } from '../ui/afterDialog.ts';

/** The capture line is one key away from all rooms at a glance too, which give way to it. */
export function useCaptureOpening(): CaptureSwitch {
  const rooms = useBreakoutActions();
  const capture = useCaptureSwitch();
  return useMemo(
    () => ({
      ...capture,
      open() {
        if (rooms.dialog.get() === undefined) return capture.open();
        rooms.leave();
        afterDialog(capture.open);
      },
    }),
    [rooms, capture],
  );
}
