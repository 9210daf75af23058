import { joinSession } from '../../e2e/support/api.ts';
import { openReplica, type Replica } from '../../e2e/support/Replica.ts';

/** Who is to be in the room. */
export interface AudienceTask {
  readonly url: string;
  readonly sessionId: string;
  readonly key: string;
  readonly people: number;
}

// A process of its own, so that what a hundred copies of the board cost is not what the typist's page is measured by.
process.once('message', (task: AudienceTask) => void attend(task));
process.setMaxListeners(200);

/** Everybody with the stock client and a copy of the board of their own, as on a hundred computers. */
async function attend({ url, sessionId, key, people }: AudienceTask): Promise<void> {
  const replicas: Replica[] = [];
  for (let number = 1; number <= people; number += 1) {
    const { token } = await joinSession(url, sessionId, key, `Person ${number}`);
    replicas.push(openReplica(url, sessionId, token));
  }
  await Promise.all(replicas.map((replica) => replica.synced()));
  process.send?.('ready');
  process.once('message', () => {
    process.send?.(
      replicas.flatMap(({ closeCodes }) => closeCodes),
      () => process.exit(0),
    );
  });
}
