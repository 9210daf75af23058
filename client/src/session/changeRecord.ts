import { readDevice, removeDevice, writeDevice } from './deviceStorage.ts';
import type { Standing, UnseenEntry } from './unseenEntry.ts';

/** What this device remembers of a board's changes between two visits. */
export interface ChangeRecord {
  readonly sinceMs: number;
  /** The board had nothing on it: whatever is there the next time is new, also where no copy of it is kept. */
  readonly wasEmpty: boolean;
  readonly entries: readonly UnseenEntry[];
}

/** Where a record is kept. */
export interface ChangeKeeper {
  /** `undefined` on the first visit. */
  read(): ChangeRecord | undefined;
  write(record: ChangeRecord): void;
  remove(): void;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function isStanding(value: unknown): value is Standing {
  return isFields(value) && isTexts([value['text'], value['address'], value['place'], value['section']]);
}

function isEntry(value: unknown): value is UnseenEntry {
  if (!isFields(value)) return false;
  const { id, of, was, isEdited, isMoved, isOther, comments, section, by, atMs } = value;
  return (
    isTexts([id, section]) &&
    (of === 'note' || of === 'section') &&
    (was === undefined || isStanding(was)) &&
    [isEdited, isMoved, isOther].every((flag) => typeof flag === 'boolean') &&
    isTexts(comments) &&
    isTexts(by) &&
    Number.isFinite(atMs)
  );
}

function parseRecord(value: unknown): ChangeRecord | undefined {
  if (!isFields(value)) return undefined;
  const { sinceMs, wasEmpty, entries } = value;
  if (typeof sinceMs !== 'number' || !Number.isFinite(sinceMs) || !Array.isArray(entries)) return undefined;
  return { sinceMs, wasEmpty: wasEmpty === true, entries: entries.filter(isEntry) };
}

/** The record of one room of a session, on this device. */
export function changeRecord({ sessionId, roomId }: { sessionId: string; roomId: string }): ChangeKeeper {
  const key = `changes.${sessionId}.${roomId}`;
  return {
    read: () => parseRecord(readDevice(key)),
    write: (record) => writeDevice(key, record),
    remove: () => removeDevice(key),
  };
}
