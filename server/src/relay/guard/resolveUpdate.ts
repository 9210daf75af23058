import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { idKey, innerPlace, type Place, placeInDocument, rootPlace, siblingPlace } from './places.ts';

/** A struct that the document does not have yet, and where it would go. */
export interface Write {
  item: Y.Item;
  place: Place;
}

/** An item of the document that would be deleted, or `length` of its characters. */
export interface Deletion {
  item: Y.Item;
  place: Place;
  length: number;
}

export type ResolvedUpdate =
  /** It could not have come from Yjs, or it would break the document. */
  | { kind: 'malformed' }
  /** It builds on structs that are not here. */
  | { kind: 'missing' }
  /** `clients` have new structs in it. Nothing new at all: `clients` and `deletions` are empty. */
  | {
      kind: 'resolved';
      clients: ReadonlySet<number>;
      writes: readonly Write[];
      deletions: readonly Deletion[];
    };

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
/** `'gone'` stands for a struct of which only the number is left. */
type Found = { place: Place; holdsType: boolean } | 'gone';

class Malformed extends Error {}

/** Clocks above this are not counted any more, they are made up. */
const MAX_CLOCK = 2 ** 50;

/**
 * Says what an update would touch, without applying it: the structs are walked in the order in
 * which Yjs would integrate them, each inheriting its place from its parent or its neighbours.
 * Structs that the document has already are passed over.
 */
export function resolveUpdate(doc: Y.Doc, update: Uint8Array): ResolvedUpdate {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  let queues: Map<number, Queue>;
  try {
    decoded = Y.decodeUpdate(update);
    queues = queuesOf(decoded.structs);
    // Of two blocks of one client Yjs would lose the first, and stumble over what refers to it.
    if (decoding.readVarUint(decoding.createDecoder(update)) !== queues.size) return { kind: 'malformed' };
  } catch {
    return { kind: 'malformed' };
  }
  try {
    return new Resolver(doc).resolve(queues, decoded.ds);
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed' };
    throw error;
  }
}

interface Queue {
  structs: Struct[];
  index: number;
}

class Resolver {
  readonly #doc: Y.Doc;
  /** How far each client's structs are there: in the document, or walked by now. */
  readonly #reached = new Map<number, number>();
  readonly #walked = new Map<number, { clock: number; found: Found }[]>();
  readonly #writes: Write[] = [];
  readonly #clients = new Set<number>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  resolve(queues: Map<number, Queue>, ds: ReturnType<typeof Y.decodeUpdate>['ds']): ResolvedUpdate {
    if (!this.#walk(queues)) return { kind: 'missing' };
    const deletions: Deletion[] = [];
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) {
        if (len === 0) throw new Malformed();
        if (clock + len > this.#reach(client)) return { kind: 'missing' };
        this.#collectDeletions(client, clock, len, deletions);
      }
    }
    return { kind: 'resolved', clients: this.#clients, writes: this.#writes, deletions };
  }

  /** Whether every struct could be walked. */
  #walk(queues: Map<number, Queue>): boolean {
    const ready = [...queues.keys()];
    const waiting = new Map<number, number[]>();
    for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
      const queue = queues.get(client);
      if (!queue) continue;
      const before = queue.index;
      const waitsFor = this.#advance(client, queue);
      if (waitsFor === undefined) queues.delete(client);
      else waiting.set(waitsFor, [...(waiting.get(waitsFor) ?? []), client]);
      if (queue.index > before || waitsFor === undefined) {
        ready.push(...(waiting.get(client) ?? []));
        waiting.delete(client);
      }
    }
    return queues.size === 0;
  }

  /** Walks one client's structs; the client it has to wait for, or `undefined` when it is through. */
  #advance(client: number, queue: Queue): number | undefined {
    for (; queue.index < queue.structs.length; queue.index++) {
      const struct = queue.structs[queue.index];
      if (!struct || struct instanceof Y.Skip) continue;
      const end = struct.id.clock + struct.length;
      if (end > MAX_CLOCK) throw new Malformed();
      const reached = this.#reach(client);
      // A gap in one's own structs: nothing in this update will fill it.
      if (struct.id.clock > reached) return client;
      const waitsFor = this.#dependency(struct);
      if (waitsFor !== undefined) return waitsFor;
      // Yjs looks at what a struct refers to even where it has the struct already.
      if (end <= reached) continue;
      this.#take(struct);
      this.#reached.set(client, end);
    }
    return undefined;
  }

  #dependency(struct: Struct): number | undefined {
    if (!(struct instanceof Y.Item)) return undefined;
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (!(id instanceof Y.ID)) continue;
      if (id.client === struct.id.client && id.clock >= struct.id.clock) throw new Malformed();
      if (id.clock >= this.#reach(id.client)) return id.client;
    }
    return undefined;
  }

  #take(struct: Struct): void {
    const { client, clock } = struct.id;
    const found: Found = struct instanceof Y.Item ? this.#find(struct) : 'gone';
    const known = Y.getState(this.#doc.store, client);
    if (known > clock) this.#requireSamePlace(found, this.#lookUp(Y.createID(client, known - 1)));
    this.#clients.add(client);
    const walked = this.#walked.get(client) ?? [];
    walked.push({ clock, found });
    this.#walked.set(client, walked);
    if (found !== 'gone' && struct instanceof Y.Item) this.#writes.push({ item: struct, place: found.place });
  }

  #find(item: Y.Item): Found {
    const self = idKey(item.id.client, item.id.clock);
    const holdsType = item.content instanceof Y.ContentType;
    const left = item.origin && this.#lookUp(item.origin);
    const right = item.rightOrigin && this.#lookUp(item.rightOrigin);
    if (left === 'gone' || right === 'gone') return 'gone';
    if (left && right) this.#requireSamePlace(left, right);
    const neighbour = left ?? right;
    if (neighbour) return { place: siblingPlace(neighbour.place, self), holdsType };
    const parent: unknown = item.parent;
    if (typeof parent === 'string') return { place: rootPlace(parent, item.parentSub, self), holdsType };
    if (!(parent instanceof Y.ID)) throw new Malformed();
    const holder = this.#lookUp(parent);
    if (holder === 'gone' || !holder.holdsType) return 'gone';
    return {
      place: innerPlace(holder.place, idKey(parent.client, parent.clock), item.parentSub, false),
      holdsType,
    };
  }

  /** Neighbours in a list, and the two parts of one struct, are in one type under one key. */
  #requireSamePlace(a: Found, b: Found): void {
    if (a === 'gone' && b === 'gone') return;
    if (a === 'gone') return;
    if (b === 'gone') {
      if (!a.place.isGone) throw new Malformed();
      return;
    }
    if (a.place.container !== b.place.container || a.place.key !== b.place.key) throw new Malformed();
  }

  #lookUp(id: Y.ID): Found {
    const { store } = this.#doc;
    if (id.clock >= Y.getState(store, id.client)) return this.#lookUpWalked(id);
    const item = structAt(store, id);
    if (!(item instanceof Y.Item)) return 'gone';
    const place = placeInDocument(item);
    if (!place) return 'gone';
    const holdsType = item.content instanceof Y.ContentType;
    return {
      place: item.deleted && item.content instanceof Y.ContentType ? { ...place, isGone: true } : place,
      holdsType,
    };
  }

  #lookUpWalked(id: Y.ID): Found {
    const walked = this.#walked.get(id.client) ?? [];
    let low = 0;
    let high = walked.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((walked[middle]?.clock ?? 0) <= id.clock) low = middle;
      else high = middle - 1;
    }
    return walked[low]?.found ?? 'gone';
  }

  #collectDeletions(client: number, clock: number, length: number, deletions: Deletion[]): void {
    const structs = this.#doc.store.clients.get(client) ?? [];
    const end = Math.min(clock + length, Y.getState(this.#doc.store, client));
    if (clock >= end) return;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= end) return;
      if (!(struct instanceof Y.Item) || struct.deleted) continue;
      const place = placeInDocument(struct);
      const from = Math.max(clock, struct.id.clock);
      const to = Math.min(end, struct.id.clock + struct.length);
      if (place) deletions.push({ item: struct, place, length: to - from });
    }
  }

  #reach(client: number): number {
    return this.#reached.get(client) ?? Y.getState(this.#doc.store, client);
  }
}

function structAt(store: Y.Doc['store'], id: Y.ID): unknown {
  const structs = store.clients.get(id.client) ?? [];
  return structs[Y.findIndexSS(structs, id.clock)];
}

function queuesOf(structs: readonly Struct[]): Map<number, Queue> {
  const queues = new Map<number, Queue>();
  for (const struct of structs) {
    const queue = queues.get(struct.id.client);
    if (queue) queue.structs.push(struct);
    else queues.set(struct.id.client, { structs: [struct], index: 0 });
  }
  return queues;
}
