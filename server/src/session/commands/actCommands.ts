import { undoAct } from '../acts/undoAct.ts';
import { gatherRooms } from '../gather/gatherRooms.ts';
import { type CommandRules, FACILITATORS } from './CommandRule.ts';

/** What touches much at once, and taking it back. */
export const actCommands: CommandRules<'gatherRooms' | 'undoAct'> = {
  gatherRooms: { roles: FACILITATORS, run: gatherRooms },
  undoAct: { roles: FACILITATORS, whenClosed: true, run: undoAct },
};
