import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

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

/** A theme changes colours and nothing else. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it is now, or in the part of it that `within` selects, a line for each element: all of it
 * in the light theme, where the page stays, and the colours in the dark one as well.
 */
export async function findings(page: Page, where: string, within?: string): Promise<string[]> {
  // There are no frames in the page: without the legacy mode each look would open a page more to put frames together.
  const axe = () => {
    const builder = new AxeBuilder({ page, axeSource }).setLegacyMode();
    return within === undefined ? builder : builder.include(within);
  };
  await switchTheme(page, 'dark');
  const dark = await axe().withRules(RULES_OF_COLOUR).analyze();
  await switchTheme(page, 'light');
  const light = await axe().withTags(TAGS).analyze();
  return [...linesOf(light, where), ...linesOf(dark, `${where}, dark`)];
}

/** Colours that fade into each other are at their end. */
async function switchTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => {
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
  });
}

function linesOf({ violations }: AxeResults, where: string): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
