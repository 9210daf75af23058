import { readDevice, removeDevice, writeDevice } from './deviceStorage.ts';

/** Words that the server did not take, kept for their writer on this device. */
export interface Draft {
  text: string;
  /** Where it stood, such as C4, if it stood anywhere. */
  address: string;
  atMs: number;
}

const MOST_KEPT = 200;

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { text, address, atMs } = value as Partial<Draft>;
  return typeof text === 'string' && typeof address === 'string' && typeof atMs === 'number';
}

export function readDrafts(sessionId: string): readonly Draft[] {
  const stored = readDevice(`drafts.${sessionId}`);
  return Array.isArray(stored) ? stored.filter(isDraft) : [];
}

/** Adds drafts to those kept; ones without words are not worth keeping. */
export function keepDrafts(sessionId: string, drafts: readonly Draft[]): readonly Draft[] {
  const worth = drafts.filter((draft) => draft.text.trim() !== '');
  const all = [...worth, ...readDrafts(sessionId)].slice(0, MOST_KEPT);
  if (worth.length > 0) writeDevice(`drafts.${sessionId}`, all);
  return all;
}

export function discardDrafts(sessionId: string): void {
  removeDevice(`drafts.${sessionId}`);
}
