import type { Store, StoredLate, StoredPerson, StoredSession } from '../Store.ts';

/** The store under test, in the place where it is opened again and again. */
export interface StoreAt {
  readonly store: Store;
  /** As after a restart. */
  reopen(): Promise<void>;
  savePeople(...people: StoredPerson[]): Promise<unknown>;
  saveResult(commandId: string, value: string, at?: number): Promise<unknown>;
}

export const session: StoredSession = {
  id: 'strategy',
  title: 'Our strategy',
  createdAt: 1_700_000_000_000,
  timeZone: 'Europe/London',
  keyHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
  sealedKeys: { participant: 'sealed p', observer: 'sealed o' },
  code: 'AB12',
};

export const person = (id: string, name: string): StoredPerson => ({
  id,
  session: session.id,
  name,
  role: 'participant',
  room: 'main',
  joinedAt: 1,
  tokenHashes: [`token of ${id}`],
});

export const board = 'strategy/board/main';
export const late = (id: string, text: string): StoredLate => ({
  id,
  participant: 'a',
  kind: 'note',
  text,
  at: 1,
  reason: 'stage',
  target: `notes/${id}`,
  structs: [{ client: 4_294_967_295, from: 0, to: 5 }],
});
export const update = (value: number) => Uint8Array.of(value);
