import { useId, useState } from 'react';
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

/** A file to choose, or lines to paste. */
export function FileForm({ isBusy, problem, onLook, onClose }: FileFormProps) {
  const announcer = useAnnouncer();
  const [file, setFile] = useState<File>();
  const [lines, setLines] = useState('');
  const [section, setSection] = useState(() => t('bringIn.sectionDefault'));
  const [isMissing, setIsMissing] = useState(false);
  const id = useId();

  function choose(chosen: File | undefined) {
    setFile(chosen);
    // The window in which it was chosen is the system's: back in the page a screen reader names neither.
    if (chosen !== undefined) announcer.say(t('bringIn.chosen', { name: chosen.name }));
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
