import { readXml } from './readXml.ts';

/** In a theme's own order the first four are swapped in pairs, seen from the cells (ECMA-376 Part 1, 18.8.3). */
const CELL_ORDER = ['lt1', 'dk1', 'lt2', 'dk2'];

/** The colours of a theme by the number that cells name them with, RRGGBB. */
export function readTheme(xml: string): readonly string[] {
  const named = new Map<string, string>();
  let slot: string | undefined;
  let isScheme = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'clrScheme') isScheme = true;
      else if (isScheme && /^(?:lt|dk|accent)\d$|link$/i.test(name)) slot = name;
      else if (slot !== undefined && (name === 'srgbClr' || name === 'sysClr')) {
        const rgb = attributes().get(name === 'sysClr' ? 'lastClr' : 'val');
        if (rgb !== undefined) named.set(slot, rgb.toUpperCase());
      }
    },
    close(name) {
      if (name === slot) slot = undefined;
      if (name === 'clrScheme') isScheme = false;
    },
  });
  const rest = [...named].filter(([name]) => !CELL_ORDER.includes(name)).map(([, rgb]) => rgb);
  return [...CELL_ORDER.map((name) => named.get(name) ?? 'FFFFFF'), ...rest];
}
