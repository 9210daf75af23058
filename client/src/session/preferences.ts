import { readDevice, removeDevice, writeDevice } from './deviceStorage.ts';
import { createValue, type Readable } from './Readable.ts';

export const VIEWS = ['board', 'grid', 'both'] as const;
export type View = (typeof VIEWS)[number];
export type Theme = 'light' | 'dark';

function storedView(): View {
  const stored = readDevice('view');
  return VIEWS.find((view) => view === stored) ?? 'both';
}

function storedTheme(): Theme | undefined {
  const stored = readDevice('theme');
  return stored === 'light' || stored === 'dark' ? stored : undefined;
}

const view = createValue<View>(storedView());
const theme = createValue<Theme | undefined>(storedTheme());

/** How this person likes the notes to look, on this device. */
export const viewPreference: Readable<View> = view;
/** Missing: as the system has it. */
export const themePreference: Readable<Theme | undefined> = theme;

export function setView(next: View): void {
  writeDevice('view', next);
  view.set(next);
}

export function setTheme(next: Theme | undefined): void {
  if (next) writeDevice('theme', next);
  else removeDevice('theme');
  theme.set(next);
  applyTheme();
}

/** Puts the chosen theme on the page; without a choice the system decides. */
export function applyTheme(): void {
  const chosen = theme.get();
  if (chosen) document.documentElement.dataset['theme'] = chosen;
  else delete document.documentElement.dataset['theme'];
}

/** What the page looks like now, chosen or not. */
export function effectiveTheme(): Theme {
  const chosen = theme.get();
  if (chosen) return chosen;
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
