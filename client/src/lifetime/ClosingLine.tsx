import { useDerived, useRoomSession } from '../hooks/index.ts';
import { closingWords } from '../session/closingWords.ts';
import './lifetime.css';

/** Until when the board is open, with its zone; for everybody. */
export function ClosingLine() {
  const { info } = useRoomSession();
  const words = useDerived(info, (now) => now && closingWords(now));
  return words === undefined ? null : <p className="closing-line">{words}</p>;
}
