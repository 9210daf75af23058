import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { installPeer } from './installPeer.mjs';
import { pinnedEnvironment, pinnedNode, root, say } from './tree.mjs';

// `npm run bench:board`: the board beside Excalidraw and tldraw, in the browser of the tests.
const bench = join(root, 'bench', 'board');
const peer = join(bench, 'peer');
const { values } = parseArgs({ options: { only: { type: 'string' } }, strict: false });

if (!install() || !build()) process.exit(1);
if (values.only !== 'evenboard' && (!installPeer(peer, 'the whiteboards') || !buildPeer())) process.exit(1);
const run = spawnSync(pinnedNode, ['bench.ts', ...process.argv.slice(2)], {
  cwd: bench,
  env: pinnedEnvironment(),
  stdio: 'inherit',
});
process.exit(run.status ?? 1);

/** One page for each of them, where something it is made of is newer than the pages are. */
function buildPeer() {
  const built = join(peer, 'dist', 'excalidraw.html');
  const sources = readdirSync(peer, { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = [join(bench, 'notes.ts'), ...sources.map(({ name }) => join(peer, name))];
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return true;
  say('Building their pages …');
  const vite = spawnSync(
    pinnedNode,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel=error'],
    {
      cwd: peer,
      env: pinnedEnvironment(),
      stdio: 'inherit',
    },
  );
  if (vite.status !== 0) say('They could not be built; the lines above say why. Nothing was measured.');
  return vite.status === 0;
}
