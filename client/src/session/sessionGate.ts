import { CLOSE, MAIN_ROOM, type RoomId } from '@evenboard/protocol';
import { t } from '../messages/t.ts';
import { api, type Failure, type SessionAnswer } from './api.ts';
import { carryWords } from './carryWords.ts';
import type { Draft } from './drafts.ts';
import { endWhenSaved } from './endWhenSaved.ts';
import { forgetSession, type KnownSession, knownSession, rememberSession } from './knownSessions.ts';
import { leaveRefusedBehind, openRoomSession } from './openRoomSession.ts';
import { createValue, type Readable } from './Readable.ts';
import type { RoomSession, SessionEnd } from './roomSession.ts';
import { createServerClock } from './serverClock.ts';
import { openWholeSession, type WholeSession } from './wholeSession.ts';

/** How one has come from another room into this one: by one's own choice, or because the rooms opened or closed. */
export type Arrival = 'visited' | 'moved';

/** Where one stands with a session: on the way in, inside, or outside and why. */
export type GateState =
  | { kind: 'opening' }
  | { kind: 'open'; session: RoomSession; title: string; arrival?: Arrival }
  | { kind: 'outside'; reason: SessionEnd | 'failed'; failure?: Failure };

export interface SessionGate extends Readable<GateState> {
  /** Shows another room that this person may read, without a new address. Nothing happens where it is shown already. */
  visit(room: RoomId, arrival: Arrival): void;
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
interface Entering {
  arrival?: Arrival;
  /** What was refused when the room was open before. */
  refusal?: string;
}

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
  const left = new Set<() => void>();
  let whole: WholeSession | undefined;
  let session: RoomSession | undefined;
  let known: KnownSession | undefined;
  // Words begun before a reload are where this device was then.
  let lastRoom: RoomId = knownSession(sessionId)?.room ?? MAIN_ROOM;
  let isDestroyed = false;

  function wholeFor({ me: { role } }: KnownSession): WholeSession {
    return openWholeSession({
      sessionId,
      role,
      clock,
      onYoursChanged: () => void checkMyself(),
      onClosed: (code) => code === CLOSE.notJoined && void goOutside('notJoined'),
    });
  }

  function show(me: KnownSession, roomId: RoomId, { arrival, refusal }: Entering = {}): void {
    const before = session;
    if (whole === undefined || me.me.role !== known?.me.role) {
      whole?.destroy();
      whole = wholeFor(me);
    }
    known = me;
    if (before === undefined || arrival === 'moved')
      carryWords(sessionId, before?.roomId ?? lastRoom, roomId);
    const opened = openRoomSession({
      sessionId,
      roomId,
      me: me.me,
      clock,
      whole,
      ...(refusal !== undefined && { refusal }),
      onLate: ([first]) => first && void startOver(opened, t(`late.kept.${first.reason}`)),
      onRefused: (code, drafts) => void startOver(opened, refusalWords(code, me.me.role, drafts)),
    });
    session = opened;
    lastRoom = roomId;
    opened.ended.subscribe(() => {
      const reason = opened.ended.get();
      if (reason && session === opened) void shut(opened, reason);
    });
    state.set({ kind: 'open', session: opened, title: me.title, ...(arrival && { arrival }) });
    if (before === undefined) return;
    const endNow = endWhenSaved(before, () => left.delete(endNow));
    left.add(endNow);
  }

  async function startOver(refused: RoomSession, refusal: string): Promise<void> {
    refused.destroy();
    await leaveRefusedBehind(sessionId, refused.roomId);
    // Who has gone on to another room meanwhile stays there; the words are kept for them all the same.
    if (isDestroyed || session !== refused || known === undefined) return;
    session = undefined;
    show(known, refused.roomId, { refusal });
  }

  /** A break-out room that is no longer open to this person is not the end of the session. */
  async function shut(closed: RoomSession, reason: SessionEnd): Promise<void> {
    const answer = closed.roomId === MAIN_ROOM ? undefined : await api.session(sessionId);
    if (isDestroyed || session !== closed) return;
    if (!answer?.ok) return goOutside(reason);
    const now = remember(answer.value);
    show(now, now.room === closed.roomId ? MAIN_ROOM : now.room, { arrival: 'moved' });
  }

  async function goOutside(reason: SessionEnd, failure?: Failure): Promise<void> {
    end();
    if (reason === 'gone') await forgetSession(sessionId);
    if (!isDestroyed) state.set({ kind: 'outside', reason, ...(failure && { failure }) });
  }

  function end(): void {
    session?.destroy();
    session = undefined;
    whole?.destroy();
    whole = undefined;
    for (const endNow of [...left]) endNow();
  }

  /** That one belongs to another room now is seen in the session's document; a role is another way to be in a room. */
  async function checkMyself(): Promise<void> {
    const answer = await api.session(sessionId);
    if (isDestroyed || !answer.ok) return;
    const now = remember(answer.value);
    if (session !== undefined && session.me.role !== now.me.role) show(now, session.roomId);
  }

  async function open(): Promise<void> {
    const lately = knownSession(sessionId);
    // Who has come through the door this moment need not wait to be told who they are.
    if (lately && Math.abs(Date.now() - lately.lastAtMs) < JUST_IN_MS) {
      show(lately, lately.room);
      return checkMyself();
    }
    const answer = await api.session(sessionId);
    if (isDestroyed) return;
    if (answer.ok) {
      const now = remember(answer.value);
      return show(now, now.room);
    }
    const before = knownSession(sessionId);
    // Without an answer, who has been here before works with the copy on this device.
    if (answer.failure.code === 'offline' && before) return show(before, before.room);
    const reason = ENDS[answer.failure.code];
    if (reason) return goOutside(reason, answer.failure);
    state.set({ kind: 'outside', reason: 'failed', failure: answer.failure });
  }

  void open();
  return {
    get: state.get,
    subscribe: state.subscribe,
    visit(room, arrival) {
      if (known !== undefined && session !== undefined && session.roomId !== room)
        show(known, room, { arrival });
    },
    destroy() {
      isDestroyed = true;
      clock.destroy();
      end();
    },
  };
}
