import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Done } from './Done.tsx';
import { FileForm } from './FileForm.tsx';
import { wouldWords } from './importWords.ts';
import { Preview } from './Preview.tsx';
import { type SheetChoices, useBringIn } from './useBringIn.ts';
import './bringIn.css';

/** Brings a workbook or a CSV file to the boards: choose it, see what it would do, do it, take it back. */
export function BringInDialog({ onClose }: { onClose(): void }) {
  const announcer = useAnnouncer();
  const { file, choices, answer, problem, isBusy, look, apply, begin } = useBringIn();

  async function choose(chosen: SheetChoices) {
    if (file === undefined) return;
    const would = await look(file, chosen);
    // The focus stays on the choice, so that what has come of it is said.
    if (would !== undefined) announcer.say(wouldWords(would));
  }

  return (
    <Dialog title={t('bringIn.heading')} onClose={onClose}>
      {answer === undefined && (
        <FileForm isBusy={isBusy} problem={problem} onLook={(one) => void look(one)} onClose={onClose} />
      )}
      {answer !== undefined && answer.act === undefined && (
        <Preview
          answer={answer}
          choices={choices}
          problem={problem}
          isBusy={isBusy}
          onChoose={(chosen) => void choose(chosen)}
          onApply={() => void apply()}
          onAnother={begin}
        />
      )}
      {answer?.act !== undefined && <Done act={answer.act} answer={answer} onClose={onClose} />}
    </Dialog>
  );
}
