import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder of the tools that `npm ci` puts into the tree, the pinned Node among them. */
export const toolsFolder = join(root, 'node_modules', '.bin');

/** The Node that everything runs on: a pinned dependency, so that the machine's own may be older. */
export const pinnedNode = join(toolsFolder, 'node');

/** The environment in which `node`, in a shebang too, is the pinned one. */
export function pinnedEnvironment(extra = {}) {
  const path = `${toolsFolder}${delimiter}${process.env.PATH ?? ''}`;
  return {
    ...process.env,
    PATH: path,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    ...extra,
  };
}

/** The environment of the machine's own Node and npm: what replaces node_modules must not run from it. */
export function machineEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** Writes a line for the person at the terminal. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
