import { useEffect } from 'react';
import { useReadable, useRoomSession } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { createChunk } from '../ui/createChunk.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { usePlanActions } from './usePlan.ts';

const PlanList = createChunk(() => import('./PlanList.tsx').then(({ PlanList }) => PlanList));
const StageForm = createChunk(() => import('./StageForm.tsx').then(({ StageForm }) => StageForm));

/** The plan, open or not; once in a page. Fetched ahead, so that it can be read while the line is down. */
export function PlanDialogs() {
  const actions = usePlanActions();
  const dialog = useReadable(actions.dialog);
  const { info } = useRoomSession();
  const stages = useReadable(info)?.plan?.stages ?? [];
  useEffect(() => {
    PlanList.preload();
    StageForm.preload();
  }, []);
  if (dialog === undefined) return null;
  const stage = dialog.kind === 'form' ? stages.find(({ id }) => id === dialog.stage) : undefined;
  const formTitle = stage === undefined ? t('plan.add') : t('plan.editHeading', { title: stage.title });
  return (
    <Dialog title={dialog.kind === 'plan' ? t('plan.heading') : formTitle} onClose={() => actions.close()}>
      {dialog.kind === 'plan' ? (
        <PlanList startAt={dialog.startAt} />
      ) : (
        <StageForm key={dialog.stage ?? 'new'} stage={stage} id={dialog.stage} />
      )}
    </Dialog>
  );
}
