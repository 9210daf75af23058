import { useReadable, useRoomSession } from '../hooks/index.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { captionsShown } from './shownCaptions.ts';
import { useCaptionsNews } from './useCaptionsNews.ts';

const CaptionsPanel = createChunk(() =>
  import('./CaptionsPanel.tsx').then(({ CaptionsPanel }) => CaptionsPanel),
);

/** The captions of this room, for whoever wants them. */
export function Captions() {
  const { roomId } = useRoomSession();
  useCaptionsNews();
  return useReadable(captionsShown) ? <CaptionsPanel key={roomId} /> : null;
}
