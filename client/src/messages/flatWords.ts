/** A catalogue as its file has it: groups of words, in groups. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** Words by their whole key, such as "save.saved". */
export type Words = Readonly<Record<string, string>>;

export function flatWords(catalogue: Catalogue): Words {
  return Object.fromEntries(leaves(catalogue, ''));
}

function leaves(catalogue: Catalogue, path: string): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}
