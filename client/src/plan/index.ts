export { PlanDialogs } from './PlanDialogs.tsx';
export type { PlanActions } from './planActions.ts';
export { nowStageTitle, nowStageWords } from './stageWords.ts';
export { usePlanActions } from './usePlan.ts';
export { useStage } from './useStage.ts';
export { useStageNews } from './useStageNews.ts';
