import { type CopyOutcome, copyText } from './copyText.ts';

/**
 * Copies words that stand in no field of the page; a field for them comes and goes. With `marked` they were not copied:
 * whoever asked shows them, to be copied by hand.
 */
export async function copyWords(words: string): Promise<CopyOutcome> {
  const hadFocus = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'sr';
  field.readOnly = true;
  field.value = words;
  document.body.append(field);
  const outcome = await copyText(field);
  const isInField = document.activeElement === field;
  field.remove();
  if (isInField && hadFocus instanceof HTMLElement) hadFocus.focus();
  return outcome;
}
