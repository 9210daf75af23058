import * as Y from 'yjs';

/** Where in the document a struct is: `notes` / one note / its text, for example. */
export interface Place {
  root: string;
  /** Key in the root map. */
  entry: string | null;
  /** Id of the item that holds the entry, as `client:clock`: two notes under one key differ in it. */
  entryItem: string;
  /** Key in the entry's map; `null` for the entry itself and for lists in it. */
  field: string | null;
  /** 1 for an entry, 2 for its field, 3 and more for what is inside that. */
  depth: number;
  /** Identity of the type that holds the struct. */
  container: string;
  key: string | null;
  /** Something around it is deleted: whatever happens here is seen by nobody. */
  isGone: boolean;
}

export const idKey = (client: number, clock: number) => `${client}:${clock}`;

/** The place of something directly in the root type `root` under `key`. */
export function rootPlace(root: string, key: string | null, self: string): Place {
  return {
    root,
    entry: key,
    entryItem: self,
    field: null,
    depth: 1,
    container: `root ${root}`,
    key,
    isGone: false,
  };
}

/** The place of something under `key` in the type that the struct at `parent` holds. */
export function innerPlace(parent: Place, parentItem: string, key: string | null, isGone: boolean): Place {
  const field = parent.depth === 1 ? key : parent.field;
  return {
    ...parent,
    field,
    depth: parent.depth + 1,
    container: parentItem,
    key,
    isGone: parent.isGone || isGone,
  };
}

/** The place of something beside the struct at `neighbour`, in the same type under the same key. */
export function siblingPlace(neighbour: Place, self: string): Place {
  return neighbour.depth === 1 ? { ...neighbour, entryItem: self } : neighbour;
}

/** The place of an item of the document, or `undefined` where nothing is left of it. */
export function placeInDocument(item: Y.Item): Place | undefined {
  const chain: Y.Item[] = [];
  let type: unknown = item.parent;
  let current: Y.Item | null = item;
  while (current) {
    chain.push(current);
    if (!(current.parent instanceof Y.AbstractType)) return undefined;
    type = current.parent;
    current = current.parent._item;
  }
  const top = chain.pop();
  if (!top || !(type instanceof Y.AbstractType)) return undefined;
  let place = rootPlace(Y.findRootTypeKey(type), top.parentSub, idKey(top.id.client, top.id.clock));
  let parent = top;
  for (const inner of chain.reverse()) {
    place = innerPlace(place, idKey(parent.id.client, parent.id.clock), inner.parentSub, parent.deleted);
    parent = inner;
  }
  return place;
}
