import { once } from 'node:events';
import { createServer } from 'node:http';

/** What somebody does, by what was asked with it. */
export type Doing = (what: Readonly<Record<string, string>>) => unknown;
export type Doings = Readonly<Record<string, Doing>>;

/** Somebody whom a scenario can ask to do something: `sh curl -sfG "$KOFI/write" -d cell=A2 -d text=…`. */
export interface Asking {
  /** Where a scenario asks. */
  readonly address: string;
  /** Does one thing, as a request would. */
  do(doing: string, what?: Readonly<Record<string, string>>): Promise<void>;
  destroy(): void;
}

export async function openAsking(doings: Doings): Promise<Asking> {
  async function run(doing: string, what: Readonly<Record<string, string>> = {}): Promise<void> {
    const found = doings[doing];
    if (found === undefined)
      throw new Error(`nobody can ${doing}; there is ${Object.keys(doings).join(', ')}`);
    await found(what);
  }

  const door = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://asking');
    run(pathname.slice(1), Object.fromEntries(searchParams)).then(
      () => response.end(),
      (error: unknown) => {
        response.statusCode = 400;
        response.end(String(error));
      },
    );
  });
  door.listen(0);
  await once(door, 'listening');
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return {
    address: `http://localhost:${address.port}`,
    do: run,
    destroy: () => void door.close(),
  };
}
