import type { Plugin } from 'vite';

const ICON = /\/lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs$/;
const KEY = /,\s*key: "\w+"/g;

/**
 * Each line of an icon has a key of random letters, for React's warnings while we work. Lines never change places, so the
 * built page does without: random letters cannot be compressed, and were a kilobyte of it.
 */
export const withoutIconKeys: Plugin = {
  name: 'without-icon-keys',
  apply: 'build',
  transform: (code, id) => (ICON.test(id) ? { code: code.replace(KEY, ''), map: null } : null),
};
