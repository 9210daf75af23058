/** A mark's picture (tokens.css: SVG in its address, black on nothing) in another ink. */
export function inked(markUrl: string, ink: string): string {
  const escaped = encodeURIComponent(ink);
  return markUrl.replace('%3Csvg ', `%3Csvg fill='${escaped}' `).replaceAll('%23000', escaped);
}
