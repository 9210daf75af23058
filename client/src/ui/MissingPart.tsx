import { t } from '../messages/t.ts';
import { Button } from './Button.tsx';

/** Stands where a part of the page could not be fetched. It comes by itself when the line is back. */
export function MissingPart() {
  return (
    <div className="missing-part" role="alert">
      <p>{t('session.partMissing')}</p>
      <Button onClick={() => location.reload()}>{t('session.reload')}</Button>
    </div>
  );
}
