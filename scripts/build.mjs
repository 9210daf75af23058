import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedEnvironment, root, say, toolsFolder } from './tree.mjs';

const stampFile = join(root, 'client', 'dist', '.evenboard-build');
const skippedFolders = new Set(['node_modules', 'dist', '.turbo']);

/**
 * Builds the pages where something they are made of has changed since the last time.
 * Returns whether they are there; what went wrong has been said.
 */
export function build() {
  const hash = hashOfInputs();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return true;
  say('Building the pages (once, and again when they change; some seconds) …');
  const turbo = spawnSync(
    join(toolsFolder, 'turbo'),
    ['run', 'build', '--output-logs=errors-only', '--ui=stream'],
    {
      cwd: root,
      env: pinnedEnvironment(),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (turbo.status !== 0) {
    say([turbo.stdout, turbo.stderr, turbo.error?.message].filter(Boolean).join('\n').trim());
    say('The pages could not be built; the lines above say why. Nothing was started.');
    return false;
  }
  writeFileSync(stampFile, hash);
  return true;
}

/** Names and contents, not times: a fresh clone or another branch and back needs no new build. */
function hashOfInputs() {
  const hash = createHash('sha256');
  const inputs = [...filesIn('client'), ...filesIn('packages'), 'package-lock.json', 'turbo.json'];
  for (const file of inputs) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : filesIn(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}
