import { useId, useRef, useState } from 'react';
import { useAnnouncer } from '../../announce/index.ts';
import { useSettings } from '../../hooks/index.ts';
import { t } from '../../messages/t.ts';
import { changeSettings } from '../../session/settings.ts';
import { afterDialog } from '../../ui/afterDialog.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckChoice } from '../../ui/CheckChoice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import {
  keepShorthand,
  LONGEST_WORDS,
  MOST_ENTRIES,
  readShorthandText,
  type ShorthandReading,
  shorthand,
  writeShorthandText,
} from './shorthand.ts';

function problemWords(reading: Exclude<ShorthandReading, { kind: 'entries' }>): string {
  if (reading.kind === 'tooMany') return t('shorthand.tooMany', { most: MOST_ENTRIES });
  return t('shorthand.notUnderstood', { line: reading.line, words: reading.words, most: LONGEST_WORDS });
}

/** One of the two ways to press fewer keys. It holds at once. */
function HelpChoice({ of }: { of: 'shorthand' | 'completion' }) {
  const announcer = useAnnouncer();
  return (
    <CheckChoice
      label={t(`settings.${of}.name`)}
      hint={t(`settings.${of}.hint`)}
      isChecked={useSettings()[of]}
      onChange={(on) => {
        changeSettings({ [of]: on });
        const answer = t(on ? 'settings.yes' : 'settings.no');
        announcer.say(t('settings.said', { name: t(`settings.${of}.name`), answer }));
      }}
    />
  );
}

/** One's own abbreviations, as lines of text: quick to write, to mend, and to take to another device. */
export function ShorthandDialog({ onClose }: { onClose(): void }) {
  const id = useId();
  const announcer = useAnnouncer();
  const area = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(() => writeShorthandText(shorthand.get()));
  const [problem, setProblem] = useState<string>();

  function save(): void {
    const reading = readShorthandText(words);
    if (reading.kind !== 'entries') {
      setProblem(problemWords(reading));
      area.current?.focus();
      announcer.say(problemWords(reading));
      return;
    }
    keepShorthand(reading.entries);
    onClose();
    afterDialog(() => announcer.say(t('shorthand.kept', { count: reading.entries.length })));
  }

  return (
    <Dialog title={t('shorthand.heading')} onClose={onClose}>
      <HelpChoice of="shorthand" />
      <HelpChoice of="completion" />
      <div className="labelled">
        <label htmlFor={id}>
          {t('shorthand.label')} <span className="hint">{t('shorthand.hint')}</span>
        </label>
        <textarea
          id={id}
          ref={area}
          className="field"
          rows={8}
          spellCheck={false}
          autoCapitalize="off"
          placeholder={t('shorthand.example')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        />
        {problem !== undefined && (
          <p className="problem" id={`${id}-problem`}>
            {problem}
          </p>
        )}
      </div>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button tone="main" onClick={save}>
          {t('shorthand.save')}
        </Button>
      </div>
    </Dialog>
  );
}
