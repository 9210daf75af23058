import { createValue, type Readable } from '../session/Readable.ts';
import { afterDialog } from '../ui/afterDialog.ts';

/** The one dialog about the plan that is open: the whole plan, or the form for a stage, new or existing. */
export type PlanDialog = { kind: 'plan'; startAt?: string } | { kind: 'form'; stage?: string };

export interface PlanDialogs {
  readonly dialog: Readable<PlanDialog | undefined>;
  open(): void;
  /** The form for a stage, or for a new one. */
  edit(stage?: string): void;
  /** Closes the dialog; a form goes back to the plan, at `stage` where given. */
  close(stage?: string): void;
}

/** The name of a button in the list of stages, for the focus to come back to. */
export const buttonName = (button: string, stage = '') => `${button} ${stage}`;

/** Which dialog is open, and where the focus goes when it closes. */
export function createPlanDialogs(focusCurrent: () => void): PlanDialogs {
  const dialog = createValue<PlanDialog | undefined>(undefined);
  return {
    dialog,
    open: () => dialog.set({ kind: 'plan' }),
    edit: (stage) => dialog.set({ kind: 'form', ...(stage !== undefined && { stage }) }),
    close(saved) {
      const now = dialog.get();
      if (now?.kind === 'form') {
        const stage = saved ?? now.stage;
        dialog.set({
          kind: 'plan',
          startAt: stage === undefined ? buttonName('add') : buttonName('edit', stage),
        });
        return;
      }
      dialog.set(undefined);
      afterDialog(() => {
        // The dialog gives the focus back to what opened it, if that is still there.
        if (document.activeElement === null || document.activeElement === document.body) focusCurrent();
      });
    },
  };
}
