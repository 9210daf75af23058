import { t } from '../messages/t.ts';
import type { RoomSession } from '../session/roomSession.ts';
import type { Camera } from './Camera.ts';

/** Shows the whole wall, and tells the size it came to. */
export type ShowWhole = (say: (words: string) => void) => void;

/** Who asks while the notes are on their way gets the whole of them when they are there, unless the size was changed since. */
export function createShowWhole(
  { save }: Pick<RoomSession, 'save'>,
  camera: Pick<Camera, 'get' | 'fit'>,
): ShowWhole {
  let stopWaiting: (() => void) | undefined;

  function show(say: (words: string) => void): void {
    camera.fit();
    say(t('board.sizeIs', { percent: Math.round(camera.get().zoom * 100) }));
  }

  return (say) => {
    stopWaiting?.();
    if (save.get().kind !== 'loading') {
      show(say);
      return;
    }
    camera.fit();
    say(t('board.wholeToCome'));
    const { zoom } = camera.get();
    stopWaiting = save.subscribe(() => {
      if (save.get().kind === 'loading') return;
      stopWaiting?.();
      if (camera.get().zoom === zoom) show(say);
    });
  };
}
