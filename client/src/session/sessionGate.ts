import { CLOSE, MAIN_ROOM } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import { api, type Failure, type SessionAnswer } from './api.ts';
import type { Draft } from './drafts.ts';
import { forgetSession, type KnownSession, knownSession, rememberSession } from './knownSessions.ts';
import { leaveRefusedBehind, openRoomSession } from './openRoomSession.ts';
import { createValue, type Readable } from './Readable.ts';
import type { RoomSession, SessionEnd } from './roomSession.ts';
import { createServerClock } from './serverClock.ts';

/** Where one stands with a session: on the way in, inside, or outside and why. */
export type GateState =
  | { kind: 'opening' }
  | { kind: 'open'; session: RoomSession; title: string }
  | { kind: 'outside'; reason: SessionEnd | 'failed'; failure?: Failure };

export interface SessionGate extends Readable<GateState> {
  destroy(): void;
}

function remember(answer: SessionAnswer): KnownSession {
  const { id, name, role, room } = answer.you;
  const known = {
    id: answer.sessionId,
    title: answer.title,
    me: { id, name, role },
    room: room || MAIN_ROOM,
    lastAtMs: Date.now(),
  };
  rememberSession(known);
  return known;
}

/** So long what the door has answered is taken for true. */
const JUST_IN_MS = 3_000;

const ENDS: Partial<Record<Failure['code'], SessionEnd>> = {
  not_joined: 'notJoined',
  not_allowed: 'notAllowed',
  no_such_session: 'gone',
};

function refusalWords(code: number, role: string, drafts: readonly Draft[]): string {
  if (drafts.length === 0) return t('save.refusedNothingLost');
  if (code === CLOSE.tooLarge) return t('save.tooLarge');
  return t(role === 'observer' ? 'save.refusedReader' : 'save.refusedOther');
}

/**
 * Opens a session for who this browser is in it, and opens it again where the server asks for that.
 * Outside React, so that no render makes a second connection.
 */
export function openGate(sessionId: string): SessionGate {
  const state = createValue<GateState>({ kind: 'opening' });
  const clock = createServerClock(async () => {
    const answer = await api.session(sessionId);
    return answer.ok ? answer.value.serverTime : undefined;
  });
  let session: RoomSession | undefined;
  let isDestroyed = false;

  function enter(known: KnownSession, refusal?: string): void {
    session?.destroy();
    const opened = openRoomSession({
      sessionId,
      roomId: known.room,
      me: known.me,
      clock,
      ...(refusal !== undefined && { refusal }),
      onYoursChanged: () => void checkMyself(),
      onRefused: (code, drafts) => void startOver(known, refusalWords(code, known.me.role, drafts)),
    });
    session = opened;
    opened.ended.subscribe(() => {
      const reason = opened.ended.get();
      if (reason && session === opened) void goOutside(reason);
    });
    state.set({ kind: 'open', session: opened, title: known.title });
  }

  async function startOver(known: KnownSession, refusal: string): Promise<void> {
    session?.destroy();
    session = undefined;
    await leaveRefusedBehind(sessionId, known.room);
    if (!isDestroyed) enter(known, refusal);
  }

  async function goOutside(reason: SessionEnd, failure?: Failure): Promise<void> {
    session?.destroy();
    session = undefined;
    if (reason === 'gone') await forgetSession(sessionId);
    if (!isDestroyed) state.set({ kind: 'outside', reason, ...(failure && { failure }) });
  }

  async function checkMyself(): Promise<void> {
    const answer = await api.session(sessionId);
    if (isDestroyed || !answer.ok) return;
    const known = remember(answer.value);
    const hasChanged = session?.me.role !== known.me.role || session.roomId !== known.room;
    if (hasChanged) enter(known);
  }

  async function open(): Promise<void> {
    const lately = knownSession(sessionId);
    // Who has come through the door this moment need not wait to be told who they are.
    if (lately && Math.abs(Date.now() - lately.lastAtMs) < JUST_IN_MS) {
      enter(lately);
      return checkMyself();
    }
    const answer = await api.session(sessionId);
    if (isDestroyed) return;
    if (answer.ok) return enter(remember(answer.value));
    const known = knownSession(sessionId);
    // Without an answer, who has been here before works with the copy on this device.
    if (answer.failure.code === 'offline' && known) return enter(known);
    const reason = ENDS[answer.failure.code];
    if (reason) return goOutside(reason, answer.failure);
    state.set({ kind: 'outside', reason: 'failed', failure: answer.failure });
  }

  void open();
  return {
    get: state.get,
    subscribe: state.subscribe,
    destroy() {
      isDestroyed = true;
      clock.destroy();
      session?.destroy();
      session = undefined;
    },
  };
}
