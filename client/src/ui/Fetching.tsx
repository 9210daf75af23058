import { t } from '../messages/t.ts';

/** Stands where something of the board is on its way. */
export function Fetching({ words = t('session.loading') }: { words?: string }) {
  return <p className="fetching">{words}</p>;
}
