import type { Announcer } from '../announce/index.ts';
import type { PageCommandId } from '../command/index.ts';
import type { RoomMoves } from '../session/roomMoves.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { BreakoutActions } from './breakoutActions.ts';
import { stayWords } from './moveWords.ts';

export type BreakoutCommandId = Extract<
  PageCommandId,
  'rooms' | 'roomsOverview' | 'chooseRoom' | 'askForHelp' | 'goToRoom' | 'stayInRoom'
>;

interface BreakoutCommand {
  run(): unknown;
  can(): boolean;
}

/** The commands about rooms that are heard everywhere in a session. */
export type BreakoutCommands = Readonly<Record<BreakoutCommandId, BreakoutCommand>>;

interface BreakoutCommandsOptions {
  room: Pick<RoomSession, 'breakout' | 'me' | 'rooms' | 'roomId' | 'serverNow'>;
  actions: BreakoutActions;
  moves: Pick<RoomMoves, 'departure' | 'goNow' | 'wait'> | undefined;
  announcer: Pick<Announcer, 'say'>;
}

export function createBreakoutCommands(options: BreakoutCommandsOptions): BreakoutCommands {
  const { room, actions, moves, announcer } = options;
  const isLeaving = () => moves?.departure.get() !== undefined;
  const mayChoose = () => room.breakout.get().state === 'ready' && room.breakout.get().isByChoice === true;
  return {
    rooms: { run: () => actions.open('arrange'), can: actions.mayRun },
    roomsOverview: { run: () => actions.open('overview'), can: actions.mayRun },
    chooseRoom: { run: () => actions.open('choose'), can: mayChoose },
    askForHelp: { run: actions.askForHelp, can: () => !actions.mayRun() },
    goToRoom: { run: () => moves?.goNow(), can: isLeaving },
    stayInRoom: {
      run() {
        const planned = moves?.departure.get();
        if (planned === undefined) return;
        moves?.wait();
        announcer.say(stayWords(room, planned));
      },
      can: isLeaving,
    },
  };
}
