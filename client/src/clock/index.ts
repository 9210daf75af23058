export { ClockDialogs } from './ClockDialogs.tsx';
export { Clocks } from './Clocks.tsx';
export type { ClockActions } from './clockActions.ts';
export { timeWords } from './timeWords.ts';
export { useClockActions, useClockWatch } from './useClockActions.ts';
