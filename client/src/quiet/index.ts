export { QuietStrip } from './QuietStrip.tsx';
export { useQuietNow } from './useQuietNow.ts';
