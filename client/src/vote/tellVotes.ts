import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { Readable } from '../session/Readable.ts';
import type { Vote } from '../session/readVotes.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { Settings } from '../session/settings.ts';
import { resultNews } from './resultWords.ts';
import type { ToldVotes } from './toldVotes.ts';

export interface VoteTeller {
  /** What changes until this is settled is my own doing: its answer is said, and is no news to me. */
  expectMine<T>(doing: Promise<T>): Promise<T>;
  /** Begins to listen; the answer ends it. */
  connect(): () => void;
}

interface TellVotesOptions {
  room: Pick<RoomSession, 'votes' | 'info'>;
  announcer: Pick<Announcer, 'remote'>;
  settings: Readable<Pick<Settings, 'announcements' | 'silenced'>>;
  told: ToldVotes;
}

function newsOf(vote: Vote): string {
  if (vote.state === 'open') {
    const dots = t('vote.dots', { count: vote.dots });
    return t('vote.news.open', { dots, question: vote.question });
  }
  return vote.state === 'closed' ? t('vote.news.closed') : resultNews(vote);
}

/**
 * Tells everybody once that a vote is open, closed, and how it came out. Who comes later is told of what is open, and
 * of what is over finds it on the page.
 */
export function createVoteTeller({ room, announcer, settings, told }: TellVotesOptions): VoteTeller {
  let isArriving = true;
  let mine = 0;
  let isPlanned = false;

  function tell(vote: Vote): void {
    const { announcements, silenced } = settings.get();
    if (announcements === 'off' || silenced.includes('votes')) return;
    // As it is when it is said: a vote that is closed by then is not open any more.
    const isStill = () => room.votes.get().get(vote.id)?.state === vote.state;
    announcer.remote({ words: () => (isStill() ? newsOf(vote) : '') }, 'vote');
  }

  function look(): void {
    // Before the session's document has come there is nothing to compare with.
    if (room.info.get() === undefined) return;
    for (const vote of room.votes.get().values()) {
      if (told.get(vote.id) === vote.state) continue;
      const isNews = mine === 0 && (vote.state === 'open' || !isArriving);
      told.set(vote.id, vote.state);
      if (isNews) tell(vote);
    }
    isArriving = false;
  }

  /** What the session's document brings at once is looked at as a whole. */
  function lookSoon(): void {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      look();
    });
  }

  return {
    async expectMine(doing) {
      mine += 1;
      try {
        return await doing;
      } finally {
        look();
        mine -= 1;
      }
    },
    connect() {
      lookSoon();
      const stops = [room.votes.subscribe(lookSoon), room.info.subscribe(lookSoon)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
