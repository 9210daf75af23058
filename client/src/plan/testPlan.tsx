import type { CommandRequest, SessionInfo, StageEntry } from '@evenboard/protocol';
import { waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { openSharedTestRoom, renderInRoom } from '../hooks/testRoom.tsx';
import { TestPlaceView } from '../note/testPlaceView.tsx';
import { createValue } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';

const ALL = ['add', 'editOwn', 'editAll', 'vote', 'comment'] as const;

/** A stage that leaves everything to everybody but for `part`. */
export const stage = (id: string, title: string, part: Partial<StageEntry> = {}): StageEntry => ({
  id,
  title,
  instructions: `What ${title} is.`,
  may: [...ALL],
  ...part,
});

interface TestPlanOptions {
  role?: RoomSession['me']['role'];
  stages?: readonly StageEntry[];
  at?: string;
}

export const infoOf = (stages: readonly StageEntry[], at?: string): SessionInfo => ({
  title: 'Ours',
  state: 'open',
  host: 'oluchi',
  timeZone: 'UTC',
  ...(stages.length > 0 && { plan: { stages: [...stages] } }),
  ...(at !== undefined && { stage: at }),
});

/** A room with a plan, and a server that does what it is asked about it: at once, or says no. */
export function openTestPlan({ role = 'facilitator', stages = [], at }: TestPlanOptions = {}) {
  const info = createValue<SessionInfo | undefined>(infoOf(stages, at));
  const asked: CommandRequest[] = [];
  const server = { refuses: undefined as string | undefined };
  const decide = (command: CommandRequest) => {
    const now = info.get();
    const all = now?.plan?.stages ?? [];
    const index = all.findIndex(({ id }) => id === now?.stage);
    if (command.type === 'setPlan') info.set(infoOf(command.stages as StageEntry[], now?.stage));
    if (command.type === 'goToStage') info.set(infoOf(all, command.stage ?? undefined));
    if (command.type === 'nextStage') info.set(infoOf(all, all[index + 1]?.id));
  };
  const shared = openSharedTestRoom(role);
  const room: RoomSession = {
    ...shared.room,
    sessionId: `s${Math.random()}`,
    info,
    send: async <T,>(command: CommandRequest) => {
      asked.push(command);
      if (server.refuses !== undefined)
        return {
          ok: false as const,
          failure: { code: 'forbidden' as never, status: 403, detail: server.refuses },
        };
      decide(command);
      return { ok: true as const, value: undefined as T };
    },
  };
  room.current.setNote(shared.notes.a2);
  return { ...shared, room, info, asked, server };
}

export function renderPlan(room: RoomSession, part: ReactNode) {
  const announcer = renderInRoom(
    room,
    <>
      <TestPlaceView />
      {part}
    </>,
  );
  const isSaid = (words: string | RegExp) => waitFor(() => expectSaid(announcer.lastSaid.get(), words));
  return { announcer, isSaid };
}

function expectSaid(said: string, words: string | RegExp): void {
  const fits = typeof words === 'string' ? said === words : words.test(said);
  if (!fits) throw new Error(`said: ${said}`);
}
