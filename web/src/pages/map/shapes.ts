/** The few shapes that tell classes of assets apart; the word below the name says which class it is. */
export type Shape =
  | 'sensor'
  | 'actuator'
  | 'controller'
  | 'safety'
  | 'panel'
  | 'server'
  | 'network'
  | 'firewall'
  | 'gateway'
  | 'software'
  | 'power'
  | 'unknown';

const byClass: Readonly<Record<string, Shape>> = {
  sensor: 'sensor',
  meter: 'sensor',
  analyser: 'sensor',
  camera: 'sensor',
  'ids-sensor': 'sensor',
  actuator: 'actuator',
  drive: 'actuator',
  'remote-io': 'controller',
  plc: 'controller',
  pac: 'controller',
  rtu: 'controller',
  'dcs-controller': 'controller',
  'building-controller': 'controller',
  'protection-relay': 'safety',
  'safety-controller': 'safety',
  hmi: 'panel',
  workstation: 'panel',
  'transient-laptop': 'panel',
  'scada-server': 'server',
  'application-server': 'server',
  historian: 'server',
  'jump-host': 'server',
  'time-server': 'server',
  'domain-controller': 'server',
  'hypervisor-host': 'server',
  'virtual-machine': 'server',
  storage: 'server',
  'licence-server': 'server',
  'backup-server': 'server',
  database: 'server',
  router: 'network',
  switch: 'network',
  'wireless-access-point': 'network',
  firewall: 'firewall',
  'data-diode': 'firewall',
  'vpn-server': 'firewall',
  'data-gateway': 'gateway',
  'serial-server': 'gateway',
  'cellular-gateway': 'gateway',
  radio: 'gateway',
  'satellite-terminal': 'gateway',
  'software-application': 'software',
  'cloud-service': 'software',
  printer: 'panel',
  ups: 'power',
};

/** The shape of a class, however its name is written. */
export function shapeOf(name: string): Shape {
  return (
    byClass[
      name
        .toLowerCase()
        .trim()
        .replace(/[\s_]+/g, '-')
    ] ?? 'unknown'
  );
}

/** One class for each shape, for the legend. */
export const legend: readonly (readonly [Shape, string])[] = [
  ['sensor', 'Sensor, meter, camera'],
  ['actuator', 'Actuator, drive'],
  ['controller', 'Controller, remote I/O'],
  ['safety', 'Safety, protection'],
  ['panel', 'HMI, workstation'],
  ['server', 'Server'],
  ['network', 'Switch, router'],
  ['firewall', 'Firewall, VPN, diode'],
  ['gateway', 'Gateway, radio'],
  ['software', 'Software, cloud'],
  ['power', 'Power supply'],
  ['unknown', 'Other or not known'],
];

/** As much of a name as fits a width, from its beginning and its end: names of a plant differ in their last letters. */
export function bothEnds(name: string, width: number, letter: number): string {
  const most = Math.max(3, Math.floor(width / letter));
  if (name.length <= most) {
    return name;
  }
  const tail = Math.floor((most - 1) / 2);
  return `${name.slice(0, most - 1 - tail)}…${name.slice(name.length - tail)}`;
}
