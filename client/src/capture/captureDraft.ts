import { readDevice, writeDevice } from '../session/deviceStorage.ts';

/** What stands in the capture line, kept on this device with each keystroke. */
export interface CaptureDraft {
  readonly isOpen: boolean;
  /** A participant's id or `anonymous`; nobody has been chosen yet where it is not there. */
  readonly who?: string | undefined;
  readonly section?: string | undefined;
  readonly text: string;
  /** The note in which the words stand on the board already, and that board's room. */
  readonly note?: string | undefined;
  readonly room?: string | undefined;
  /** The line went in good order, so that all of the words are in that note. */
  readonly isStanding?: boolean | undefined;
}

/** Forgetting a session takes this off the device too. */
export const captureDraftKey = (sessionId: string) => `capture.${sessionId}`;

const word = (value: unknown) => (typeof value === 'string' ? value : undefined);

export function readCaptureDraft(sessionId: string): CaptureDraft {
  const stored = readDevice(captureDraftKey(sessionId));
  if (typeof stored !== 'object' || stored === null) return { isOpen: false, text: '' };
  const { isOpen, who, section, text, note, room, isStanding } = stored as Record<string, unknown>;
  return {
    isOpen: isOpen === true,
    who: word(who),
    section: word(section),
    text: word(text) ?? '',
    note: word(note),
    room: word(room),
    isStanding: isStanding === true,
  };
}

export function changeCaptureDraft(sessionId: string, part: Partial<CaptureDraft>): void {
  writeDevice(captureDraftKey(sessionId), { ...readCaptureDraft(sessionId), ...part });
}
