import { foldText } from '../note/index.ts';

/** How well typed words fit a name and its keys: 0 for not at all, more for a beginning than for a middle. */
export function matchRank(typed: string, name: string, keys: string): number {
  const wanted = foldText(typed);
  const [foldedName, foldedKeys] = [foldText(name), foldText(keys)];
  if (wanted === '') return 1;
  if (foldedName.startsWith(wanted)) return 4;
  if (foldedKeys.split(' or ').includes(wanted)) return 3;
  const words = foldedName.split(/[^\p{L}\p{N}]+/u);
  const parts = wanted.split(' ');
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return foldedName.includes(wanted) || foldedKeys.includes(wanted) ? 1 : 0;
}
