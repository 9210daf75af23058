import * as Y from 'yjs';

/** How long an update would make the texts it touches, in UTF-16 units. A text is named by its container. */
export class TextGrowth {
  readonly #doc: Y.Doc;
  readonly #growth = new Map<string, { inserted: number; deleted: number }>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  inserted(container: string, length: number): void {
    this.#of(container).inserted += length;
  }

  deleted(container: string, length: number): void {
    this.#of(container).deleted += length;
  }

  /** Whether a text would grow, and be longer than `limit` then. One that is too long already may be cut. */
  growsBeyond(limit: number): boolean {
    for (const [container, { inserted, deleted }] of this.#growth) {
      if (inserted > deleted && this.#lengthOf(container) + inserted - deleted > limit) return true;
    }
    return false;
  }

  #of(container: string): { inserted: number; deleted: number } {
    const growth = this.#growth.get(container) ?? { inserted: 0, deleted: 0 };
    this.#growth.set(container, growth);
    return growth;
  }

  /** Length in the document as it is: none for a text that the update itself creates. */
  #lengthOf(container: string): number {
    const [client = 0, clock = 0] = container.split(':').map(Number);
    const { store } = this.#doc;
    if (clock >= Y.getState(store, client)) return 0;
    const { content } = Y.getItem(store, Y.createID(client, clock));
    return content instanceof Y.ContentType && content.type instanceof Y.Text ? content.type.length : 0;
  }
}
