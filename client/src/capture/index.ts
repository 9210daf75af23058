import { createChunk } from '../ui/createChunk.tsx';

export { CaptureButton } from './CaptureButton.tsx';
export { type CaptureSwitch, useCaptureSwitch } from './captureSwitch.ts';

/** In a chunk of its own: nobody types for others before the notes are there. */
export const CapturePlace = createChunk(() =>
  import('./CapturePlace.tsx').then(({ CapturePlace }) => CapturePlace),
);
