import type { Announcer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { changeSettings, settings, type View } from '../session/settings.ts';
import { goToOtherHalf } from './regions.ts';
import { shownView } from './shownView.ts';

/** Shows a view with the focus on the current note in it, and says which. */
export function showView(view: View, announcer: Pick<Announcer, 'say'>): void {
  if (settings.get().view !== view) {
    // Let go of, so that the new view takes it (Views): a button that is still there would keep it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    changeSettings({ view });
  }
  announcer.say(t(`page.viewShown.${view}`));
}

const OTHER: Readonly<Record<Exclude<View, 'both'>, View>> = {
  board: 'grid',
  grid: 'board',
  outline: 'grid',
};

/** The same note in the other view: board and grid take turns; of two halves the focus goes to the other one. */
export function showOtherView(announcer: Pick<Announcer, 'say'>): void {
  const view = shownView();
  if (view !== 'both') showView(OTHER[view], announcer);
  else goToOtherHalf();
}
