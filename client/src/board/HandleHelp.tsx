import { t } from '../messages/t.ts';

/** Where handles find their instructions. */
export const HANDLE_HELP_ID = 'handle-help';

/** What keys do on a handle; once in a board. */
export function HandleHelp() {
  return (
    <p id={HANDLE_HELP_ID} hidden>
      {t('board.handleHelp')}
    </p>
  );
}
