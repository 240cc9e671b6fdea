import { language, t } from '../language/t.ts';

/** `SAFETY_CONTROLLER` or `safety-controller` as people write it: `Safety controller`, in the language of the page. */
export function words(name: string): string {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
  const sentence = spaced.charAt(0).toUpperCase() + spaced.slice(1);
  const english = sentence.replace(
    /\b(plc|pac|rtu|dcs|hmi|scada|vpn|ups|ids|dmz|ot|it|io|sbom|hbom|id|ip|mac|vlan|tcp|tls|udp|siem|ok)\b/gi,
    (abbreviation) => (abbreviation.toLowerCase() === 'io' ? 'I/O' : abbreviation.toUpperCase()),
  );
  return t(english);
}

/** Words within a sentence: `safety controller`. German keeps the capitals of its nouns. */
export function within(text: string): string {
  return language === 'de' ? text : text.toLowerCase();
}

/** The same text with a capital letter in front: a sentence of the server, in which words stay as they are. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const plurals: Readonly<Record<string, string>> = {
  site: 'Sites',
  asset: 'Assets',
  network: 'Networks',
  connection: 'Connections',
  zone: 'Zones',
  conduit: 'Conduits',
  'third-party': 'Third parties',
  'access-path': 'Access paths',
  'information-item': 'Information items',
  product: 'Products',
  system: 'Systems',
  function: 'Functions',
  person: 'Persons',
  responsibility: 'Responsibilities',
  source: 'Sources',
  sensor: 'Sensors',
  unknown: 'Known unknowns',
  'plant-event': 'Plant events',
  'change-window': 'Maintenance windows',
  'scan-permit': 'Scan permits',
  baseline: 'Baselines',
  'isolation-plan': 'Isolation plans',
  'redundancy-group': 'Redundancy groups',
  contract: 'Contracts',
  'information-aggregate': 'Information aggregates',
  'handling-policy': 'Handling policies',
  'threat-scenario': 'Threat scenarios',
  'attack-tree': 'Attack trees',
  risk: 'Risks',
  control: 'Controls',
};

/** The kinds of subject in the order in which they are listed. */
export const kinds: readonly string[] = Object.keys(plurals);

/** The kinds other than assets, as people look for them. */
export const kindGroups: readonly { readonly title: string; readonly kinds: readonly string[] }[] = [
  {
    title: 'Architecture',
    kinds: [
      'zone',
      'conduit',
      'connection',
      'network',
      'site',
      'system',
      'redundancy-group',
      'function',
      'product',
    ],
  },
  { title: 'Evidence', kinds: ['source', 'sensor', 'unknown'] },
  { title: 'Information', kinds: ['information-item', 'information-aggregate', 'handling-policy'] },
  { title: 'Third parties', kinds: ['third-party', 'access-path', 'contract'] },
  { title: 'Risk', kinds: ['threat-scenario', 'attack-tree', 'risk', 'control'] },
  {
    title: 'Governance',
    kinds: [
      'person',
      'responsibility',
      'change-window',
      'plant-event',
      'scan-permit',
      'isolation-plan',
      'baseline',
    ],
  },
];

/** What many subjects of a kind are called. */
export function plural(kind: string): string {
  return plurals[kind] ?? `${words(kind)}s`;
}

/** What one subject of a kind is called within a sentence. */
export function singular(kind: string): string {
  switch (kind) {
    case 'change-window':
      return 'maintenance window';
    case 'unknown':
      return 'known unknown';
    default:
      return within(words(kind));
  }
}

/** `1 file`, `12 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A country by its name where it is written as its code of two letters; else as it is written. */
export function country(text: string): string {
  return /^[A-Z]{2}$/.test(text)
    ? (new Intl.DisplayNames([language], { type: 'region' }).of(text) ?? text)
    : text;
}

/** Bytes as people read them, in binary units. */
export function bytes(count: number): string {
  if (count < 1024) {
    return `${count} B`;
  }
  const units = ['KiB', 'MiB', 'GiB', 'TiB'];
  let value = count;
  let unit = -1;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}

/** The age of an instant in its greatest unit: `3 days`, seen from another one. */
export function age(instant: string, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 1000));
  const units: readonly (readonly [number, string])[] = [
    [31_557_600, 'year'],
    [2_629_800, 'month'],
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ];
  for (const [length, unit] of units) {
    if (seconds >= length) {
      return counted(Math.floor(seconds / length), unit);
    }
  }
  return 'moments';
}

/** A span of time of ISO 8601 as people write it: `1 hour 30 minutes` for PT1H30M; what is no such span stays as it is. */
export function span(text: string): string {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  const units = ['day', 'hour', 'minute', 'second'];
  const said = units.flatMap((unit, place) => {
    const count = parts?.[place + 1];
    return count === undefined ? [] : [counted(Number(count), unit)];
  });
  return said.length === 0 ? text : said.join(' ');
}

/** One row of comma separated values. Source: RFC 4180; a formula is disarmed, because spreadsheets would run it. */
export function csvRow(cells: readonly string[]): string {
  return cells
    .map((cell) => (/^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}
