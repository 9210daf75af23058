import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const axeFile = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);
/** axe 4.14 does not know two attributes of ARIA 1.3 and would report them. */
const KNOWN_SINCE_ARIA_1_3 = `axe.configure({ standards: { ariaAttrs: {
  'aria-rowindextext': { type: 'string', global: true },
  'aria-colindextext': { type: 'string', global: true },
} } });`;
const axeSource = `${readFileSync(axeFile, 'utf8')};${KNOWN_SINCE_ARIA_1_3}`;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is now, or in the part of it that `within` selects, a line for each element. */
export async function findings(page: Page, where: string, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page, axeSource }).withTags(TAGS);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
