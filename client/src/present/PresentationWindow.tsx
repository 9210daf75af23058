import { type SyntheticEvent, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { markModal } from '../ui/markModal.ts';
import { useSteadyReturn } from '../ui/useSteadyReturn.ts';
import { PresentationPage } from './PresentationPage.tsx';
import './present.css';
import { type FocusPlace, focusPlaceOf } from './useFocusWithTurns.ts';
import { usePresentActions } from './usePresentActions.ts';
import { usePresentKeys } from './usePresentKeys.ts';
import { useSwipes } from './useSwipes.ts';

/** The layer over the whole window, with the letters of the sections, which have the focus first. */
export function PresentationWindow() {
  const actions = usePresentActions();
  const announcer = useAnnouncer();
  const title = useReadable(useRoomSession().info)?.title;
  const layer = useRef<HTMLDivElement>(null);
  const focusPlace = useRef<FocusPlace>('letters');
  const pressed = usePresentKeys(layer);
  const swipes = useSwipes();
  useSteadyReturn();
  useEffect(() => announcer.say(t('present.keys')), [announcer]);
  useEffect(() => {
    const element = layer.current;
    return () =>
      // In a task of its own it is known whether the whole page went, and not only this for a moment.
      queueMicrotask(() => {
        if (element?.isConnected !== true) actions.close();
      });
  }, [actions]);

  // A press as well: not every browser gives a button the focus then.
  function went({ target }: SyntheticEvent): void {
    focusPlace.current = focusPlaceOf(target);
  }

  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => isOpen || actions.stop()} className="presentation">
      <Modal>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys turn the pages of the dialog inside */}
        <div
          ref={layer}
          className="presentation-layer"
          onKeyDown={pressed}
          onFocus={went}
          onPointerDownCapture={went}
          {...swipes}
        >
          <AriaDialog
            ref={markModal}
            className="presentation-page"
            aria-label={t('present.heading', { title: title ?? t('product.name') })}
          >
            <PresentationPage focusPlace={focusPlace} />
          </AriaDialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}
