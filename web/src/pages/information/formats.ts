import { words } from '../../parts/words';

/** Names of formats that are written otherwise than their letters. */
const names: Readonly<Record<string, string>> = {
  'arkime-sessions': 'Arkime sessions',
  attack: 'MITRE ATT&CK (STIX)',
  automationml: 'AutomationML',
  'bacnet-ede': 'BACnet EDE',
  csaf: 'CSAF',
  cyclonedx: 'CycloneDX',
  'dhcp-leases': 'DHCP leases',
  'dnp3-device-profile': 'DNP3 device profile',
  drawio: 'draw.io',
  eds: 'EDS',
  epss: 'EPSS',
  fortigate: 'FortiGate configuration',
  'io-link-iodd': 'IO-Link IODD',
  'iec-61131-text': 'IEC 61131-3 text',
  'iec61850-scl': 'IEC 61850 SCL',
  kev: 'Known exploited vulnerabilities (KEV)',
  'nmap-text': 'Nmap (text)',
  'nmap-xml': 'Nmap (XML)',
  'opcua-nodeset': 'OPC UA NodeSet',
  plcopen: 'PLCopen XML',
  'profibus-gsd': 'PROFIBUS GSD',
  'profinet-gsdml': 'PROFINET GSDML',
  runzero: 'runZero',
  servicenow: 'ServiceNow',
  spdx: 'SPDX',
  spreadsheet: 'Table (CSV or spreadsheet)',
  'sshd-log': 'sshd log',
  'suricata-eve': 'Suricata EVE',
  'tia-block': 'TIA block',
};

/** What people call the format of a file. */
export function formatText(format: string): string {
  return names[format] ?? words(format);
}
