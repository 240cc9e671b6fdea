import type { Home, Person } from '../../api/peopleTypes';
import { isKnown } from '../../api/types';

/** Who keeps a person's password, as a form holds it. */
export const here: Home = { way: 'HERE', name: '' };

export const homes = [
  { value: 'HERE', label: 'A password here' },
  { value: 'OPENID', label: 'The OpenID provider' },
  { value: 'DIRECTORY', label: 'The directory (LDAP)' },
];

/** What the API takes of the form. */
export function outsideOf(home: Home): { outside?: Home } {
  return home.way === here.way ? {} : { outside: { way: home.way, name: home.name.trim() } };
}

/** What the API takes of a form about somebody who is known already; nothing where the home stays the same. */
export function movedTo(home: Home, person: Person): { outside?: Home; here?: boolean } {
  const before = isKnown(person.outside) ? person.outside : here;
  const same = before.way === home.way && (home.way === here.way || before.name === home.name.trim());
  if (same) {
    return {};
  }
  return home.way === here.way ? { here: true } : outsideOf(home);
}

/** Who vouches for a person, in words. */
export function whereFrom(person: Person): string {
  if (!isKnown(person.outside)) {
    return 'password here';
  }
  const { way, name } = person.outside;
  return `${way === 'OPENID' ? 'OpenID provider' : 'directory'}, as ${name}`;
}

/** Whether a person can sign in, in words. */
export function stateOf(person: Person): string {
  if (!person.active) {
    return 'account disabled';
  }
  return person.invited ? 'invited, has not signed in yet' : 'active';
}
