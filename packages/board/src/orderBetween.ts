import { isOrder } from './Section.ts';

/** Order keys are fractions in base 95, the digits being the printable ASCII characters. */
const FIRST = 0x20;
const BASE = 95;
/** Small steps at the open ends, so that keys stay short when things are added one after another. */
const END_STEP = 4;

/**
 * An order key strictly between two others (compared by code unit); undefined is the open end.
 * `random` in [0, 1) adds a last character, so that two people who add at one place seldom make the same key.
 * Undefined when there is none: the keys are the same or the wrong way round, nothing lies between them, or it would be too long.
 */
export function orderBetween(before?: string, after?: string, random = 0): string | undefined {
  if (before !== undefined && after !== undefined && before >= after) return undefined;
  const middle = middleOf(before ?? '', after);
  if (middle === undefined) return undefined;
  const varied = middle + digitCharacter(1 + Math.floor(random * (BASE - 1)));
  if (isOrder(varied) && (after === undefined || varied < after)) return varied;
  return isOrder(middle) ? middle : undefined;
}

function middleOf(before: string, after: string | undefined): string | undefined {
  for (let index = 0; ; index++) {
    const low = digitAt(before, index) ?? 0;
    const high = after === undefined ? BASE : digitAt(after, index);
    // `after` is `before` and spaces: nothing sorts between.
    if (high === undefined) return undefined;
    if (low === high) continue;
    const prefix = padded(before, index);
    if (high - low > 1)
      return prefix + digitCharacter(low + stepBetween(low, high, before === '', after === undefined));
    if (after !== undefined && after.length > index + 1) return after.slice(0, index + 1);
    const rest = middleOf(before.slice(index + 1), undefined);
    return rest === undefined ? undefined : prefix + digitCharacter(low) + rest;
  }
}

function stepBetween(low: number, high: number, isStart: boolean, isEnd: boolean): number {
  const half = Math.floor((high - low) / 2);
  if (isEnd && !isStart) return Math.min(half, END_STEP);
  if (isStart && !isEnd) return Math.max(half, high - low - END_STEP);
  return half;
}

function digitAt(key: string, index: number): number | undefined {
  return index < key.length ? key.charCodeAt(index) - FIRST : undefined;
}

function digitCharacter(digit: number): string {
  return String.fromCharCode(FIRST + digit);
}

function padded(key: string, length: number): string {
  return key.slice(0, length).padEnd(length, digitCharacter(0));
}

/** Keys for `count` things anew, evenly spread: for when keys of strangers leave no room between them. */
export function evenOrders(count: number): string[] {
  const step = (BASE * BASE) / (count + 1);
  return Array.from({ length: count }, (_, index) => {
    const value = Math.floor(step * (index + 1));
    return digitCharacter(Math.floor(value / BASE)) + digitCharacter(value % BASE);
  });
}
