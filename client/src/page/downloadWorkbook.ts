import { api } from '../session/api.ts';

/** Has the browser keep the session's workbook, as the link in the top bar does. */
export function downloadWorkbook(sessionId: string): void {
  const link = document.createElement('a');
  link.href = api.workbookAddress(sessionId);
  link.download = '';
  link.click();
}
