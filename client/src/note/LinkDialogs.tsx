import { useNote, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { linksIn } from './linksIn.ts';
import { noteLink } from './noteLinks.ts';

interface LinkDialogProps {
  note: string;
  onClose(): void;
}

/** Shows the link to a note where the page may not copy it: marked, to be copied by hand. */
export function LinkDialog({ note, onClose }: LinkDialogProps) {
  const room = useRoomSession();
  return (
    <Dialog title={t('noteLink.heading')} onClose={onClose}>
      <p>{t('links.copyFailed')}</p>
      <input
        className="field url"
        readOnly
        autoFocus
        value={noteLink(room, note)}
        aria-label={t('noteLink.heading')}
        onFocus={(event) => event.target.select()}
      />
    </Dialog>
  );
}

/** The links in a note's words, where there are several. Each opens in a tab of its own. */
export function LinksDialog({ note, onClose }: LinkDialogProps) {
  const links = linksIn(useNote(note)?.text ?? '');
  return (
    <Dialog title={t('noteLink.listHeading')} onClose={onClose}>
      <p className="hint">{t('noteLink.listHint')}</p>
      <ul className="to-choose">
        {links.map((link, index) => (
          <li key={link}>
            {/* Closed in a task of its own: the browser follows the link first. */}
            <a
              href={link}
              target="_blank"
              rel="noopener noreferrer"
              ref={index === 0 ? focusFirst : undefined}
              onClick={() => setTimeout(onClose)}
            >
              {link}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const focusFirst = (link: HTMLElement | null) => link?.focus();
