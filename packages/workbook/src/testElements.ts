import { expect } from 'vitest';

const VOID = new Set(['meta', 'input']);
const KNOWN =
  /^(html|head|meta|title|style|body|header|nav|main|section|div|h[1234]|p|ul|ol|li|a|span|bdi|table|caption|thead|tbody|tr|th|td|label|input|textarea|fieldset|legend|svg|desc|rect|g|text|tspan)$/;

/** Tags in their order; fails where one is not known, not closed, or closed too early. */
export function elementsOf(markup: string): { name: string; attributes: string }[] {
  const open: string[] = [];
  const found: { name: string; attributes: string }[] = [];
  const body = markup.replace(/<style>[^<]*<\/style>/, '').replace('<!doctype html>', '');
  for (const [, slash, name = '', attributes = ''] of body.matchAll(/<(\/?)([^\s/>]*)([^>]*)>/g)) {
    expect(name).toMatch(KNOWN);
    if (slash === '/') expect(open.pop()).toBe(name);
    else {
      found.push({ name, attributes });
      if (!VOID.has(name) && !attributes.endsWith('/')) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return found;
}

/** What a reader sees of a page, element by element. */
export function textsOf(markup: string): string[] {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return [...markup.matchAll(/>([^<]*)</g)].map(([, text = '']) =>
    text.replace(/&([^;]+);/g, (_, name: string) => names[name] ?? '?'),
  );
}
