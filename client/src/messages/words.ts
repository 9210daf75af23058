import en from './en.json';
import { flatWords, type Words } from './flatWords.ts';

/** All words, while we work and in tests. The build has another module here: its chunks bring their words themselves. */
export const words: Words = flatWords(en);
