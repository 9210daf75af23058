import { useReadable } from '../hooks/index.ts';
import { useCaptureSwitch } from './captureSwitch.ts';
import { UnconfirmedDialog } from './UnconfirmedDialog.tsx';

/** The list of what is not confirmed yet, while it is open. */
export function CaptureDialogs() {
  return useReadable(useCaptureSwitch().isListOpen) ? <UnconfirmedDialog /> : null;
}
