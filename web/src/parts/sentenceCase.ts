/** `SAFETY_CONTROLLER` or `safety-controller` as people write it: `Safety controller`. */
export function words(name: string): string {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
  const sentence = spaced.charAt(0).toUpperCase() + spaced.slice(1);
  return sentence.replace(
    /\b(plc|pac|rtu|dcs|hmi|scada|vpn|ups|ids|dmz|ot|it|io|sbom|hbom|id|ip|mac|vlan|tcp|udp|siem)\b/gi,
    (abbreviation) => (abbreviation.toLowerCase() === 'io' ? 'I/O' : abbreviation.toUpperCase()),
  );
}
