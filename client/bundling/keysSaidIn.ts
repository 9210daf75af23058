import { type ESTree, Visitor } from 'vite';

/** `t` by its name in the source, or as the bundler tells several apart. */
const NAME_OF_T = /^t(\$\d+)?$/;
const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * The keys of a catalogue that a piece of code can say. A key is a string as it stands, wherever that is – in a call of
 * `t`, in a table of labels –, or what a template inside of `t(…)` can come to. Types see to it that there is no third
 * way: a `MessageKey` cannot be glued together.
 */
export function keysSaidIn(program: ESTree.Program, keys: Iterable<string>): ReadonlySet<string> {
  const strings = new Set<string>();
  const patterns: RegExp[] = [];
  const firstArguments: { readonly start: number; readonly end: number }[] = [];
  const isInFirstArgument = (at: number) => firstArguments.some(({ start, end }) => at >= start && at < end);
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (first && callee.type === 'Identifier' && NAME_OF_T.test(callee.name)) firstArguments.push(first);
    },
    Literal({ value }) {
      if (typeof value === 'string') strings.add(value);
    },
    TemplateLiteral({ start, quasis }) {
      const parts = quasis.map(({ value }) => value.cooked ?? '');
      if (parts.length === 1) strings.add(parts.join(''));
      else if (parts.some((part) => /\w/.test(part)) && isInFirstArgument(start))
        patterns.push(patternOf(parts));
    },
  }).visit(program);
  const isSaid = (key: string) => strings.has(key) || patterns.some((pattern) => pattern.test(key));
  return new Set([...keys].filter((key) => isSaid(key) || isSaid(key.replace(PLURAL, ''))));
}

/** What is put into a template is part of one name: it has no dot. */
function patternOf(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => part.replace(/\W/g, '\\$&')).join('[^.]*')}$`);
}
