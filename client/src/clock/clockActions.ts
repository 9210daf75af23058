import type { CommandRequest } from '@evenboard/protocol';
import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { durationWords } from '../session/durationWords.ts';
import { failureWords } from '../session/failureWords.ts';
import type { OwnClockChange } from '../session/ownClockChange.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { changeSettings, settings } from '../session/settings.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';
import type { ClockKind } from './runningClocks.ts';

const MINUTE_MS = 60_000;

/** What can be done with the clocks of a session. Each says its result, also when it could not be done. */
export interface ClockActions {
  /** Whether the dialog that sets a clock is open. */
  readonly isSetting: Readable<boolean>;
  openSet(): void;
  closeSet(): void;
  /** Why it could not be started, for the form; nothing where it runs now. */
  start(label: string, minutes: number): Promise<string | undefined>;
  /** Pauses the timer, or lets it go on. */
  togglePause(): Promise<void>;
  addMinute(of?: ClockKind): Promise<void>;
  stop(): Promise<void>;
  /** Hides the clocks on this device, or shows them again. */
  toggleShown(): void;
  /** Whether I may set, pause and stop clocks. */
  mayRun(): boolean;
}

interface ClockActionsOptions {
  room: Pick<RoomSession, 'send' | 'timer' | 'breakout' | 'me'>;
  announcer: Pick<Announcer, 'say'>;
  own: Pick<OwnClockChange, 'expect'>;
  focusCurrent(): void;
}

export function createClockActions(options: ClockActionsOptions): ClockActions {
  const { room, announcer, own, focusCurrent } = options;
  const isSetting = createValue(false);

  /** Asks the server; the problem in words where it did not do it. */
  async function ask(command: CommandRequest): Promise<string | undefined> {
    own.expect();
    const answer = await room.send(command);
    return answer.ok ? undefined : failureWords(answer.failure);
  }

  async function run(command: CommandRequest, done: string): Promise<void> {
    announcer.say((await ask(command)) ?? done);
  }

  function closeSet(words?: string): void {
    isSetting.set(false);
    backAfterDialog(focusCurrent, () => {
      if (words !== undefined) announcer.say(words);
    });
  }

  /** The clock that a minute is added to: the timer, or where there is none the rooms'. */
  const usualClock = (): ClockKind =>
    room.timer.get() === undefined && room.breakout.get().state === 'open' ? 'rooms' : 'timer';

  return {
    isSetting,
    openSet: () => isSetting.set(true),
    closeSet: () => closeSet(),
    async start(label, minutes) {
      const problem = await ask({ type: 'startTimer', label, minutes });
      if (problem === undefined)
        closeSet(t('clock.startedOf', { time: durationWords(minutes * MINUTE_MS), label }));
      return problem;
    },
    togglePause() {
      const { endsAt, pausedLeftMs } = room.timer.get() ?? {};
      if (pausedLeftMs !== undefined) return run({ type: 'resumeTimer' }, t('clock.didResume'));
      if (endsAt !== undefined) return run({ type: 'pauseTimer' }, t('clock.didPause'));
      announcer.say(t('clock.none'));
      return Promise.resolve();
    },
    addMinute(of = usualClock()) {
      if (of === 'rooms') return run({ type: 'extendRooms', minutes: 1 }, t('clock.didAddToRooms'));
      return run({ type: 'addTime', minutes: 1 }, t('clock.didAdd'));
    },
    stop: () => run({ type: 'stopTimer' }, t('clock.didStop')),
    toggleShown() {
      const isShown = !settings.get().clock;
      changeSettings({ clock: isShown });
      announcer.say(t(isShown ? 'clock.shown' : 'clock.hidden'));
    },
    mayRun: () => room.me.role === 'facilitator',
  };
}
