import { isKnown, type Row, type SchemaFacet } from '../../api/types';
import { words } from '../../parts/words';

/** A column that a list can show. */
export interface Column {
  readonly id: string;
  readonly label: string;
  /** Digits and addresses line up. */
  readonly exact: boolean;
  readonly text: (row: Row) => string;
  /** Whether an empty cell is empty because there is no such thing or it does not apply. */
  readonly isAbsent?: (row: Row) => boolean;
  /** The part of the schema that it shows. */
  readonly path?: string;
}

/** What sources claim against each other for an empty cell: that it is disputed is not that nobody knows it. */
export function disputed(column: Column, row: Row): readonly string[] {
  return (column.path === undefined ? undefined : row.disputed[column.path]) ?? [];
}

/** What is recorded in all slots of a facet. */
function slotsOf(row: Row, facet: string) {
  return Object.entries(row.facets)
    .filter(([slot]) => slot === facet || slot.startsWith(`${facet}[`))
    .map(([, parts]) => parts);
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

/** Whether it is recorded that there is no such value, or that it does not apply: where nothing is known, the part is missing. */
function isAbsent(row: Row, facet: string, part: string): boolean {
  const said = slotsOf(row, facet).flatMap((parts) => parts[part] ?? []);
  return said.length === 0 && slotsOf(row, facet).some((parts) => parts[part] !== undefined);
}

/** A column that the server makes itself, of a part of the schema. */
function column(id: string, path: string, label: string, exact = false): Column {
  const [facet = '', part = ''] = path.split('.');
  return {
    id,
    label,
    exact,
    path,
    text: (row) => shown(row.columns[id]),
    isAbsent: (row) => isAbsent(row, facet, part),
  };
}

/** What is looked for most of assets; the server makes these columns itself. */
const ofAssets: readonly Column[] = [
  { ...column('class', 'assetRole.assetClass', 'Class'), text: (row) => words(shown(row.columns['class'])) },
  column('level', 'placement.level', 'Level', true),
  column('zoneName', 'placement.zone', 'Zone'),
  column('addresses', 'networkPort.addresses', 'Addresses', true),
  column('macs', 'networkPort.mac', 'MAC addresses', true),
  column('hostname', 'communication.hostname', 'Host name', true),
  column('manufacturer', 'nameplate.manufacturer', 'Manufacturer'),
  column('model', 'nameplate.model', 'Model'),
  column('serial', 'nameplate.serialNumber', 'Serial number', true),
  column('firmware', 'platform.firmwareVersion', 'Firmware', true),
  column('operatingSystem', 'platform.operatingSystem', 'Operating system'),
  column('role', 'assetRole.role', 'Role'),
  column('siteName', 'placement.site', 'Site'),
  column('location', 'placement.location', 'Location'),
  column('criticality', 'criticality.overall', 'Criticality'),
  column('owner', 'custody.owner', 'Owner'),
  column('state', 'lifecycle.state', 'State'),
  column('safetyRelated', 'assetRole.safetyRelated', 'Safety related'),
];

/** What waits for somebody stands next to the name, where also a narrow screen shows it. */
const open: Column = {
  id: 'openItems',
  label: 'In the inbox',
  exact: true,
  text: (row) => (row.openItems === 0 ? '' : String(row.openItems)),
  isAbsent: (row) => row.openItems === 0,
};

const always: readonly Column[] = [
  { id: 'agreeing', label: 'Sources', exact: true, text: (row) => String(row.agreeing) },
  { id: 'lastObserved', label: 'Last observed', exact: true, text: (row) => row.lastObserved ?? '' },
];

/** How many there are in a network; nobody can say where its range is not recorded. */
const assetsIn: Column = {
  id: 'assets',
  label: 'Assets',
  exact: true,
  text: (row) => (isKnown(row.assets) ? String(row.assets) : ''),
};

const exactTypes = new Set(['integer', 'date', 'time', 'mac', 'ip', 'cidr']);

/** The values of one part of a row, of all slots of its facet. */
function partText(row: Row, facet: string, part: string): string {
  return slotsOf(row, facet)
    .flatMap((parts) => parts[part] ?? [])
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
        path: `${facet.facet}.${part.name}`,
        text: (row: Row) => partText(row, facet.facet, part.name),
        isAbsent: (row: Row) => isAbsent(row, facet.facet, part.name),
      })),
    );
  return [
    open,
    ...(kind === 'asset' ? ofAssets : []),
    ...(kind === 'asset' ? always : []),
    ...(kind === 'network' ? [assetsIn] : []),
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
  const shown = usual.filter((id) => own.some((one) => one.id === id));
  return ['openItems', ...shown, ...(kind === 'network' ? ['assets'] : []), 'agreeing'];
}
