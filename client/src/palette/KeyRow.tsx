import { useId } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { type Command, isRemapped, putKeysBack, switchKeysOff } from '../command/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { KeyCapture } from './KeyCapture.tsx';
import { keyWords } from './keyWords.ts';

interface KeyRowProps {
  command: Command;
  isOpen: boolean;
  onToggle(): void;
}

/** A command and its keys; pressed, it shows how to change them. */
export function KeyRow({ command, isOpen, onToggle }: KeyRowProps) {
  const { id } = command;
  const panel = useId();
  const keys = keyWords(id);
  return (
    <li>
      <Button
        tone="quiet"
        className="command"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={onToggle}
      >
        <span>{t(`command.${id}`)}</span>{' '}
        <kbd>
          {keys === '' ? t('keys.none') : keys}
          {isRemapped(id) && `, ${t('keys.own')}`}
        </kbd>
      </Button>
      {isOpen && (
        <section className="key-choice" id={panel} aria-label={t(`command.${id}`)}>
          {command.isClipboard ? <p>{t('keys.clipboard')}</p> : <KeyChoice command={command} />}
        </section>
      )}
    </li>
  );
}

function KeyChoice({ command }: { command: Command }) {
  const { id } = command;
  const announcer = useAnnouncer();
  const name = t(`command.${id}`);

  function switchOff() {
    switchKeysOff(id);
    announcer.say(t('keys.off', { command: name }));
  }

  function putBack() {
    putKeysBack(id);
    const keys = keyWords(id);
    announcer.say(
      keys === '' ? t('keys.usualNone', { command: name }) : t('keys.usual', { command: name, keys }),
    );
  }

  return (
    <>
      <KeyCapture command={command} />
      <div className="row">
        <Button onClick={switchOff}>{t('keys.switchOff')}</Button>
        <Button onClick={putBack}>{t('keys.putBack')}</Button>
      </div>
    </>
  );
}
