import { readXml } from './readXml.ts';

/** A part that another one points at. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`. */
  readonly type: string;
  /** Its name in the archive. */
  readonly target: string;
}

/** Where the relations of a part stand. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relations of a part; those to somewhere outside are left out. */
export function readRelations(xml: string | undefined, part: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(xml ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const read = attributes();
      if (read.get('TargetMode') === 'External') return;
      const type = read.get('Type') ?? '';
      relations.push({
        id: read.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(part, read.get('Target') ?? ''),
      });
    },
  });
  return relations;
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
