import type { CommandRequest, VoteEntry } from '@evenboard/protocol';
import { waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { TestPlaceView } from '../note/testPlaceView.tsx';
import type { OwnBallot } from '../session/mine.ts';
import { createValue } from '../session/Readable.ts';
import type { Vote } from '../session/readVotes.ts';
import type { RoomSession } from '../session/roomSession.ts';

/** A vote on these statements: open, two dots each, counts alone, but for `part`. */
export function voteOn(texts: readonly string[], part: Partial<Vote> = {}): Vote {
  const entry: VoteEntry = {
    question: 'Which two matter most?',
    candidates: texts.map((text, index) => ({ number: index + 1, text })),
    dots: 2,
    perCandidate: 1,
    named: false,
    state: 'open',
    voted: 0,
  };
  return { id: 'v1', ...entry, ...part };
}

/** Twelve statements, as in the afternoon. */
export const TWELVE = Array.from({ length: 12 }, (_, index) => `Statement ${index + 1}`);

interface TestVotesOptions {
  role?: RoomSession['me']['role'];
  votes?: readonly Vote[];
}

/** A room with votes, and a server that does what it is asked about them: at once, or says no. */
export function openTestVotes({ role = 'participant', votes: initial = [] }: TestVotesOptions = {}) {
  const shared = openSharedTestRoom(role);
  const votes = createValue<ReadonlyMap<string, Vote>>(new Map(initial.map((vote) => [vote.id, vote])));
  const ballots = createValue<ReadonlyMap<string, OwnBallot>>(new Map());
  const asked: CommandRequest[] = [];
  const server = { refuses: undefined as string | undefined };

  function become(id: string, part: Partial<Vote>): void {
    const vote = votes.get().get(id);
    if (vote !== undefined) votes.set(new Map([...votes.get(), [id, { ...vote, ...part }]]));
  }

  function decide(command: CommandRequest): unknown {
    if (command.type === 'castBallot' && command.for !== undefined) return { receipt: 'plover 227' };
    if (command.type === 'castBallot')
      ballots.set(
        new Map([...ballots.get(), [command.vote, { numbers: command.numbers, receipt: 'kestrel 418' }]]),
      );
    if (command.type === 'closeVote') become(command.vote, { state: 'closed' });
    if (command.type === 'reopenVote') become(command.vote, { state: 'open' });
    if (command.type === 'revealVote') become(command.vote, { state: 'revealed', tally: { 1: 2, 2: 2 } });
    if (command.type === 'archiveVote') become(command.vote, { archived: true });
    if (command.type !== 'openVote' && command.type !== 'runOff') return {};
    votes.set(new Map([...votes.get(), ['new', voteOn(['Bread', 'Roses'], { id: 'new' })]]));
    return { vote: 'new' };
  }

  const room: RoomSession = {
    ...shared.room,
    sessionId: `s${Math.random()}`,
    votes,
    ballots,
    info: createValue({ title: 'Ours', state: 'open' as const, host: 'oluchi', timeZone: 'UTC' }),
    send: async <T,>(command: CommandRequest) => {
      asked.push(command);
      if (server.refuses === undefined) return { ok: true as const, value: decide(command) as T };
      const failure = { code: 'wrong_moment' as const, status: 409, detail: server.refuses };
      return { ok: false as const, failure };
    },
  };
  room.current.setNote(shared.notes.a2);
  return { ...shared, room, votes, ballots, asked, server, become };
}

export function renderVotes(room: RoomSession, part: ReactNode) {
  const announcer = renderInRoom(
    room,
    <>
      <TestPlaceView />
      {part}
    </>,
  );
  const isSaid = (words: string) =>
    waitFor(() => {
      const said = announcer.lastSaid.get();
      if (said !== words) throw new Error(`said: ${said}`);
    });
  return { announcer, isSaid };
}
