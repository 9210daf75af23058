import { answerHelp, askForHelp, clearSignal, sendMessage, signal } from '../referee/people/signals.ts';
import { type CommandRules, EVERYBODY, FACILITATORS } from './CommandRule.ts';

/** How people get each other's attention. */
export const signalCommands: CommandRules<
  'signal' | 'clearSignal' | 'askForHelp' | 'answerHelp' | 'sendMessage'
> = {
  signal: { roles: EVERYBODY, run: ({ person, facts }, command) => signal(person, command, facts) },
  clearSignal: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world }, command) => clearSignal(world, command),
  },
  askForHelp: {
    roles: EVERYBODY,
    whenClosed: true,
    run: ({ person, facts }, command) => askForHelp(person, command, facts),
  },
  answerHelp: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world }, command) => answerHelp(world, command),
  },
  sendMessage: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world, person, facts }, command) => sendMessage(world, command, person, facts),
  },
};
