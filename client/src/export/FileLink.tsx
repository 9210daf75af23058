import { Download } from 'lucide-react';
import { useId } from 'react';
import { t } from '../messages/t.ts';
import { api } from '../session/api.ts';
import { Icon } from '../ui/Icon.tsx';
import type { TakenFile } from './files.ts';

interface FileLinkProps {
  file: TakenFile;
  sessionId: string;
  /** Without one, all that this person may read. */
  room: string | undefined;
  /** Told that the browser has begun: where it shows downloads not everybody sees. */
  onSay(words: string): void;
}

/** A file to take home: a link that the browser keeps, and what it is good for. */
export function FileLink({ file, sessionId, room, onSay }: FileLinkProps) {
  const hint = useId();
  const name = t(`takeHome.${file.words}.name`);
  return (
    <>
      <a
        className="btn"
        href={api.exportAddress(sessionId, file.name, room)}
        download
        aria-describedby={hint}
        onClick={() => onSay(t('takeHome.started', { file: file.name }))}
      >
        <Icon of={Download} />
        {name}
      </a>
      <span id={hint} className="hint">
        {t(`takeHome.${file.words}.hint`)}
      </span>
    </>
  );
}
