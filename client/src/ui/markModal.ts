/** What is around it stays in the accessible tree (index.html says why), so the dialog itself says that it is modal. */
export const markModal = (dialog: HTMLElement | null) => dialog?.setAttribute('aria-modal', 'true');
