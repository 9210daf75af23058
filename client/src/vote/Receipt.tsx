import { t } from '../messages/t.ts';

/** The code by which I can find my ballot among all that were counted. */
export function Receipt({ receipt, isRevealed }: { receipt: string | undefined; isRevealed: boolean }) {
  if (!receipt) return null;
  return (
    <p>
      {t(isRevealed ? 'vote.receiptCounted' : 'vote.receipt')} <b className="receipt">{receipt}</b>
      {'. '}
      <span className="soft">{t('vote.receiptHint')}</span>
    </p>
  );
}
