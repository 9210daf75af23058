export type { SpotlightActions } from './createSpotlight.ts';
export { ShownButton } from './ShownButton.tsx';
export { useSpotlight, useSpotlightWatch } from './useSpotlight.ts';
