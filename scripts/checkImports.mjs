import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Data flows forward in the client: what each folder of client/src may import beside itself. Whatever stands lower
 * can then be read, tested and changed without what stands on top of it. Features never import each other.
 */
const base = ['messages', 'session', 'announce', 'command', 'hooks', 'ui'];
const feature = [...base, 'note', 'section'];
const features = [
  'board',
  'grid',
  'outline',
  'changes',
  'find',
  'comments',
  'legend',
  'people',
  'spotlight',
  'breakouts',
  'capture',
  'present',
  'clock',
  'plan',
  'lifetime',
  'vote',
  'acts',
  'moments',
  'export',
  'bringIn',
  'captions',
  'palette',
  'quiet',
  'poll',
  'settings',
  'landing',
  'door',
];
const MAY_IMPORT = {
  messages: [],
  ui: ['messages'],
  session: ['messages'],
  announce: ['messages', 'session'],
  command: ['messages', 'session'],
  hooks: ['messages', 'session', 'announce', 'command'],
  note: base,
  section: [...base, 'note'],
  ...Object.fromEntries(features.map((name) => [name, feature])),
  page: [...feature, ...features],
  practice: [...feature, ...features, 'page'],
};
/** The route is an address, not a view. */
const EVERYBODY = ['route.ts'];

/** Tests may put a part into whatever stands above it. */
const isForTests = (name) => /\.test\.tsx?$|[\\/]test[A-Z]\w*\.tsx?$/.test(name);

const root = resolve(import.meta.dirname, '..', 'client', 'src');
const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name) && name.includes(sep) && !isForTests(name));

const faults = files.flatMap((name) => {
  const [folder = ''] = name.split(sep);
  const allowed = MAY_IMPORT[folder];
  if (allowed === undefined)
    return [`${name}: client/src/${folder} has no place in scripts/checkImports.mjs yet`];
  const imports = readFileSync(join(root, name), 'utf8').matchAll(
    /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g,
  );
  return [...imports].flatMap(([, path = '']) => {
    const target = relative(root, resolve(root, dirname(name), path));
    const [to = ''] = target.split(sep);
    if (to === folder || allowed.includes(to) || EVERYBODY.includes(target)) return [];
    return [`${name} imports ${target}: ${folder}/ may import ${allowed.join(', ') || 'nothing'} and itself`];
  });
});

for (const fault of faults) console.log(fault);
process.exit(faults.length > 0 ? 1 : 0);
