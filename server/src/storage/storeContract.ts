import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeActs } from './contract/acts.ts';
import { describeDocuments } from './contract/documents.ts';
import { describeMoments } from './contract/moments.ts';
import { type StoreAt, session } from './contract/samples.ts';
import { describeSessions } from './contract/sessions.ts';
import type { Store } from './Store.ts';

/** What a store under test needs: a place that stays, and a way to open it again and again. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** The rules of the Store port. Every adapter runs them against the real thing. */
export function describeStore(title: string, createPlace: () => Promise<StorePlace>): void {
  describe(title, () => {
    let place: StorePlace;
    let store: Store;
    beforeEach(async () => {
      place = await createPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const at: StoreAt = {
      get store() {
        return store;
      },
      async reopen() {
        await store.close();
        store = await place.open();
      },
      savePeople: (...people) => store.saveDecision({ sessionId: session.id, people }),
      saveResult: (commandId, value, at = 0) =>
        store.saveDecision({ sessionId: session.id, result: { commandId, value, at } }),
    };

    describeSessions(at);
    describeDocuments(at);
    describeActs(at);
    describeMoments(at);

    it('answers every call after closing with an error, and may be closed twice', async () => {
      await store.close();
      await store.close();
      await expect(store.findSession('strategy')).rejects.toMatchObject({ code: 'closed' });
      store = await place.open();
    });
  });
}
