import { useDerived, useReadable, useRoomSession } from '../hooks/index.ts';
import { CaptureForm } from './CaptureForm.tsx';
import { useCaptureSwitch } from './captureSwitch.ts';

/** The capture line while it is open; not before the notes are there, in one of which its words may stand. */
export function CaptureLine() {
  const { save } = useRoomSession();
  const isOpen = useReadable(useCaptureSwitch().isOpen);
  const isLoading = useDerived(save, ({ kind }) => kind === 'loading');
  return isOpen && !isLoading ? <CaptureForm /> : null;
}
