import type { CommandRequest } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import type { OwnClockChange } from '../session/ownClockChange.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';

/** Arranging the rooms, all of them at a glance, or the choice of one's own. */
export type BreakoutDialog = 'arrange' | 'overview' | 'choose';

/** What can be done with break-out rooms. Each says its result, also when it could not be done. */
export interface BreakoutActions {
  readonly dialog: Readable<BreakoutDialog | undefined>;
  open(dialog: BreakoutDialog): void;
  close(): void;
  /** Closes what is open, without a word, for who goes on to somewhere else. */
  leave(): void;
  /** Asks the server, and says what came of it: `done` puts its answer into words. Whether it was done. */
  ask<T>(command: CommandRequest, done: (value: T) => string): Promise<boolean>;
  /** Whether a room gets another time by my own doing: its answer is said, and is no news to me. */
  isMine(): boolean;
  /** Calls a facilitator to where I am. */
  askForHelp(): Promise<boolean>;
  /** Whether I may arrange rooms. */
  mayRun(): boolean;
}

interface BreakoutActionsOptions {
  room: Pick<RoomSession, 'send' | 'me'>;
  announcer: Pick<Announcer, 'say'>;
  ownClock: OwnClockChange;
  focusCurrent(): void;
}

/** All rooms close in steps that are told one by one; a single one ends with the words of the answer. */
const changesClock = (command: CommandRequest) =>
  command.type === 'extendRooms' || (command.type === 'closeRooms' && command.room !== undefined);

export function createBreakoutActions({
  room,
  announcer,
  ownClock,
  focusCurrent,
}: BreakoutActionsOptions): BreakoutActions {
  const dialog = createValue<BreakoutDialog | undefined>(undefined);

  async function ask<T>(command: CommandRequest, done: (value: T) => string): Promise<boolean> {
    // A clock of the rooms goes on to another end, and the answer says so.
    if (changesClock(command)) ownClock.expect();
    const answer = await room.send<T>(command);
    announcer.say(answer.ok ? done(answer.value) : failureWords(answer.failure));
    return answer.ok;
  }

  return {
    dialog,
    open: dialog.set,
    close() {
      dialog.set(undefined);
      backAfterDialog(focusCurrent);
    },
    leave: () => dialog.set(undefined),
    ask,
    isMine: ownClock.isMine,
    askForHelp: () => ask({ type: 'askForHelp' }, () => t('breakouts.helpAsked')),
    mayRun: () => room.me.role === 'facilitator',
  };
}
