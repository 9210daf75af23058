export { AsOf } from './AsOf.tsx';
export { ChangesBack } from './ChangesBack.tsx';
export { ChangesButton } from './ChangesButton.tsx';
export { ChangesDialogs } from './ChangesDialogs.tsx';
export type { ChangeActions } from './changeActions.ts';
export { FreezeStrip } from './FreezeStrip.tsx';
export { useChangeActions } from './useChangeActions.ts';
