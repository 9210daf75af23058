import { createChunk } from '../ui/createChunk.tsx';
import { createDialogChunk } from '../ui/createDialogChunk.tsx';
import type { LaterPartsProps } from './LaterParts.tsx';

/**
 * What comes after the notes, in one chunk: all that begins by a command of the page, or tells of what others do. What
 * stands around the notes from the beginning is not here, for it would move them when it comes; nor what matters in the
 * first second: where one is, the clock, the messages of facilitators. Features fetch parts of their own beside this when
 * they are first wanted (a vote's box, a poll's, captions).
 */
const fetchParts = () => import('./LaterParts.tsx');

export const LaterParts = createDialogChunk<LaterPartsProps>(
  () => fetchParts().then((parts) => parts.LaterParts),
  ({ onGiveUp }) => onGiveUp,
);

/** These stand only where a command, or news, has put them. */
const placed = { whileMissing: null };
export const HeldStrips = createChunk(() => fetchParts().then((parts) => parts.HeldStrips), placed);
export const ChangesBack = createChunk(() => fetchParts().then((parts) => parts.ChangesBack), placed);
export const ShownButton = createChunk(() => fetchParts().then((parts) => parts.ShownButton), placed);
