import { quietDone, revealQuiet } from '../referee/quiet/quietStages.ts';
import { type CommandRules, FACILITATORS, WRITERS } from './CommandRule.ts';

/** Quiet writing. The notes themselves are brought to the boards once it is on disk that they are to be. */
export const quietCommands: CommandRules<'quietDone' | 'revealQuiet'> = {
  quietDone: { roles: WRITERS, run: ({ world, person }, command) => quietDone(world, person, command) },
  // After the closing time too: otherwise words that were to come to the board never would.
  revealQuiet: {
    roles: FACILITATORS,
    whenClosed: true,
    run: ({ world, facts }) => revealQuiet(world, facts),
  },
};
