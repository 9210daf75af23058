export { ChangesButton } from './ChangesButton.tsx';
export { ChangesDialogs } from './ChangesDialogs.tsx';
export type { ChangeActions } from './changeActions.ts';
export { AsOf, FreezeStrip } from './FreezeStrip.tsx';
export { useChangeActions } from './useChangeActions.ts';
