import { readDevice, removeDevice, writeDevice } from './deviceStorage.ts';
import { keepDrafts } from './drafts.ts';

/** Words written quietly that are not known to be on the server. */
export interface UnsavedNote {
  readonly id: string;
  readonly section: string;
  readonly text: string;
}

/** Whose words they are, and in which stage. */
export interface QuietPlace {
  readonly sessionId: string;
  readonly stage: string;
  readonly owner: string;
}

type Kept = Readonly<Record<string, readonly UnsavedNote[]>>;

/** All that is kept of quiet writing on a device, and only until the server has it. */
const keyOf = (sessionId: string) => `quiet.${sessionId}`;
const partOf = ({ stage, owner }: QuietPlace) => `${stage}/${owner}`;

function isUnsaved(value: unknown): value is UnsavedNote {
  const { id, section, text } = (value ?? {}) as Partial<UnsavedNote>;
  return typeof id === 'string' && typeof section === 'string' && typeof text === 'string';
}

function readKept(sessionId: string): Kept {
  const stored = readDevice(keyOf(sessionId));
  if (typeof stored !== 'object' || stored === null) return {};
  const parts = Object.entries(stored).map(
    ([part, notes]) => [part, Array.isArray(notes) ? notes.filter(isUnsaved) : []] as const,
  );
  return Object.fromEntries(parts);
}

function writeKept(sessionId: string, kept: Kept): void {
  const worth = Object.entries(kept).filter(([, notes]) => notes.length > 0);
  if (worth.length === 0) removeDevice(keyOf(sessionId));
  else writeDevice(keyOf(sessionId), Object.fromEntries(worth));
}

export function readUnsaved(place: QuietPlace): readonly UnsavedNote[] {
  return readKept(place.sessionId)[partOf(place)] ?? [];
}

export function keepUnsaved(place: QuietPlace, notes: readonly UnsavedNote[]): void {
  writeKept(place.sessionId, { ...readKept(place.sessionId), [partOf(place)]: notes });
}

/**
 * Words of a stage that takes them no more become drafts, which their writer finds. `isOpen` says of which stages, and
 * of whom in them, words may still come.
 */
export function leaveUnsaved(sessionId: string, isOpen: (stage: string, owner: string) => boolean): void {
  const kept = Object.entries(readKept(sessionId));
  const isLeft = ([part]: (typeof kept)[number]) => {
    const [stage = '', owner = ''] = part.split('/');
    return !isOpen(stage, owner);
  };
  const left = kept.filter(isLeft).flatMap(([, notes]) => notes);
  if (left.length === 0) return;
  writeKept(sessionId, Object.fromEntries(kept.filter((one) => !isLeft(one))));
  keepDrafts(
    sessionId,
    left.map(({ text }) => ({ text, address: '', atMs: Date.now() })),
  );
}
