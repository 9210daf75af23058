import { useReadable } from '../hooks/index.ts';
import { ArrangeDialog } from './ArrangeDialog.tsx';
import './breakouts.css';
import { ChooseDialog } from './ChooseDialog.tsx';
import { OverviewDialog } from './OverviewDialog.tsx';
import { useBreakoutActions } from './useBreakoutActions.ts';

/** The one dialog about rooms that is open, if any. Once in a page. */
export function BreakoutDialogs({ onCapture }: { onCapture(): void }) {
  const dialog = useReadable(useBreakoutActions().dialog);
  if (dialog === 'arrange') return <ArrangeDialog />;
  if (dialog === 'overview') return <OverviewDialog onCapture={onCapture} />;
  return dialog === 'choose' ? <ChooseDialog /> : null;
}
