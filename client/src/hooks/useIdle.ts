import { useEffect, useState } from 'react';
import { whenIdle } from '../session/whenIdle.ts';

/** Whether the page has had nothing else to do once since `isReady`: time for what need not be there first. */
export function useIdle(isReady = true): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => (isReady ? whenIdle(() => setIsIdle(true)) : undefined), [isReady]);
  return isIdle;
}
