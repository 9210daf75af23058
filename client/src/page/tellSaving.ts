import type { Announcer, AnnouncerClock } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import type { RoomSession, SaveState } from '../session/roomSession.ts';
import { isReader } from '../session/whyNot.ts';
import { saveSentence } from './saveWords.ts';

/** A line that is down for less than this is nobody's business; it comes back by itself. */
export const OFFLINE_SAID_AFTER_MS = 5_000;
/** Saving that takes longer than this is said; each quick one would talk over the person's own work. */
export const SAVING_SAID_AFTER_MS = 2_000;

interface TellSavingOptions {
  room: Pick<RoomSession, 'save' | 'me'>;
  announcer: Pick<Announcer, 'say' | 'remote' | 'urgent'>;
  clock: AnnouncerClock;
}

/**
 * Speaks the state of saving when it changes for long enough to matter. It interrupts only for a line that is down
 * for more than five seconds and for who may no longer write (accessibility.md, section 2); that all is well again
 * waits for a quiet moment. The answer ends it.
 */
export function tellSaving({ room, announcer, clock }: TellSavingOptions): () => void {
  const { save } = room;
  let said: SaveState['kind'] = 'saved';
  let last: SaveState['kind'] | undefined;
  let cancel: (() => void) | undefined;

  function after(ms: number, kind: SaveState['kind'], tell: () => void): void {
    cancel = clock.after(ms, () => {
      said = kind;
      tell();
    });
  }

  function tellRefused(words: string): void {
    said = 'refused';
    if (isReader(room)) announcer.urgent(words);
    else announcer.say(words);
  }

  function changed(): void {
    const state = save.get();
    if (state.kind === last) return;
    last = state.kind;
    cancel?.();
    if (state.kind === 'refused') tellRefused(saveSentence(state) ?? '');
    else if (state.kind === 'offline') {
      after(OFFLINE_SAID_AFTER_MS, 'offline', () => announcer.urgent(saveSentence(save.get()) ?? ''));
    } else if (state.kind === 'saving' && said === 'saved') {
      after(SAVING_SAID_AFTER_MS, 'saving', () => announcer.remote(t('save.saving'), 'saving'));
    } else if (state.kind === 'saved' && said !== 'saved') {
      said = 'saved';
      announcer.remote(t('save.saidSaved'), 'saving');
    }
  }

  changed();
  const stop = save.subscribe(changed);
  return () => {
    cancel?.();
    stop();
  };
}
