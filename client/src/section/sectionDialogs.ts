import { createValue, type Readable } from '../session/Readable.ts';
import { backAfterDialog } from '../ui/afterDialog.ts';

/** A button of the list that has the focus when the list is shown again. */
export type ListButton = { button: 'add' } | { button: 'edit'; section: string };

/** The one dialog about sections that is open: all of them, or the form for a new one or an existing one. */
export type SectionDialog =
  | { kind: 'list'; startAt?: ListButton }
  | { kind: 'form'; section?: string; isFromList: boolean };

export interface SectionDialogs {
  readonly dialog: Readable<SectionDialog | undefined>;
  /** Shows all sections. `back` gives the focus back when the dialog closes. */
  openList(back?: () => void): void;
  /** Opens the form for a new section; says why not if I may not write. */
  openAdd(): void;
  /** Opens the form for a section; says why not if I may not change it. */
  openEdit(section: string, back?: () => void): void;
  /** Closes the dialog; a form that was opened from the list goes back to it. */
  close(how?: 'added'): void;
}

interface SectionDialogsOptions {
  /** Whether the form may open; says why not. */
  mayOpen(section?: string): boolean;
  focusCurrent(): void;
}

/** Which dialog is open, and where the focus goes when it closes. */
export function createSectionDialogs({ mayOpen, focusCurrent }: SectionDialogsOptions): SectionDialogs {
  const dialog = createValue<SectionDialog | undefined>(undefined);
  let goBack: (() => void) | undefined;
  let opener: Element | null = null;

  function open(next: SectionDialog, back: (() => void) | undefined): void {
    goBack = back;
    opener = document.activeElement;
    dialog.set(next);
  }

  /** The dialog itself gives the focus back to what opened it, if that is still there. */
  function giveFocusBack(isAdded: boolean): void {
    if (isAdded || (goBack === undefined && opener?.isConnected !== true)) focusCurrent();
    else goBack?.();
  }

  return {
    dialog,
    openList: (back) => open({ kind: 'list' }, back),
    openAdd() {
      const isFromList = dialog.get()?.kind === 'list';
      if (!mayOpen()) return;
      if (isFromList) dialog.set({ kind: 'form', isFromList });
      else open({ kind: 'form', isFromList }, undefined);
    },
    openEdit(section, back) {
      const isFromList = dialog.get()?.kind === 'list';
      if (!mayOpen(section)) return;
      if (isFromList) dialog.set({ kind: 'form', section, isFromList });
      else open({ kind: 'form', section, isFromList }, back);
    },
    close(how) {
      const now = dialog.get();
      if (now?.kind === 'form' && now.isFromList) {
        const { section } = now;
        dialog.set({
          kind: 'list',
          startAt: section === undefined ? { button: 'add' } : { button: 'edit', section },
        });
        return;
      }
      dialog.set(undefined);
      backAfterDialog(() => giveFocusBack(how === 'added'));
    },
  };
}
