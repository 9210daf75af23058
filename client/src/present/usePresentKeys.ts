import type { KeyboardEvent, RefObject } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { presentKey } from './presentKey.ts';
import { focusIn, focusPlaceOf } from './useFocusWithTurns.ts';
import { usePresentActions } from './usePresentActions.ts';

/** A screen of the page, less a line to hold on to. */
const OF_A_SCREEN = 0.85;

/** Scrolls the page a screen on, and answers whether there was more of it on that side. */
function scrolled(page: HTMLElement, direction: 1 | -1): boolean {
  const before = page.scrollTop;
  page.scrollTop += direction * page.clientHeight * OF_A_SCREEN;
  return Math.abs(page.scrollTop - before) >= 1;
}

/** What answers a key anywhere in the layer. */
export function usePresentKeys(layer: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const actions = usePresentActions();
  const announcer = useAnnouncer();
  return (event) => {
    const page = layer.current?.querySelector<HTMLElement>('[role="dialog"]');
    if (!page) return;
    // From the letters down to what is read: there a screen reader browses again, and reads on by its own keys.
    if (event.key === 'ArrowDown' && focusPlaceOf(event.target) === 'letters') focusIn(page, 'reading');
    const step = presentKey(event);
    if (step === undefined) return;
    event.preventDefault();
    if (step.isByScreen && scrolled(page, step.to === 'next' ? 1 : -1))
      announcer.say(t(step.to === 'next' ? 'present.further' : 'present.back'));
    else actions.go(step.to);
  };
}
