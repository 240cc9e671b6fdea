import type { Control, Reach, Reason } from '../../api/pathTypes';
import { counted, words } from '../../parts/words';

/** What may be done, in a few words: the two bounds where they differ. */
export function reachWords({ surely, possibly }: Reach): string {
  if (surely === possibly) {
    return { NONE: 'nothing', READ: 'reads or informs', WRITE: 'can alter' }[surely];
  }
  return surely === 'READ' ? 'reads, may alter' : possibly === 'WRITE' ? 'perhaps alters' : 'perhaps reads';
}

const reasons: Readonly<Record<string, string>> = {
  THIRD_PARTY: 'a third party',
  ACCESS_PATH_OF_NOBODY_KNOWN: 'an access path of which it is not recorded whose it is',
  NETWORK_OUTSIDE: 'a network outside',
  ZONE_OUTSIDE: 'stands in a zone outside',
  CLOUD_SERVICE: 'a service in a cloud',
  INTERNET_EXPOSED: 'marked as reachable from the internet',
  INTERNET_ASSESSED: 'assessed as joined to the internet, which may begin',
  MAY_LEAD_OUTSIDE: 'not known, may lead outside',
};

/** Why something counts as outside. */
export function entryWords(reason: string): string {
  return reasons[reason] ?? words(reason);
}

const causes: Readonly<Record<string, string>> = {
  IS_LOST: 'is lost with',
  END_IS_LOST: 'ends at',
  CONDUIT_IS_LOST: 'goes through',
  NETWORK_IS_LOST: 'goes through the network',
  CABLE_IS_LOST: 'is plugged, as far as recorded, into',
  PARTY_IS_LOST: 'belongs to',
  REQUIRED_CONNECTION: 'needs the connection',
  PERHAPS_REQUIRED_CONNECTION: 'may need the connection',
  DEPENDENCY: 'depends on',
  DEPENDENCY_WITH_ALTERNATIVE: 'depends, with something instead, on',
  SUPPORTS: 'is supported by',
};

/** Why something is lost or affected: the words before the name of what it goes back to. */
export function causeWords(reason: Reason): string {
  return causes[reason.cause] ?? words(reason.cause);
}

/** A control as one reads it: what sort, and its name where that says more. */
export function controlWords(control: Control): string {
  switch (control.sort) {
    case 'SECOND_FACTOR':
    case 'OFF_UNTIL_NEEDED':
      return control.name;
    case 'CAN_BE_CUT':
      return `can be cut: ${control.name}`;
    default:
      return `${words(control.sort)} ${control.name}`;
  }
}

const contradictions: Readonly<Record<string, string>> = {
  CONNECTION: 'Connection to elsewhere',
  ACCESS_PATH: 'Access path',
  OUT_OF_BAND: 'Way in past the boundary',
  NETWORK_OUTSIDE: 'Address in a network outside',
  MAY_LEAD_OUTSIDE: 'Not known, may lead outside',
  TRANSIENT_DEVICE: 'Device that comes and goes',
  REMOVABLE_MEDIA: 'Removable media',
  WIRELESS: 'Radio',
};

/** What sort of way in speaks against a claim. */
export function contradictionWords(sort: string): string {
  return contradictions[sort] ?? words(sort);
}

/** An ISO 8601 duration of hours, minutes or days as people say it; anything else as it stands. */
export function durationWords(text: string): string {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text);
  const parts = (['d', 'h', 'min'] as const).flatMap((unit, at) => {
    const amount = found?.[at + 1];
    return amount === undefined ? [] : [unit === 'd' ? counted(Number(amount), 'day') : `${amount} ${unit}`];
  });
  return parts.length === 0 ? text : parts.join(' ');
}

const fallbacks: Readonly<Record<string, string>> = {
  YES_TESTED: 'by hand, tried',
  YES_UNTESTED: 'by hand, never tried',
  NO: 'not by hand',
};

/** How something can be done by hand. */
export function fallbackWords(fallback: string | null | undefined): string {
  return fallbacks[fallback ?? ''] ?? 'not recorded';
}
