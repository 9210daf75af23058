export { FilterStrip } from './FilterStrip.tsx';
export { FindDialogs } from './FindDialogs.tsx';
export type { FindActions } from './findActions.ts';
export { useFindActions } from './useFindActions.ts';
