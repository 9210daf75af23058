import type { Signal } from '@evenboard/protocol';
import type { Announcer } from '../../announce/index.ts';
import { t } from '../../messages/t.ts';
import type { RoomSession } from '../../session/roomSession.ts';
import { failureWords } from '../failureWords.ts';
import { parseSignal } from './signalLook.ts';
import { signalQueue } from './signalQueue.ts';

/** Signals, as their keys and menus give them. Each action says its result. */
export interface SignalActions {
  /** Gives mine; the same one again takes it back. */
  give(signal: Signal): Promise<void>;
  /** For facilitators: takes somebody's away, when it is answered. */
  clear(person: string): Promise<void>;
  /** Whether the last thing I did with my signal was to take it back: then nobody has to tell me that it went. */
  tookBack(): boolean;
}

interface SignalOptions {
  room: Pick<RoomSession, 'me' | 'people' | 'send'>;
  announcer: Pick<Announcer, 'say'>;
}

export function createSignalActions({ room, announcer }: SignalOptions): SignalActions {
  const { me, people, send } = room;
  /** What I asked for last: a second press before the answer means that, not what is shown still. */
  let asked: Signal | null | undefined;
  let inFlight = 0;
  const shown = () => parseSignal(people.get().get(me.id)?.signal) ?? null;

  function words(signal: Signal | null, before: Signal | null): string {
    if (signal === null) return before === null ? '' : t(`signals.down.${before}`);
    if (signal !== 'raiseHand') return t(`signals.up.${signal}`);
    const others = signalQueue(people.get()).filter((one) => one.signal === signal && one.person !== me.id);
    return others.length === 0
      ? t('signals.up.raiseHand')
      : t('signals.inLine', { place: others.length + 1 });
  }

  return {
    async give(signal) {
      const before = inFlight > 0 && asked !== undefined ? asked : shown();
      const wanted = before === signal ? null : signal;
      asked = wanted;
      inFlight += 1;
      const answer = await send({ type: 'signal', signal: wanted });
      inFlight -= 1;
      announcer.say(answer.ok ? words(wanted, before) : failureWords(answer.failure));
    },
    async clear(person) {
      const entry = people.get().get(person);
      const signal = parseSignal(entry?.signal);
      if (entry === undefined || signal === undefined) return announcer.say(t('signals.gone'));
      const answer = await send({ type: 'clearSignal', participant: person });
      const what = t(`signals.name.${signal}`);
      announcer.say(
        answer.ok ? t('signals.cleared', { name: entry.name, what }) : failureWords(answer.failure),
      );
    },
    tookBack: () => asked === null,
  };
}
