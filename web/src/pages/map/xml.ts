/** What XML 1.0 cannot hold, lone halves of a pair among it. Source: Extensible Markup Language 1.0, clause 2.2. */
const unholdable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text for XML 1.0: its five signs escaped, and without the characters that XML cannot hold. */
export function xml(text: string): string {
  return text
    .replace(unholdable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
