import { goToStage, nextStage, setPlan } from '../referee/plan/stages.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

/** The plan, and where in it people are. */
export const planCommands: CommandRules<'setPlan' | 'goToStage' | 'nextStage'> = {
  setPlan: { roles: FACILITATORS, run: ({ world, facts }, command) => setPlan(world, command, facts) },
  goToStage: { roles: FACILITATORS, run: ({ world, facts }, command) => goToStage(world, command, facts) },
  nextStage: { roles: FACILITATORS, run: ({ world, facts }, command) => nextStage(world, command, facts) },
};
