import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { Button } from './Button.tsx';
import { type CopyOutcome, copyText } from './copyText.ts';
import { Icon } from './Icon.tsx';
import { QrPicture } from './QrPicture.tsx';

type Who = 'facilitator' | 'participant' | 'observer';

const ORDER: readonly Who[] = ['facilitator', 'participant', 'observer'];

/** Links come as paths or whole; what is copied is always whole. */
const wholeLink = (link: string) => new URL(link, location.origin).href;

function LinkRow({ who, link, onSay }: { who: Who; link: string; onSay(words: string): void }) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<CopyOutcome>();

  async function copy() {
    if (!field.current) return;
    const next = await copyText(field.current);
    setOutcome(next);
    onSay(t(next === 'copied' ? 'links.copiedSaid' : 'links.copyFailed'));
  }

  return (
    <li className="link-row">
      <span>
        <span className="strong">{t(`links.${who}`)}</span>
        <span className="hint">{t(`links.${who}Hint`)}</span>
      </span>
      <input
        className="field url"
        ref={field}
        readOnly
        value={wholeLink(link)}
        aria-label={t(`links.${who}`)}
      />
      <Button onClick={copy} aria-label={t(`links.copyNamed_${who}`)}>
        <Icon of={Copy} />
        {outcome === 'copied' ? t('links.copied') : t('links.copy')}
      </Button>
      {outcome === 'marked' && <p className="hint link-note">{t('links.copyFailed')}</p>}
    </li>
  );
}

interface LinkListProps {
  links: Partial<Record<Who, string>>;
  code?: string | undefined;
  /** Told what came of a copy, to be spoken. */
  onSay(words: string): void;
}

/** The links to a session, each with its own Copy button; for participants also a picture and a code. */
export function LinkList({ links, code, onSay }: LinkListProps) {
  return (
    <div className="links-shown">
      <ul>
        {ORDER.map((who) => links[who] && <LinkRow key={who} who={who} link={links[who]} onSay={onSay} />)}
      </ul>
      {links.participant && (
        <div className="qr-row">
          <QrPicture text={wholeLink(links.participant)} label={t('links.qrLabel')} />
          <p>
            {t('links.qrHeading')}
            {code && (
              <span className="code-row">
                {t('links.code')} <span className="code">{code}</span>
              </span>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
