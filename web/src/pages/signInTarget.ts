/** Where to go after signing in: only ever a page of this product, whatever the address asks for. */
export function signInTarget(from: string | null): string {
  if (from === null || !/^\/(?![/\\])/.test(from) || from.startsWith('/sign-in')) {
    return '/';
  }
  return from;
}
