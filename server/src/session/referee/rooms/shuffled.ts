import type { Facts } from '../World.ts';

/** The same things in random order, each order as likely as any other (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], { random }: Pick<Facts, 'random'>): T[] {
  const rest = [...things];
  const result: T[] = [];
  while (rest.length > 0) result.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return result;
}
