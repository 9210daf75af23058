export { Captions } from './Captions.tsx';
export { captionsShown, showCaptions } from './shownCaptions.ts';
