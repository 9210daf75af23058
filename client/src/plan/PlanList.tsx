import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { currentStage } from '../session/readInfo.ts';
import { Button } from '../ui/Button.tsx';
import { useKeptFocus } from '../ui/useKeptFocus.ts';
import './plan.css';
import { buttonName } from './planDialogs.ts';
import { StageRow } from './StageRow.tsx';
import { usePlanActions } from './usePlan.ts';

/** The whole plan in order, to be read by all; facilitators lead through it and change it here. */
export function PlanList({ startAt }: { startAt: string | undefined }) {
  const actions = usePlanActions();
  const info = useReadable(useRoomSession().info);
  const stages = info?.plan?.stages ?? [];
  const current = currentStage(info);
  const next = actions.nextStage();
  // It is read from the stage people are in.
  const { list, keep } = useKeptFocus([startAt ?? buttonName('title', (current?.stage ?? stages[0])?.id)]);
  const add = buttonName('add');

  function remove(id: string, index: number): void {
    const after = stages[index + 1] ?? stages[index - 1];
    keep(buttonName('remove', after?.id), add);
    void actions.remove(id);
  }

  return (
    <div className="plan-dialog" ref={list}>
      {stages.length === 0 && <p>{t(actions.mayLead() ? 'plan.noneYet' : 'plan.none')}</p>}
      <ol className="plan-list">
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            index={index}
            count={stages.length}
            currentIndex={current?.index}
            onMove={(by) => {
              keep(buttonName(by < 0 ? 'up' : 'down', stage.id));
              void actions.move(stage.id, by);
            }}
            onRemove={() => remove(stage.id, index)}
          />
        ))}
      </ol>
      {actions.mayLead() && (
        <div className="dialog-foot">
          {next && (
            <Button tone="main" onClick={() => void actions.next()}>
              {t('plan.nextIs', { title: next.title })}
            </Button>
          )}
          <Button data-button={add} onClick={() => actions.edit()}>
            {t('plan.add')}
          </Button>
          {current && <Button onClick={() => void actions.goTo(undefined)}>{t('plan.leave')}</Button>}
        </div>
      )}
    </div>
  );
}
