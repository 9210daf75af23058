import { useEffect } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import type { SaveState } from '../session/roomSession.ts';
import { saveSentence } from './saveWords.ts';

/** A line that is down for less than this is nobody's business; it comes back by itself. */
const OFFLINE_SAID_AFTER_MS = 5_000;
/** Saving that takes longer than this is said; each quick one would talk over the person's own work. */
const SAVING_SAID_AFTER_MS = 2_000;

/** Speaks the state of saving when it changes for long enough to matter. */
export function useSaveAnnouncements(): void {
  const { save } = useRoomSession();
  const announcer = useAnnouncer();
  useEffect(() => {
    let said: SaveState['kind'] = 'saved';
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: SaveState['kind'] | undefined;

    function say(kind: SaveState['kind'], words: string, isUrgent: boolean): void {
      said = kind;
      if (isUrgent) announcer.urgent(words);
      else announcer.say(words);
    }

    function onChange(): void {
      const state = save.get();
      if (state.kind === last) return;
      last = state.kind;
      clearTimeout(timer);
      if (state.kind === 'refused') say('refused', saveSentence(state) ?? '', true);
      else if (state.kind === 'offline') {
        timer = setTimeout(() => say('offline', saveSentence(save.get()) ?? '', true), OFFLINE_SAID_AFTER_MS);
      } else if (state.kind === 'saving' && said === 'saved') {
        timer = setTimeout(() => say('saving', t('save.saving'), false), SAVING_SAID_AFTER_MS);
      } else if (state.kind === 'saved' && said !== 'saved') say('saved', t('save.saidSaved'), false);
    }

    onChange();
    const stop = save.subscribe(onChange);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [save, announcer]);
}
