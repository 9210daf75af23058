import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { markModal } from '../ui/markModal.ts';
import { useSteadyReturn } from '../ui/useSteadyReturn.ts';
import { PresentationPage } from './PresentationPage.tsx';
import './present.css';
import { presentKey } from './presentKey.ts';
import { usePresentActions } from './usePresentActions.ts';

/** A screen of the page, less a line to hold on to. */
const OF_A_SCREEN = 0.85;

/** Scrolls the page a screen on, and answers whether there was more of it on that side. */
function turned(page: HTMLElement, direction: 1 | -1): boolean {
  const before = page.scrollTop;
  page.scrollTop += direction * page.clientHeight * OF_A_SCREEN;
  return Math.abs(page.scrollTop - before) >= 1;
}

/** The layer over the whole window. It has the focus itself, so that up and down scroll it. */
export function PresentationWindow() {
  const actions = usePresentActions();
  const announcer = useAnnouncer();
  const title = useReadable(useRoomSession().info)?.title;
  const layer = useRef<HTMLDivElement>(null);
  useSteadyReturn();
  useEffect(() => {
    const element = layer.current;
    actions.sayShown();
    return () =>
      // In a task of its own it is known whether the whole page went, and not only this for a moment.
      queueMicrotask(() => {
        if (element?.isConnected !== true) actions.close();
      });
  }, [actions]);

  function pressed(event: KeyboardEvent): void {
    const step = presentKey(event);
    const page = layer.current?.querySelector<HTMLElement>('[role="dialog"]');
    if (step === undefined || !page) return;
    event.preventDefault();
    if (step.isByScreen && turned(page, step.to === 'next' ? 1 : -1))
      announcer.say(t(step.to === 'next' ? 'present.further' : 'present.back'));
    else actions.go(step.to);
  }

  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => isOpen || actions.stop()} className="presentation">
      <Modal>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys turn the pages of the dialog inside */}
        <div ref={layer} className="presentation-layer" onKeyDown={pressed}>
          <AriaDialog
            ref={markModal}
            className="presentation-page"
            aria-label={t('present.heading', { title: title ?? t('product.name') })}
          >
            <PresentationPage />
          </AriaDialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}
