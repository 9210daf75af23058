import type { Plugin } from 'vite';

const DOM_OF_LIB0 = /\/lib0\/dom\.js$/;
const MAKES_SCHEMA = /= (\$\.\$custom\()/g;

/**
 * Yjs writes to the console through lib0/logging, which knows the page's elements by schemas that nobody here asks for.
 * The bundler cannot tell that making one does nothing else; with that said, lib0's schemas and its random numbers, 3 kB,
 * stay out of the page.
 */
export const withoutUnusedSchemas: Plugin = {
  name: 'without-unused-schemas',
  transform(code, id) {
    if (!DOM_OF_LIB0.test(id)) return null;
    return { code: code.replace(MAKES_SCHEMA, '= /* @__PURE__ */ $1'), map: null };
  },
};
