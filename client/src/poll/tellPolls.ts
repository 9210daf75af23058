import type { Announcer } from '../announce/index.ts';
import { chordsOf, chordsWords } from '../command/index.ts';
import { t } from '../messages/t.ts';
import type { Readable } from '../session/Readable.ts';
import type { Poll } from '../session/readPolls.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { Settings } from '../session/settings.ts';
import type { PollActions } from './pollActions.ts';
import { resultWords } from './resultWords.ts';
import type { ToldPolls } from './toldPolls.ts';

interface TellPollsOptions {
  room: Pick<RoomSession, 'polls' | 'answers' | 'me'>;
  announcer: Pick<Announcer, 'remote'>;
  settings: Readable<Pick<Settings, 'announcements' | 'silenced'>>;
  actions: Pick<PollActions, 'isMine'>;
  told: ToldPolls;
}

/** With the key to answer, for who may and has one. */
function openedWords({ question }: Poll, mayAnswer: boolean): string {
  const keys = mayAnswer ? chordsWords(chordsOf('answerPoll')) : '';
  return t(keys === '' ? 'poll.said.openedRead' : 'poll.said.opened', { question, keys });
}

/**
 * Says once in words that a poll is open, also to who comes later, that it is closed, and what came of it; what was
 * over before this page was there is not said. The answer ends it.
 */
export function tellPolls({ room, announcer, settings, actions, told }: TellPollsOptions): () => void {
  const known = new Map<string, Poll['state']>();

  function wordsOf(poll: Poll): string {
    if (poll.state === 'shown') return t('poll.said.shown', { words: resultWords(poll) });
    if (poll.state === 'closed') return t('poll.said.closed', { question: poll.question });
    return openedWords(poll, room.me.role !== 'observer');
  }

  function tell({ id, state }: Poll): void {
    if (settings.get().announcements === 'off' || settings.get().silenced.includes('votes')) return;
    const words = () => {
      const now = room.polls.get().get(id);
      // By the time it is said it may be over, or answered; and what I did myself I know.
      const isNews = now?.state === state && !actions.isMine(id, state);
      return now === undefined || !isNews || (state === 'open' && room.answers.get().has(id))
        ? ''
        : wordsOf(now);
    };
    announcer.remote({ words, said: () => state === 'open' && told.add(id) }, 'poll');
  }

  function look(): void {
    for (const poll of room.polls.get().values()) {
      const before = known.get(poll.id);
      known.set(poll.id, poll.state);
      const isNew = poll.state === 'open' ? !told.has(poll.id) : before !== undefined;
      if (before !== poll.state && isNew) tell(poll);
    }
  }

  look();
  return room.polls.subscribe(look);
}
