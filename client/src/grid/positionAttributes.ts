import type { Settings } from '../session/settings.ts';

interface PositionAttributes {
  'aria-rowindextext'?: string;
  'aria-colindextext'?: string;
}

/**
 * How a screen reader says the position: with both of these on the cell itself Orca says "C4"; without them it and the
 * others say row and column by number, as they do in any table.
 */
export function positionAttributes({ position }: Settings, letter: string, row: number): PositionAttributes {
  return position === 'numbers' ? {} : { 'aria-rowindextext': String(row), 'aria-colindextext': letter };
}
