import { t } from '../messages/t.ts';

/** So many lines are shown one by one; tables have the numbers. */
const SHOWN = 100;

/** The first of some lines, and how many more there are. */
export function Listed({ lines }: { lines: readonly string[] }) {
  const shown = lines.slice(0, SHOWN);
  return (
    <>
      <ul className="bring-in-lines">
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and none ever moves.
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > shown.length && <p>{t('bringIn.more', { count: lines.length - shown.length })}</p>}
    </>
  );
}
