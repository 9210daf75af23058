import { addTime, pauseTimer, resumeTimer, startTimer, stopTimer } from '../referee/plan/timer.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

/** The timer of the session. The rooms have a clock of their own. */
export const clockCommands: CommandRules<
  'startTimer' | 'pauseTimer' | 'resumeTimer' | 'addTime' | 'stopTimer'
> = {
  startTimer: { roles: FACILITATORS, run: ({ world, facts }, command) => startTimer(world, command, facts) },
  pauseTimer: { roles: FACILITATORS, run: ({ world, facts }, command) => pauseTimer(world, command, facts) },
  resumeTimer: {
    roles: FACILITATORS,
    run: ({ world, facts }, command) => resumeTimer(world, command, facts),
  },
  addTime: { roles: FACILITATORS, run: ({ world, facts }, command) => addTime(world, command, facts) },
  stopTimer: { roles: FACILITATORS, run: ({ world }) => stopTimer(world) },
};
