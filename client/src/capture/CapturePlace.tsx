import { useRoomSession } from '../hooks/index.ts';
import { CaptureDialogs } from './CaptureDialogs.tsx';
import { CaptureLine } from './CaptureLine.tsx';
import { ConfirmStrip } from './ConfirmStrip.tsx';
import './capture.css';

/** What was typed for me, and, for facilitators, the line to type in for others: between the notes and the foot. */
export function CapturePlace() {
  const { me } = useRoomSession();
  return (
    <>
      <ConfirmStrip />
      {me.role === 'facilitator' && (
        <>
          <CaptureLine />
          <CaptureDialogs />
        </>
      )}
    </>
  );
}
