import { join } from 'node:path';
import { root } from './tree.mjs';

// How the server is started with little memory; `deploy` says the same. Young objects get less room, which costs no
// time that could be measured, and what was compiled once is not read as TypeScript again.
export const serverOptions = ['--max-semi-space-size=8'];
export const serverEnvironment = { NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') };
