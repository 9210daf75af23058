import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Asks before the session is taken off this device, and says what would be lost. */
export function ForgetDialog({ onClose, onForget }: { onClose(): void; onForget(): void }) {
  const { waiting } = useReadable(useRoomSession().save);
  return (
    <Dialog isAlert title={t('session.forgetHeading')} onClose={onClose}>
      <p>{t('session.forgetBody')}</p>
      {waiting > 0 && <p className="problem">{t('session.forgetWaiting', { count: waiting })}</p>}
      <div className="dialog-foot">
        <Button tone="main" onClick={onForget}>
          {t('session.forgetDo')}
        </Button>
        <Button autoFocus onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
