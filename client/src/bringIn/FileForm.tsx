import { useEffect, useId, useRef, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { fileOfLines } from './fileOfLines.ts';

interface FileFormProps {
  isBusy: boolean;
  /** What the server said against the last one. */
  problem: string | undefined;
  onLook(file: Blob): void;
  onClose(): void;
}

/** What is said sooner after the system's window has gone is lost to the page's own name [measured: at once lost, after 500 ms heard]. */
const BACK_AFTER_MS = 700;

/** Says words when somebody is back from a window of the system's, which a screen reader tells first. */
function useSayWhenBack(): (words: string) => void {
  const announcer = useAnnouncer();
  const stopWaiting = useRef(() => {});
  useEffect(() => () => stopWaiting.current(), []);
  return (words) => {
    stopWaiting.current();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isBack = () => {
      clearTimeout(timer);
      timer = setTimeout(() => announcer.say(words), BACK_AFTER_MS);
    };
    window.addEventListener('focus', isBack);
    stopWaiting.current = () => {
      clearTimeout(timer);
      window.removeEventListener('focus', isBack);
    };
    isBack();
  };
}

/** A file to choose, or lines to paste. */
export function FileForm({ isBusy, problem, onLook, onClose }: FileFormProps) {
  const sayWhenBack = useSayWhenBack();
  const [file, setFile] = useState<File>();
  const [lines, setLines] = useState('');
  const [section, setSection] = useState(() => t('bringIn.sectionDefault'));
  const [isMissing, setIsMissing] = useState(false);
  const id = useId();

  function choose(chosen: File | undefined) {
    setFile(chosen);
    // A screen reader names neither the file nor the field that one comes back to.
    if (chosen !== undefined) sayWhenBack(t('bringIn.chosen', { name: chosen.name }));
  }

  function look() {
    const isEmpty = file === undefined && lines.trim() === '';
    setIsMissing(isEmpty);
    if (!isEmpty && !isBusy)
      onLook(file ?? fileOfLines(section.trim() || t('bringIn.sectionDefault'), lines));
  }

  return (
    <form
      className="bring-in"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <p>{t('bringIn.lead')}</p>
      <Field
        label={t('bringIn.file')}
        type="file"
        accept=".xlsx,.csv,.tsv,.txt,.json"
        autoFocus
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <div className="labelled">
        <label htmlFor={id}>
          {t('bringIn.lines')} <span className="hint">{t('bringIn.linesHint')}</span>
        </label>
        <textarea
          id={id}
          className="field"
          rows={4}
          value={lines}
          onChange={(event) => setLines(event.target.value)}
        />
      </div>
      {lines.trim() !== '' && file === undefined && (
        <Field
          label={t('bringIn.section')}
          value={section}
          onChange={(event) => setSection(event.target.value)}
        />
      )}
      <p className="problem" role="alert">
        {isMissing ? t('bringIn.choose') : problem}
      </p>
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('ui.close')}</Button>
        <Button type="submit" tone="main">
          {t(isBusy ? 'bringIn.looking' : 'bringIn.look')}
        </Button>
      </div>
    </form>
  );
}
