import type { Store } from '../storage/Store.ts';
import { shortCodes } from './codes.ts';

/** A short code that no session has. */
export async function freeCode(store: Pick<Store, 'findSessionByCode'>): Promise<string> {
  for (;;) {
    const code = shortCodes.create();
    if ((await store.findSessionByCode(code)) === undefined) return code;
  }
}
