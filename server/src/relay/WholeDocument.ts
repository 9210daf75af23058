import { SYNC } from '@evenboard/protocol';
import * as Y from 'yjs';
import { wireFrame, writeSync } from './frames.ts';

/** Below this, encoding anew costs nothing worth keeping bytes for. */
const KEPT_FROM_BYTES = 256 * 1024;
/** What came since may be so much of the whole before it is encoded anew. */
const MOST_OF_WHOLE = 0.25;
/** The update of a document without anything in it. */
export const NOTHING = Y.encodeStateAsUpdate(new Y.Doc());

interface Kept {
  /** A message with the update, framed. */
  readonly frame: Buffer;
  /** The part of it that is the update. */
  readonly bytes: Uint8Array;
  readonly stateVector: Uint8Array;
}

/**
 * A document as somebody who has nothing of it is sent it. Encoding a large board takes as long as a hundred
 * keystrokes of others, and a hundred people may come in one minute: so the bytes are kept as they go over the wire, and
 * what came since is encoded apart.
 */
export class WholeDocument {
  readonly #doc: Y.Doc;
  #kept: Kept | undefined;
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
    this.#kept = bytes.length < KEPT_FROM_BYTES ? undefined : this.#keep(bytes);
    this.#isChanged = false;
    return bytes;
  }

  /** Updates that make up the whole document: one, or what was kept and then what came since. */
  parts(): readonly [Uint8Array] | readonly [Uint8Array, Uint8Array] {
    const kept = this.#kept;
    if (kept !== undefined && !this.#isChanged) return [kept.bytes, NOTHING];
    if (kept !== undefined) {
      const since = Y.encodeStateAsUpdate(this.#doc, kept.stateVector);
      if (since.length <= kept.bytes.length * MOST_OF_WHOLE) return [kept.bytes, since];
    }
    const bytes = this.encode();
    return this.#kept === undefined ? [bytes] : [this.#kept.bytes, NOTHING];
  }

  /** Whether it takes long to send. */
  get isLarge(): boolean {
    return this.#kept !== undefined;
  }

  /** An update as it goes over the wire; what was kept is framed already. */
  framed(update: Uint8Array): Buffer {
    return update === this.#kept?.bytes ? this.#kept.frame : wireFrame(writeSync(SYNC.update, update));
  }

  #keep(update: Uint8Array): Kept {
    const frame = wireFrame(writeSync(SYNC.update, update));
    const bytes = frame.subarray(frame.length - update.length);
    return { frame, bytes, stateVector: Y.encodeStateVector(this.#doc) };
  }
}
