import { useRoomSession } from '../hooks/index.ts';
import { oncePerRoom } from '../session/oncePerRoom.ts';
import { createValue, type Readable } from '../session/Readable.ts';
import type { RoomSession } from '../session/roomSession.ts';
import { changeCaptureDraft, readCaptureDraft } from './captureDraft.ts';

/** Opens and closes what the line and its list are; small, because the commands of the page have it from the start. */
export interface CaptureSwitch {
  readonly isOpen: Readable<boolean>;
  /** Counts how often the line was asked for: each time its field gets the focus. */
  readonly asked: Readable<number>;
  readonly isListOpen: Readable<boolean>;
  readonly isShorthandOpen: Readable<boolean>;
  open(): void;
  close(): void;
  openList(): void;
  closeList(): void;
  openShorthand(): void;
  closeShorthand(): void;
}

export function createCaptureSwitch({ sessionId, me }: Pick<RoomSession, 'sessionId' | 'me'>): CaptureSwitch {
  const isOpen = createValue(me.role === 'facilitator' && readCaptureDraft(sessionId).isOpen);
  const asked = createValue(0);
  const isListOpen = createValue(false);
  const isShorthandOpen = createValue(false);

  function setOpen(next: boolean): void {
    isOpen.set(next);
    changeCaptureDraft(sessionId, { isOpen: next });
  }

  return {
    isOpen,
    asked,
    isListOpen,
    isShorthandOpen,
    open() {
      setOpen(true);
      asked.set(asked.get() + 1);
    },
    close: () => setOpen(false),
    openList: () => isListOpen.set(true),
    closeList: () => isListOpen.set(false),
    openShorthand: () => isShorthandOpen.set(true),
    closeShorthand: () => isShorthandOpen.set(false),
  };
}

/** The switch of a room. */
export const captureSwitchOf = oncePerRoom(createCaptureSwitch);

export function useCaptureSwitch(): CaptureSwitch {
  return captureSwitchOf(useRoomSession());
}
