import type { CommandRequest } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { Answer } from '../session/api.ts';
import { failureWords } from '../session/failureWords.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { Vote } from '../session/readVotes.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { seen } from '../session/seen.ts';
import { voteInHand } from '../session/voteInHand.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
import { places, tiedNumbers } from './places.ts';
import { resultSentence } from './resultWords.ts';
import type { VoteTeller } from './tellVotes.ts';

/** Opening one, one's own ballot, a result, or all votes of the session. */
export type VoteDialog =
  | { readonly kind: 'open' | 'all' }
  | { readonly kind: 'ballot' | 'result'; readonly vote: string };

/** What a vote is to be; what is missing is as the server has it. */
export type AskedVote = Omit<Extract<CommandRequest, { type: 'openVote' }>, 'type' | 'commandId'>;

/** What the server answers about a vote that it opens, or a ballot. */
interface Sent {
  readonly vote?: string;
  readonly receipt?: string;
}

/** What can be done with votes. Each says its result, also when it could not be done. */
export interface VoteActions {
  readonly dialog: Readable<VoteDialog | undefined>;
  openDialog(dialog: VoteDialog): void;
  close(): void;
  /** The vote that people are at. */
  inHand(): Vote | undefined;
  /** Whether I may open votes and end them. */
  mayRun(): boolean;
  /** Opens a vote; a problem in words, or nothing. */
  open(asked: AskedVote): Promise<string | undefined>;
  /** The ballot of somebody without a screen, who told it to me; a problem in words, or nothing. */
  voteFor(
    vote: string,
    person: string,
    numbers: readonly number[],
    done: (receipt: string) => string,
  ): Promise<string | undefined>;
  closeVote(vote: string): Promise<void>;
  reopen(vote: string): Promise<void>;
  reveal(vote: string): Promise<void>;
  /** One dot each between those that came out equal. */
  runOff(vote: Vote): Promise<void>;
  archive(vote: string, isArchived: boolean): Promise<void>;
}

interface VoteActionsOptions {
  room: Pick<RoomSession, 'send' | 'me' | 'votes'>;
  announcer: Pick<Announcer, 'say'>;
  teller: Pick<VoteTeller, 'expectMine'>;
  focusCurrent(): void;
}

export function createVoteActions({
  room,
  announcer,
  teller,
  focusCurrent,
}: VoteActionsOptions): VoteActions {
  const dialog = createValue<VoteDialog | undefined>(undefined);

  /** The answer may be here before the session's document: what is said comes when the page shows it. */
  async function send(command: CommandRequest, isDone: (answer: Sent) => boolean): Promise<Answer<Sent>> {
    const answer = await room.send<Sent>(command);
    if (answer.ok) await seen(room.votes, () => isDone(answer.value));
    return answer;
  }

  async function ask(
    command: CommandRequest,
    done: (answer: Sent) => string,
    isDone: (answer: Sent) => boolean,
  ): Promise<string | undefined> {
    const answer = await teller.expectMine(send(command, isDone));
    if (!answer.ok) return failureWords(answer.failure);
    announcer.say(done(answer.value));
    return undefined;
  }

  async function run(...asked: Parameters<typeof ask>): Promise<void> {
    const problem = await ask(...asked);
    if (problem !== undefined) announcer.say(problem);
  }

  const find = (vote: string) => room.votes.get().get(vote);
  const isIn = (vote: string, state: Vote['state']) => () => find(vote)?.state === state;
  const isThere = ({ vote }: Sent) => vote !== undefined && find(vote) !== undefined;

  return {
    dialog,
    openDialog: dialog.set,
    close() {
      dialog.set(undefined);
      backAfterDialog(focusCurrent);
    },
    inHand: () => voteInHand(room.votes.get().values()),
    mayRun: () => room.me.role === 'facilitator',
    open: (asked) =>
      ask({ type: 'openVote', ...asked }, () => t('vote.didOpen', { question: asked.question }), isThere),
    voteFor: (vote, person, numbers, done) =>
      ask(
        { type: 'castBallot', vote, numbers: [...numbers], for: person },
        ({ receipt = '' }) => done(receipt),
        () => true,
      ),
    closeVote: (vote) => run({ type: 'closeVote', vote }, () => t('vote.didClose'), isIn(vote, 'closed')),
    reopen: (vote) => run({ type: 'reopenVote', vote }, () => t('vote.didReopen'), isIn(vote, 'open')),
    reveal: (vote) =>
      run(
        { type: 'revealVote', vote },
        () => {
          const now = find(vote);
          return now?.state === 'revealed' ? resultSentence(now) : t('vote.didReveal');
        },
        isIn(vote, 'revealed'),
      ),
    runOff: (vote) => {
      const count = tiedNumbers(places(vote)).length;
      return run({ type: 'runOff', vote: vote.id }, () => t('vote.didRunOff', { count }), isThere);
    },
    archive: (vote, archived) =>
      run(
        { type: 'archiveVote', vote, archived },
        () => t(archived ? 'vote.didArchive' : 'vote.didBringBack'),
        () => (find(vote)?.archived === true) === archived,
      ),
  };
}
