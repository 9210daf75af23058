import * as Y from 'yjs';

/** Whether the item sets a value that a reader would see: plain JSON, text or bytes. */
export function isLastValue(item: Y.Item): boolean {
  return !(item.content instanceof Y.ContentDeleted);
}

/** The plain value that an item gives to its key; `undefined` for a shared type and for nothing. */
export function lastValue(item: Y.Item): unknown {
  const { content } = item;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr.at(-1);
  return content instanceof Y.ContentString ? content.str : undefined;
}

/** How deeply a plain value nests, counted no further than is of interest. */
export function nesting(item: Y.Item): number {
  const { content } = item;
  return content instanceof Y.ContentAny || content instanceof Y.ContentJSON ? depthOf(content.arr, 0) : 0;
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || depth > 16) return depth;
  let deepest = depth;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner, depth + 1));
  return deepest;
}
