import type { BoardChange } from '@evenboard/board';
import type { Announcer } from '../announce/index.ts';
import type { CommandId } from '../command/index.ts';
import { t } from '../messages/t.ts';
import type { PracticeSession } from '../session/openPracticeSession.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import { PRACTICE_STEPS, type PracticeStage } from './practiceSteps.ts';

interface PracticeOptions {
  session: PracticeSession;
  announcer: Pick<Announcer, 'say' | 'remote'>;
  isDialogOpen(): boolean;
}

/** A way through the steps. It never waits for a time: a step ends when it was done, or skipped. */
export interface Practice {
  /** The index of the step that is on; behind the last one all is done. */
  readonly step: Readable<number>;
  /** What to do now. */
  words(): string;
  sayAgain(): void;
  skip(): void;
  /** A command of the page was run. */
  ran(command: CommandId): void;
  /** A dialog may have closed. */
  look(): void;
  /** Begins; the answer ends it. */
  connect(): () => void;
}

export function createPractice({ session, announcer, isDialogOpen }: PracticeOptions): Practice {
  const { room, writing } = session;
  const step = createValue(0);
  const changes: BoardChange[] = [];
  const commands = new Set<CommandId>();
  let stage: PracticeStage = makeStage();

  function makeStage(): PracticeStage {
    return {
      ...session,
      start: room.current.get(),
      changes,
      commands,
      get isDialogOpen() {
        return isDialogOpen();
      },
    };
  }

  const words = () => PRACTICE_STEPS[step.get()]?.words(stage) ?? t('practice.step.over');

  function begin(index: number): void {
    changes.length = 0;
    commands.clear();
    stage = makeStage();
    PRACTICE_STEPS[index]?.begin?.(stage);
    step.set(index);
    // After the answer to what was just done, in a quiet moment; and as the words are by then.
    announcer.remote({ words }, 'here');
  }

  /** In a task of its own: a step may write to the board, which must not happen while a change is being told. */
  function look(): void {
    queueMicrotask(() => {
      if (PRACTICE_STEPS[step.get()]?.isDone(stage)) begin(step.get() + 1);
    });
  }

  return {
    step,
    words,
    sayAgain: () => announcer.say(words()),
    skip: () => {
      if (step.get() >= PRACTICE_STEPS.length) return;
      begin(step.get() + 1);
      announcer.say(t('practice.skipped'));
    },
    ran(command) {
      commands.add(command);
      look();
    },
    look,
    connect() {
      begin(0);
      const stops = [
        room.current.subscribe(look),
        writing.subscribe(look),
        room.store.subscribeChanges((more, { isLocal }) => {
          if (isLocal) changes.push(...more);
          look();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
