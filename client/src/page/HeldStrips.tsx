import { FreezeStrip } from '../changes/index.ts';
import { FilterStrip } from '../find/index.ts';

/** What this person has put between themselves and the whole board, by commands of the page. */
export function HeldStrips() {
  return (
    <>
      <FreezeStrip />
      <FilterStrip />
    </>
  );
}
