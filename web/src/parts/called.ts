import { isKnown, type Unknown } from '../api/types.ts';

/** What people call somebody, with the name to sign in with behind it; that alone of whom the record does not know. */
export function called(user: string, name: Unknown<string>): string {
  return isKnown(name) && name !== '' && name !== user ? `${name} (${user})` : user;
}
