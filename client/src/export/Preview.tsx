import { useId, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { api } from '../session/api.ts';
import { Button } from '../ui/Button.tsx';
import { type PreviewLine, previewLines } from './previewLines.ts';

/** More than that nobody reads here: the files have it all. */
const MOST = 300;

interface PreviewProps {
  sessionId: string;
  /** Without one, all that this person may read. */
  room: string | undefined;
}

/** Shows what the files would hold, before one is taken. */
export function Preview({ sessionId, room }: PreviewProps) {
  const id = useId();
  const announcer = useAnnouncer();
  const [lines, setLines] = useState<readonly PreviewLine[]>();
  const [problem, setProblem] = useState('');
  const [isFetching, setFetching] = useState(false);

  async function look() {
    if (isFetching) return;
    if (lines !== undefined) return setLines(undefined);
    setFetching(true);
    const found = await fetchLines(api.exportAddress(sessionId, 'board.html', room));
    setFetching(false);
    setLines(found);
    setProblem(found === undefined ? t('takeHome.preview.failed') : '');
    announcer.say(found === undefined ? t('takeHome.preview.failed') : summary(found));
  }

  return (
    <div className="take-home-part">
      <div className="take-home-buttons">
        <Button aria-expanded={lines !== undefined} onClick={() => void look()}>
          {t('takeHome.preview.show')}
        </Button>
      </div>
      {isFetching && <p className="hint">{t('takeHome.preview.fetching')}</p>}
      {problem !== '' && <p className="hint">{problem}</p>}
      {lines !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard in every browser so.
        <section className="take-home-preview" aria-labelledby={id} tabIndex={0}>
          <h3 id={id}>{summary(lines)}</h3>
          {lines.slice(0, MOST).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines stay as they are.
            <Line key={index} line={line} />
          ))}
          {lines.length > MOST && <p>{t('takeHome.preview.more')}</p>}
        </section>
      )}
    </div>
  );
}

function Line({ line: { kind, cell, text } }: { line: PreviewLine }) {
  if (kind === 'part') return <h4 dir="auto">{text}</h4>;
  if (kind === 'section') return <h5 dir="auto">{text}</h5>;
  return (
    <p>
      <b>{cell}</b> <bdi>{text}</bdi>
    </p>
  );
}

function summary(lines: readonly PreviewLine[]): string {
  return t('takeHome.preview.heading', { count: lines.filter(({ kind }) => kind === 'note').length });
}

/** Undefined where it could not be fetched. */
async function fetchLines(address: string): Promise<readonly PreviewLine[] | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? previewLines(await answer.text()) : undefined;
  } catch {
    return undefined;
  }
}
