import type { CommandRequest, PollAnswer } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { failureWords } from '../session/failureWords.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { Poll } from '../session/readPolls.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { isReader } from '../session/whyNot.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
import { answerText, ownAnswerWords } from './answerWords.ts';
import { pollToAnswer } from './askedPolls.ts';
import { whyNotAnswer } from './whyNotAnswer.ts';

/** A poll being made up, one being answered, or what has come of them. */
export type PollDialog =
  | { readonly kind: 'ask' }
  | { readonly kind: 'answer'; readonly poll: string }
  | { readonly kind: 'results'; readonly poll?: string | undefined };

/** What can be done with polls. Each says its result; what could not be done is answered in words, for the dialog. */
export interface PollActions {
  readonly dialog: Readable<PollDialog | undefined>;
  openAsk(): void;
  /** The poll to answer now, unless another is meant; where there is none, or I may not answer, that is said. */
  openAnswer(poll?: string): void;
  openResults(poll?: string): void;
  close(said?: string): void;
  /** Opens a poll for everybody. */
  ask(command: CommandRequest & { type: 'openPoll' }): Promise<string | undefined>;
  /** Mine, or as a facilitator that of somebody without a screen. */
  answer(poll: Poll, answer: PollAnswer, other?: { id: string; name: string }): Promise<string | undefined>;
  closePoll(poll: Poll): Promise<string | undefined>;
  show(poll: Poll): Promise<string | undefined>;
  showByRoom(poll: Poll): Promise<string | undefined>;
  /** Whether I have just brought a poll to this state: then it is no news to me. */
  isMine(poll: string, state: Poll['state']): boolean;
  mayAsk(): boolean;
  mayAnswer(): boolean;
}

interface PollActionsOptions {
  room: Pick<RoomSession, 'send' | 'me' | 'info' | 'polls' | 'answers' | 'checkMine'>;
  announcer: Pick<Announcer, 'say'>;
  focusCurrent(): void;
}

export function createPollActions({ room, announcer, focusCurrent }: PollActionsOptions): PollActions {
  const dialog = createValue<PollDialog | undefined>(undefined);
  const mine = new Set<string>();
  let isAsking = false;
  const keyOf = (poll: string, state: Poll['state']) => `${state} ${poll}`;

  function close(said?: string): void {
    dialog.set(undefined);
    backAfterDialog(focusCurrent, () => {
      if (said !== undefined) announcer.say(said);
    });
  }

  /** Brings a poll on, as everybody then sees it. */
  async function bringTo(
    { id }: Poll,
    state: Poll['state'],
    command: CommandRequest,
    said?: string,
  ): Promise<string | undefined> {
    const key = keyOf(id, state);
    // Before it is asked: the session's document may be here sooner than the answer.
    mine.add(key);
    const answer = await room.send(command);
    if (!answer.ok) {
      mine.delete(key);
      return failureWords(answer.failure);
    }
    if (said !== undefined) announcer.say(said);
    return undefined;
  }

  return {
    dialog,
    openAsk: () => dialog.set({ kind: 'ask' }),
    openAnswer(poll = pollToAnswer(room.polls.get(), room.answers.get())?.id) {
      const why = whyNotAnswer(room);
      if (why !== undefined) announcer.say(why);
      else if (poll === undefined) announcer.say(t('poll.none'));
      else {
        // On another device I may have answered meanwhile.
        void room.checkMine();
        dialog.set({ kind: 'answer', poll });
      }
    },
    openResults(poll) {
      dialog.set({ kind: 'results', poll });
    },
    close,
    async ask(command) {
      isAsking = true;
      const answer = await room.send<{ poll: string }>(command);
      isAsking = false;
      if (!answer.ok) return failureWords(answer.failure);
      mine.add(keyOf(answer.value.poll, 'open'));
      close(t('poll.said.ask', { question: command.question }));
      return undefined;
    },
    async answer(poll, answer, other) {
      const asked = { type: 'answerPoll', poll: poll.id, answer } as const;
      const done = await room.send({ ...asked, ...(other && { for: other.id }) });
      if (!done.ok) return failureWords(done.failure);
      if (other !== undefined) {
        announcer.say(t('poll.said.answerFor', { name: other.name, answer: answerText(poll, answer) }));
        return undefined;
      }
      await room.checkMine();
      close(t('poll.said.answer', { answer: ownAnswerWords(poll, answer) }));
      return undefined;
    },
    closePoll: (poll) => bringTo(poll, 'closed', { type: 'closePoll', poll: poll.id }, t('poll.said.close')),
    show: (poll) => bringTo(poll, 'shown', { type: 'showPoll', poll: poll.id }),
    showByRoom: (poll) =>
      bringTo(poll, 'shown', { type: 'showPoll', poll: poll.id, byRoom: true }, t('poll.said.byRoom')),
    // Which one mine is the server has yet to say.
    isMine: (poll, state) => mine.has(keyOf(poll, state)) || (isAsking && state === 'open'),
    mayAsk: () => room.me.role === 'facilitator',
    mayAnswer: () => !isReader(room),
  };
}
