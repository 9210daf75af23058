/** Written on each part of the page that F6 goes to, in the order of the page. */
export const REGION = { 'data-region': '' } as const;

const CONTROLS = 'button, input, select, textarea, a[href]';

const regions = () => [...document.querySelectorAll<HTMLElement>('[data-region]')];

function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}

/** Where a region is entered: at the one tab stop of a view, else at its first control that leads nowhere else. */
function entryOf(region: HTMLElement): HTMLElement | undefined {
  const stop = region.querySelector<HTMLElement>('[tabindex="0"]');
  if (stop) return stop;
  const controls = [...region.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => isShown(control) && !control.matches(':disabled'),
  );
  // The sign at the top leads away from the session.
  return controls.find((control) => !control.matches('.brand')) ?? controls[0];
}

/** Goes into a region. Out of an editor its words are kept first: where they land, places are drawn anew. */
function enter(region: HTMLElement): void {
  const { activeElement } = document;
  const goIn = () => entryOf(region)?.focus();
  if (activeElement instanceof HTMLTextAreaElement) {
    activeElement.blur();
    requestAnimationFrame(goIn);
  } else goIn();
}

/** Which region has the focus; -1 for none. */
function currentIndex(all: readonly HTMLElement[]): number {
  return all.findIndex((region) => region.contains(document.activeElement));
}

/**
 * Gives the focus to the next region, or the one before, around the page; a screen reader says its name as the
 * focus comes in. False where there is none to go to.
 */
export function goToRegion(step: 1 | -1): boolean {
  const all = regions();
  const from = currentIndex(all);
  for (let count = 1; count <= all.length; count++) {
    const start = from === -1 && step === -1 ? 0 : from;
    const region = all[(start + step * count + all.length * 2) % all.length];
    if (region === undefined || entryOf(region) === undefined) continue;
    enter(region);
    return true;
  }
  return false;
}

/** Goes to the half of "Both" that has not got the focus; false where one view is shown. */
export function goToOtherHalf(): boolean {
  const halves = [...document.querySelectorAll<HTMLElement>('.half[data-region]')];
  const other = halves.find((half) => !half.contains(document.activeElement));
  if (halves.length < 2 || other === undefined) return false;
  enter(other);
  return true;
}
