import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

const PLACES = ['server', 'device', 'nobody', 'erased', 'backups'] as const;

/** What is stored where and how it goes, in short; docs/data.md has all of it for who runs the server. */
export function DataDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('data.heading')} onClose={onClose}>
      <dl className="data-sheet">
        {PLACES.map((place) => (
          <div key={place}>
            <dt>{t(`data.${place}.name`)}</dt>
            <dd>{t(`data.${place}.words`)}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
