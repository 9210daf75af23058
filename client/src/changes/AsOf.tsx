import { useReadable, useRoomSession } from '../hooks/index.ts';
import { asOfWords } from '../note/index.ts';

/** "as of 14:05", beside an address that is shown while others' changes are held. */
export function AsOf() {
  const { hold } = useRoomSession();
  useReadable(hold.held);
  const words = asOfWords({ hold });
  return words === undefined ? null : <span className="soft">{words}</span>;
}
