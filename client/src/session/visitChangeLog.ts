import { type ChangeLogOptions, createChangeLog, type FedChangeLog } from './changeLog.ts';

/** The changes of a room that is forgotten when it ends (practice, tests): they count from now on, and nothing is kept. */
export function createVisitChangeLog(
  options: Pick<ChangeLogOptions, 'store' | 'me' | 'personOf' | 'now' | 'onLeft'>,
): FedChangeLog {
  const log = createChangeLog({
    ...options,
    keeper: { read: () => undefined, write: () => undefined, remove: () => undefined },
    isLine: () => true,
    later: () => () => undefined,
  });
  log.copyLoaded();
  log.fetched();
  return log;
}
