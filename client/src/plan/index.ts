export { PlanDialogs } from './PlanDialogs.tsx';
export type { PlanActions } from './planActions.ts';
export { nowStageTitle, nowStageWords } from './stageWords.ts';
export { usePlanActions, useStageWatch } from './usePlan.ts';
export { useStage } from './useStage.ts';
