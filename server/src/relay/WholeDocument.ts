import * as Y from 'yjs';

/** Below this, encoding anew costs nothing worth keeping bytes for. */
const KEPT_FROM_BYTES = 256 * 1024;
/** What came since may be so much of the whole before it is encoded anew. */
const MOST_OF_WHOLE = 0.25;

/**
 * A document as somebody who has nothing of it is sent it. Encoding a large board takes as long as a hundred
 * keystrokes of others, and a hundred people may come in one minute: so the bytes are kept, and what came since is
 * encoded apart.
 */
export class WholeDocument {
  readonly #doc: Y.Doc;
  #kept: { readonly bytes: Uint8Array; readonly stateVector: Uint8Array } | undefined;
  #isChanged = false;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The document has changed since `keep`. */
  changed(): void {
    this.#isChanged = true;
  }

  /** The whole document, encoded anew and kept where it is large. */
  encode(): Uint8Array {
    const bytes = Y.encodeStateAsUpdate(this.#doc);
    this.#kept =
      bytes.length < KEPT_FROM_BYTES ? undefined : { bytes, stateVector: Y.encodeStateVector(this.#doc) };
    this.#isChanged = false;
    return bytes;
  }

  /** Updates that make up the whole document: one, or what was kept and then what came since. */
  parts(): readonly [Uint8Array] | readonly [Uint8Array, Uint8Array] {
    const kept = this.#kept;
    if (kept === undefined) return [this.encode()];
    if (!this.#isChanged) return [kept.bytes];
    const since = Y.encodeStateAsUpdate(this.#doc, kept.stateVector);
    return since.length > kept.bytes.length * MOST_OF_WHOLE ? [this.encode()] : [kept.bytes, since];
  }
}
