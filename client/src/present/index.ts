export { Presentation } from './Presentation.tsx';
export type { PresentActions } from './presentActions.ts';
export { usePresentActions } from './usePresentActions.ts';
