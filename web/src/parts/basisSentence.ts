import type { Basis } from '../api/types';
import { counted } from './words';

/** Why a part of the record has the value that it has, in a sentence. */
export function basisSentence(basis: Basis): string {
  const person = basis.person ?? 'somebody';
  const reason = basis.reason ?? '';
  switch (basis.type.toUpperCase()) {
    case 'CLAIMED':
      return `${counted(basis.claims.length, 'claim')} of sources ${basis.claims.length === 1 ? 'says' : 'say'} so.`;
    case 'STATED':
      return `${person} states it${reason === '' ? '' : `: “${reason}”`}.`;
    case 'DECIDED':
      return `${person} decided between rival claims${reason === '' ? '' : `: “${reason}”`}. ${counted(basis.claims.length, 'claim')} believed, ${basis.refused?.length ?? 0} not.`;
    case 'COMPUTED':
      return `It follows from other facts${reason === '' ? '' : ` by ${reason}`}.`;
    default:
      return `${basis.type}${reason === '' ? '' : `: ${reason}`}`;
  }
}
