import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../messages/t.ts';
import { IconButton } from './Button.tsx';
import type { DialogProps } from './Dialog.tsx';
import { Icon } from './Icon.tsx';
import { markModal } from './markModal.ts';
import { useLongFromHeading } from './useLongFromHeading.ts';
import { useSteadyReturn } from './useSteadyReturn.ts';

/** The dialog itself, in a chunk of its own. A `div role=dialog`: `showModal()` is silent with Orca. */
export function DialogWindow({ title, onClose, children, isAlert = false }: DialogProps) {
  useSteadyReturn();
  const heading = useLongFromHeading();
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isAlert}
      onOpenChange={(isOpen) => isOpen || onClose()}
      className="veil"
    >
      <Modal className="sheet dialog">
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} ref={markModal}>
          <div className="dialog-top">
            <Heading slot="title" ref={heading} tabIndex={-1}>
              {title}
            </Heading>
            <IconButton tone="quiet" label={t('ui.close')} icon={<Icon of={X} />} onClick={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
