import { useReadable } from '../hooks/index.ts';
import { createDialogChunk } from '../ui/createDialogChunk.tsx';
import { type CaptureSwitch, useCaptureSwitch } from './captureSwitch.ts';

/** In a chunk of its own: nobody types for others before the notes are there. */
const CapturePlace = createDialogChunk<{ onGiveUp: (() => void) | undefined }>(
  () => import('./CapturePlace.tsx').then(({ CapturePlace }) => CapturePlace),
  ({ onGiveUp }) => onGiveUp,
);

/** What closes that which was asked for: a line that is only there again after a reload waits for no keys. */
function useAsked({ asked, isOpen, isListOpen, isShorthandOpen, ...toggle }: CaptureSwitch) {
  const isAsked = useReadable(asked) > 0;
  const isLineOpen = useReadable(isOpen);
  const isList = useReadable(isListOpen);
  const isShorthand = useReadable(isShorthandOpen);
  if (isList) return toggle.closeList;
  if (isShorthand) return toggle.closeShorthand;
  return isAsked && isLineOpen ? toggle.close : undefined;
}

/** Where the capture line comes, once it is time for it or it was asked for; keys wait for it then. */
export function CaptureDock({ isTime }: { isTime: boolean }) {
  const onGiveUp = useAsked(useCaptureSwitch());
  return isTime || onGiveUp !== undefined ? <CapturePlace onGiveUp={onGiveUp} /> : null;
}
