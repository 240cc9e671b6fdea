import { isKnown, type Row, type SchemaFacet } from '../../api/types';
import { words } from '../../parts/words';

/** A column that a list can show. */
export interface Column {
  readonly id: string;
  readonly label: string;
  /** Digits and addresses line up. */
  readonly exact: boolean;
  readonly text: (row: Row) => string;
}

function shown(value: Row['columns'][string]): string {
  if (!isKnown(value)) {
    return '';
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return typeof value === 'object' ? value.join(', ') : String(value);
}

function column(id: string, label: string, exact = false): Column {
  return { id, label, exact, text: (row) => shown(row.columns[id]) };
}

/** What is looked for most of assets; the server makes these columns itself. */
const ofAssets: readonly Column[] = [
  { ...column('class', 'Class'), text: (row) => words(shown(row.columns['class'])) },
  column('level', 'Level', true),
  column('zoneName', 'Zone'),
  column('addresses', 'Addresses', true),
  column('macs', 'MAC addresses', true),
  column('hostname', 'Host name', true),
  column('manufacturer', 'Manufacturer'),
  column('model', 'Model'),
  column('serial', 'Serial number', true),
  column('firmware', 'Firmware', true),
  column('operatingSystem', 'Operating system'),
  column('role', 'Role'),
  column('siteName', 'Site'),
  column('location', 'Location'),
  column('criticality', 'Criticality'),
  column('owner', 'Owner'),
  column('state', 'State'),
  column('safetyRelated', 'Safety related'),
];

/** What waits for somebody stands next to the name, where also a narrow screen shows it. */
const open: Column = {
  id: 'openItems',
  label: 'Open matters',
  exact: true,
  text: (row) => (row.openItems === 0 ? '' : String(row.openItems)),
};

const always: readonly Column[] = [
  { id: 'agreeing', label: 'Sources', exact: true, text: (row) => String(row.agreeing) },
  { id: 'lastObserved', label: 'Last observed', exact: true, text: (row) => row.lastObserved ?? '' },
];

const exactTypes = new Set(['integer', 'date', 'time', 'mac', 'ip', 'cidr']);

/** The values of one part of a row, of all slots of its facet. */
function partText(row: Row, facet: string, part: string): string {
  return Object.entries(row.facets)
    .filter(([slot]) => slot === facet || slot.startsWith(`${facet}[`))
    .flatMap(([, parts]) => parts[part] ?? [])
    .join(', ');
}

/** All columns that a list of a kind can show, from the schema: a facet is written once. */
export function columnsOf(kind: string, schema: readonly SchemaFacet[]): readonly Column[] {
  const parts = schema
    .filter((facet) => facet.kinds.includes(kind))
    // What only this kind has comes first.
    .toSorted((one, other) => one.kinds.length - other.kinds.length)
    .flatMap((facet) =>
      facet.parts.map((part) => ({
        id: `${facet.facet}.${part.name}`,
        label: facet.kinds.length === 1 && kind !== 'asset' ? part.label : `${facet.label}: ${part.label}`,
        exact: exactTypes.has(part.type),
        text: (row: Row) => partText(row, facet.facet, part.name),
      })),
    );
  return [
    open,
    ...(kind === 'asset' ? ofAssets : []),
    ...(kind === 'asset' ? always : []),
    ...parts,
    ...(kind === 'asset' ? [] : always),
  ];
}

/** What is looked for of a kind first, where that is not what the schema has first. */
const usualOf: Readonly<Record<string, readonly string[]>> = {
  zone: [
    'zoneProfile.zoneType',
    'zoneProfile.targetLevel',
    'zoneProfile.rationale',
    'placement.zone',
    'placement.site',
    'placement.level',
  ],
  network: [
    'networkProfile.range',
    'networkProfile.vlan',
    'networkProfile.networkType',
    'placement.zone',
    'placement.site',
    'placement.level',
  ],
};

/** The columns that a list shows before somebody chooses others. */
export function usualColumns(kind: string, columns: readonly Column[]): readonly string[] {
  if (kind === 'asset') {
    return [
      'openItems',
      'class',
      'level',
      'zoneName',
      'addresses',
      'manufacturer',
      'model',
      'firmware',
      'agreeing',
      'lastObserved',
    ];
  }
  const own = columns.filter((one) => one.id.includes('.') && !one.id.startsWith('designation.'));
  const usual = usualOf[kind] ?? own.slice(0, 7).map((one) => one.id);
  return ['openItems', ...usual.filter((id) => own.some((one) => one.id === id)), 'agreeing'];
}
