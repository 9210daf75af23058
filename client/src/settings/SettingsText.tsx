import { useId, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useSettings } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { changeSettings } from '../session/settings.ts';
import { readSettingsText, type SettingsReading, writeSettingsText } from '../session/settingsText.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';

/** Why a text could not be taken, in words. */
function problemWords(reading: Exclude<SettingsReading, { kind: 'settings' }>): string {
  if (reading.kind === 'notUnderstood') {
    return t('settings.notUnderstood', { line: reading.line, words: reading.words });
  }
  return t(reading.kind === 'empty' ? 'settings.textEmpty' : 'settings.textTooLong');
}

/** Marks a line of the field, so that it can be mended or typed over. */
function markLine(area: HTMLTextAreaElement, line: number): void {
  const before = area.value.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, words) => sum + words.length + 1, 0);
  const end = area.value.indexOf('\n', start);
  area.focus();
  area.setSelectionRange(start, end < 0 ? area.value.length : end);
}

/** The settings as a text: to copy, and to put in from another device. */
export function SettingsText() {
  const id = useId();
  const announcer = useAnnouncer();
  const settings = useSettings();
  const area = useRef<HTMLTextAreaElement>(null);
  /** What was put in or mended and is not taken yet; without it the field shows the settings as they are. */
  const [words, setWords] = useState<string>();
  const [problem, setProblem] = useState<string>();

  async function copy() {
    if (area.current === null) return;
    const outcome = await copyText(area.current);
    announcer.say(t(outcome === 'copied' ? 'settings.copied' : 'settings.copyMarked'));
  }

  function take() {
    const reading = readSettingsText(words ?? writeSettingsText(settings));
    if (reading.kind === 'settings') {
      changeSettings(reading.settings);
      setWords(undefined);
      setProblem(undefined);
      announcer.say(t('settings.taken'));
      return;
    }
    setProblem(problemWords(reading));
    if (reading.kind === 'notUnderstood' && area.current !== null) markLine(area.current, reading.line);
    announcer.say(problemWords(reading));
  }

  return (
    <div className="labelled">
      <label htmlFor={id}>
        {t('settings.textLabel')} <span className="hint">{t('settings.textHint')}</span>
      </label>
      <textarea
        id={id}
        ref={area}
        className="field"
        rows={8}
        spellCheck={false}
        value={words ?? writeSettingsText(settings)}
        onChange={(event) => setWords(event.target.value)}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      />
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <div className="dialog-foot settings-text-foot">
        <Button onClick={copy}>{t('settings.copy')}</Button>
        <Button onClick={take}>{t('settings.take')}</Button>
      </div>
    </div>
  );
}
