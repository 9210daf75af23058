/**
 * Where a note begins and how long it is along one axis, in whole pixels of the screen. It ends one gap before the next
 * begins, and all gaps are as wide, one pixel at least: what does not come out even is given to the notes, where nobody
 * sees it.
 */
export function onPixels(start: number, length: number, gap: number, scale: number): [number, number] {
  const first = Math.round(start * scale);
  const next = Math.round((start + length + gap) * scale);
  return [first, Math.max(1, next - first - gapPx(gap, scale))];
}

const gapPx = (gap: number, scale: number) => Math.max(1, Math.round(gap * scale));
