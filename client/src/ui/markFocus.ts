/**
 * Notes down where the focus is, before something is asked that takes a while. Answers afterwards whether it has been
 * left there, or was lost with what had it: only then may it be moved on. Whoever has gone elsewhere is writing there.
 */
export function markFocus(): () => boolean {
  const { activeElement: before } = document;
  return () => document.activeElement === before || document.activeElement === document.body;
}
