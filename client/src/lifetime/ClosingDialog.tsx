import { type CommandRequest, LATE_MODES, type LateMode, type SessionInfo } from '@evenboard/protocol';
import { type FormEvent, useState } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { closingWords } from '../session/closingWords.ts';
import { momentOfWall, wallTime } from '../session/zonedTime.ts';
import { afterDialog } from '../ui/afterDialog.ts';
import { Button } from '../ui/Button.tsx';
import { CheckChoice } from '../ui/CheckChoice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RadioChoices } from '../ui/RadioChoices.tsx';
import { useAskServer } from './useAskServer.ts';

type Ending = 'open' | 'at';
const ENDINGS: readonly Ending[] = ['open', 'at'];
const WEEK_MS = 7 * 24 * 3_600_000;

type Problems = { closesAt?: string; eraseAt?: string };

/** What the form holds, by the clocks of the session's zone. */
function useClosingDraft({ state, closesAt, late = 'tray', eraseAt, timeZone }: SessionInfo, nowMs: number) {
  const isOver = state === 'closed' || closesAt === undefined;
  const [draft, setDraft] = useState({
    ending: (isOver ? 'open' : 'at') as Ending,
    closesAt: wallTime(isOver ? nowMs + WEEK_MS : closesAt, timeZone),
    late,
    isErased: eraseAt !== undefined,
    eraseAt: wallTime(eraseAt ?? nowMs + 4 * WEEK_MS, timeZone),
  });
  return [draft, (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })] as const;
}

/** The closing time: set, changed, now, or taken away; what becomes of late words; and when all is erased. */
function ClosingForm({ info, onClose }: { info: SessionInfo; onClose(): void }) {
  const announcer = useAnnouncer();
  const { serverNow } = useRoomSession();
  const { ask, problem } = useAskServer();
  const [draft, change] = useClosingDraft(info, serverNow());
  const [problems, setProblems] = useState<Problems>({});
  const { timeZone } = info;

  async function keep(command: CommandRequest, done: string): Promise<void> {
    if ((await ask(command)) === undefined) return;
    onClose();
    afterDialog(() => announcer.say(done));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const closesAt = draft.ending === 'at' ? momentOfWall(draft.closesAt, timeZone) : null;
    const eraseAt = draft.isErased ? momentOfWall(draft.eraseAt, timeZone) : null;
    const isPast = (at: number | null | undefined) => at === undefined || (at !== null && at <= serverNow());
    const found: Problems = {
      ...(isPast(closesAt) && { closesAt: t('closing.timeWrong') }),
      ...(isPast(eraseAt) && { eraseAt: t('closing.timeWrong') }),
    };
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined)
      return event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    if (closesAt === undefined || eraseAt === undefined) return;
    const next = {
      state: 'open',
      timeZone,
      ...(closesAt && { closesAt }),
      ...(eraseAt && { eraseAt }),
    } as const;
    const { late } = draft;
    void keep({ type: 'setClosing', closesAt, late, eraseAt }, closingWords(next) ?? t('closing.staysOpen'));
  }

  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <p>{closingWords(info) ?? t('closing.staysOpen')}</p>
      <RadioChoices<Ending>
        legend={t('closing.endingLegend')}
        choices={ENDINGS.map((value) => ({ value, label: t(`closing.ending.${value}`) }))}
        value={draft.ending}
        onChange={(ending) => change({ ending })}
      />
      {draft.ending === 'at' && (
        <Field
          name="closesAt"
          type="datetime-local"
          label={t('closing.whenLabel')}
          hint={t('closing.inZone', { zone: timeZone })}
          value={draft.closesAt}
          onChange={(event) => change({ closesAt: event.target.value })}
          error={problems.closesAt}
        />
      )}
      <RadioChoices<LateMode>
        legend={t('closing.lateLegend')}
        choices={LATE_MODES.map((value) => ({
          value,
          label: t(`closing.late.${value}`),
          hint: t(`closing.lateHint.${value}`),
        }))}
        value={draft.late}
        onChange={(late) => change({ late })}
      />
      <CheckChoice
        label={t('closing.eraseLabel')}
        hint={t('closing.eraseHint')}
        isChecked={draft.isErased}
        onChange={(isErased) => change({ isErased })}
      />
      {draft.isErased && (
        <Field
          name="eraseAt"
          type="datetime-local"
          label={t('closing.eraseWhen')}
          hint={t('closing.inZone', { zone: timeZone })}
          value={draft.eraseAt}
          onChange={(event) => change({ eraseAt: event.target.value })}
          error={problems.eraseAt}
        />
      )}
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="dialog-foot">
        <Button tone="main" type="submit">
          {t(info.state === 'closed' ? 'closing.openAgain' : 'closing.save')}
        </Button>
        {info.state === 'open' && (
          <Button
            onClick={() =>
              void keep({ type: 'setClosing', closesAt: 'now', late: draft.late }, t('closing.isClosed'))
            }
          >
            {t('closing.closeNow')}
          </Button>
        )}
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

/** For facilitators: until when the session is open. */
export function ClosingDialog({ onClose }: { onClose(): void }) {
  const info = useReadable(useRoomSession().info);
  return (
    <Dialog title={t('closing.heading')} onClose={onClose}>
      {info === undefined ? <p>{t('closing.notYet')}</p> : <ClosingForm info={info} onClose={onClose} />}
    </Dialog>
  );
}
