import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { pollToAnswer } from './askedPolls.ts';

/** The poll that is open, for who asks what is going on; nothing where none is. */
export function openPollWords({ polls, answers }: Pick<RoomSession, 'polls' | 'answers'>): string {
  const poll = pollToAnswer(polls.get(), answers.get());
  return poll === undefined ? '' : t('poll.isOpen', { question: poll.question });
}
