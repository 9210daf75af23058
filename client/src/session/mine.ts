import type { LateEntry, PollAnswer, SessionId } from '@evenboard/protocol';
import { api, type MyAnswer } from './api.ts';
import { createValue, type Readable } from './Readable.ts';

/** What I have voted, and the code by which I can find my ballot in the export. */
export interface OwnBallot {
  readonly numbers: readonly number[];
  readonly receipt: string;
}

/** What is mine alone, and the server keeps for me. It is in no document. */
export interface Mine {
  /** What of my words came too late for a board. */
  readonly late: Readable<readonly LateEntry[]>;
  /** By the vote's id; one without numbers is an abstention. */
  readonly ballots: Readable<ReadonlyMap<string, OwnBallot>>;
  /** By the poll's id. */
  readonly answers: Readable<ReadonlyMap<string, PollAnswer>>;
  /** Asks the server again. Without an answer what was known stays. */
  check(): Promise<void>;
}

function ballotsOf({ ballots = {}, receipts = {} }: MyAnswer): ReadonlyMap<string, OwnBallot> {
  return new Map(
    Object.entries(ballots).map(([vote, numbers]) => [vote, { numbers, receipt: receipts[vote] ?? '' }]),
  );
}

export function createMine(
  sessionId: SessionId,
  ask: (sessionId: SessionId) => ReturnType<typeof api.me> = api.me,
): Mine {
  const late = createValue<readonly LateEntry[]>([]);
  const ballots = createValue<ReadonlyMap<string, OwnBallot>>(new Map());
  const answers = createValue<ReadonlyMap<string, PollAnswer>>(new Map());
  let asked = 0;
  let taken = 0;
  return {
    late,
    ballots,
    answers,
    async check() {
      const turn = ++asked;
      const answer = await ask(sessionId);
      // Of two that are on their way the later one knows more.
      if (!answer.ok || turn < taken) return;
      taken = turn;
      late.set(answer.value.late);
      ballots.set(ballotsOf(answer.value));
      answers.set(new Map(Object.entries(answer.value.answers ?? {})));
    },
  };
}
