import { definitive, inventory, product, type Entry } from './entry.ts';

/** The words of the record and of what it says of the plant, in alphabetical order. */
export const plantTerms: readonly Entry[] = [
  {
    term: 'Annex A attribute',
    means:
      'One of the numbered facts that the inventory guidance asks to be recorded of every asset, such as maker, address or location.',
    source: `${inventory}, appendix A`,
    page: '/assets',
  },
  {
    term: 'As-of',
    also: ['record time'],
    means:
      'The record as it stood at an earlier moment: what it said then, not what is known today. The other clock, plant time, says when something was so in the plant.',
    source: `${product}; bitemporal data, SQL:2011 (system-versioned tables)`,
  },
  {
    term: 'Attestation',
    also: ['confirmation'],
    means:
      'The signed statement of a person who knows the plant that recorded values are right, wrong or not known to them. It counts for these values alone and lapses after a time.',
    source: `${definitive}, principle 1 (validation)`,
    page: '/campaigns',
  },
  {
    term: 'Availability need',
    also: ['availability'],
    means:
      'How much of the time something has to work, and how long it may stand still: it says when it may be touched.',
    source: `${definitive}, principle 3`,
    page: '/priorities',
  },
  {
    term: 'Baseline',
    means:
      'The record as two persons approved it on a day. Later states are compared with it, and each difference needs a change that explains it.',
    source: 'IEC 62443-2-1; NERC CIP-010-4 R1',
    page: '/baselines',
  },
  {
    term: 'Blast radius',
    means:
      'All that an attacker could act on from one device or party, over what is recorded, with how sure each step is.',
    source: product,
    page: '/connectivity/paths',
  },
  {
    term: 'Block',
    means:
      'A part of the network whose devices still reach each other when any one of them fails. A device that joins two blocks is a single point of failure.',
    source: 'Graph theory (biconnected components)',
  },
  {
    term: 'Break the glass',
    means:
      'To read everything for a short time in an emergency; the owners of the record see that it was done and why.',
    source: product,
  },
  {
    term: 'Campaign',
    means:
      'A round in which people who know the plant are asked to look at what is recorded and to sign: right, wrong or don’t know.',
    source: `${product}; definitive view guidance, principle 1 (validation)`,
    page: '/campaigns',
  },
  {
    term: 'Change',
    means:
      'A proposal to alter the record that another person approves before it counts. Nothing else alters the record.',
    source: 'IEC 62443-2-1 (management of change); definitive view guidance, principle 1',
    page: '/changes',
  },
  {
    term: 'Claim',
    means:
      'What one source says of one value of one thing, with the place where it says so. Claims never alter the record by themselves.',
    source: product,
    page: '/sources',
  },
  {
    term: 'Commit',
    means: 'A change as it entered the record: numbered, signed and chained to the one before.',
    source: product,
    page: '/audit',
  },
  {
    term: 'Conduit',
    means: 'A grouping of communication between zones that shares the same security requirements.',
    source: 'IEC 62443-3-2:2020; IEC 62443-1-1',
    page: '/connectivity/zones',
  },
  {
    term: 'Criticality',
    means:
      'How bad it would be if something failed or were misused, for business, safety and security, each on a scale of five.',
    source: `${definitive}, principle 3`,
    page: '/priorities',
  },
  {
    term: 'CSAF',
    means: 'The form in which makers publish security advisories so that programs can read them.',
    source: 'OASIS Common Security Advisory Framework 2.0',
    page: '/vulnerabilities/advisories',
    on: ['/vulnerabilities/makers'],
  },
  {
    term: 'CVSS',
    means:
      'A score from 0 to 10 of how severe a vulnerability is by itself, without regard to the plant that has it.',
    source: 'FIRST CVSS 4.0 and 3.1',
    page: '/vulnerabilities',
    on: ['/vulnerabilities/makers'],
  },
  {
    term: 'Definitive record',
    also: ['definitive view'],
    means:
      'The one continually updated account of the plant on which decisions rest, with what each value rests on.',
    source: definitive,
  },
  {
    term: 'Disposition',
    means:
      'How a matter of the inbox was closed without altering the record, and why. It comes back when its sources say something else.',
    source: product,
    page: '/inbox',
  },
  {
    term: 'DMZ',
    also: ['demilitarised zone', 'level 3.5'],
    means: 'A zone between OT and IT in which connections from both sides end, so that none goes through.',
    source: 'IEC 62443-3-3; NIST SP 800-82r3, section 5',
    page: '/map',
  },
  {
    term: 'Drift',
    means:
      'What sources say and the record does not, or the other way round: new, differing, unclear and not seen.',
    source: `${product}; definitive view guidance, principle 1`,
    page: '/inbox',
  },
  {
    term: 'EPSS',
    means:
      'How likely it is, from 0 to 1, that a vulnerability is exploited somewhere within the next thirty days.',
    source: 'FIRST Exploit Prediction Scoring System',
    page: '/vulnerabilities',
  },
  {
    term: 'Evidence',
    means:
      'The file, row, packet or statement in which a claim stands, kept as it came and found again by its hash.',
    source: product,
    page: '/sources',
  },
  {
    term: 'Exposure',
    means:
      'How easily something is reached by an attacker: for how long it is open, over what, how it communicates and how near it is to the outside.',
    source: `${definitive}, principle 3`,
    page: '/priorities',
  },
  {
    term: 'Facet',
    means:
      'A group of values that belong together, such as the nameplate or one network port. It is changed and confirmed as a whole.',
    source: product,
  },
  {
    term: 'Finding',
    means:
      'A place where a sentence that ought to be true of the record is not, with why it matters and what to do.',
    source: product,
    page: '/findings',
  },
  {
    term: 'Foundational requirement',
    also: ['FR'],
    means:
      'One of seven sides of security, from identification to availability, for each of which a level is set.',
    source: 'IEC 62443-1-1; IEC 62443-3-3',
  },
  {
    term: 'Isolation plan',
    means:
      'How part of the plant is cut off from the rest: what is cut, by whom, how long it takes and what it costs.',
    source: 'Secure connectivity principles for OT, NCSC and partners 2026 (isolation)',
    page: '/connectivity/isolation',
  },
  {
    term: 'KEV',
    also: ['known exploited vulnerability'],
    means: 'The vulnerability is in the catalogue of those that attackers are known to have used.',
    source: 'CISA Known Exploited Vulnerabilities catalogue; BOD 22-01',
    page: '/vulnerabilities',
  },
  {
    term: 'Known unknown',
    means: 'Something of which it is recorded that nobody knows it, with who finds it out and by when.',
    source: `${definitive}, principle 1`,
    page: '/coverage',
  },
  {
    term: 'Label',
    means: 'Says who may read something. It goes with it into every list, export and paper.',
    source: 'FIRST TLP 2.0; definitive view guidance, principle 2',
  },
  {
    term: 'Matter',
    also: ['item'],
    means: 'One point on which sources and record do not agree and on which somebody has to decide.',
    source: product,
    page: '/inbox',
  },
  {
    term: 'Plant time',
    also: ['at'],
    means: 'When something was so in the plant, which may be long before anybody recorded it.',
    source: `${product}; bitemporal data, SQL:2011 (application-time periods)`,
  },
  {
    term: 'Purdue level',
    also: ['level'],
    means:
      'How near something is to the physical process: 0 the process, 1 control, 2 supervision, 3 site operations, 3.5 the DMZ, 4 and 5 business.',
    source: 'ISA-95 / IEC 62264-1; the DMZ as level 3.5 is customary',
    page: '/map',
  },
  {
    term: 'Receipt',
    means: 'What was understood of a file that was taken in, line by line, and what was not.',
    source: product,
    page: '/sources',
  },
  {
    term: 'Residual exposure',
    means: 'The exposure that is left when the controls that are in force have lowered it.',
    source: `${definitive}, principle 3`,
    page: '/priorities',
  },
  {
    term: 'SBOM',
    means:
      'The list of what a piece of software is made of, by which vulnerabilities in its parts are found.',
    source: 'NTIA minimum elements 2021; CycloneDX (ECMA-424); SPDX (ISO/IEC 5962)',
    page: '/vulnerabilities',
  },
  {
    term: 'Security level',
    also: ['SL', 'SL-T', 'SL-C', 'SL-A'],
    means:
      'From 0 to 4, against whom something is to hold. SL-T is what is aimed at, SL-C what a thing could do, SL-A what is reached.',
    source: 'IEC 62443-1-1; IEC 62443-3-3 annex A',
    page: '/connectivity/zones',
  },
  {
    term: 'Single point of failure',
    means: 'Something whose loss cuts others off from each other or from what they need.',
    source: `${definitive}, principle 3; graph theory (articulation points)`,
    page: '/connectivity/paths',
  },
  {
    term: 'SSVC',
    means:
      'A tree of a few questions by which one decides what to do about a vulnerability: let it be, plan it, or act now.',
    source: 'Stakeholder-Specific Vulnerability Categorization, CISA and CMU SEI',
    page: '/vulnerabilities',
    on: ['/vulnerabilities/missing'],
  },
  {
    term: 'System under consideration',
    also: ['SUC', 'system'],
    means: 'What is documented and assessed as one, with its boundary and the points at which it is reached.',
    source: 'IEC 62443-3-2:2020, ZCR 1',
    page: '/register/system',
  },
  {
    term: 'Three-way comparison',
    also: ['three-way'],
    means:
      'For each connection whether it is documented, permitted by the rules of devices, and observed; where the three disagree something is wrong.',
    source: `${definitive}, principle 4`,
    page: '/connectivity',
  },
  {
    term: 'TLP',
    also: ['traffic light protocol'],
    means: 'Five labels that say with whom something may be shared: CLEAR, GREEN, AMBER, AMBER+STRICT, RED.',
    source: 'FIRST Traffic Light Protocol 2.0',
    page: '/information/sharing',
  },
  {
    term: 'Unknown',
    means: 'Nobody has said what it is. It is never counted as “no”, and never as “yes”.',
    source: product,
  },
  {
    term: 'Validation',
    means:
      'Whether what is recorded is complete, accurate, consistent and timely. The state follows from these four and is never set by hand.',
    source: `${definitive}, principle 1 (validation)`,
    page: '/quality',
  },
  {
    term: 'VEX',
    means:
      'A statement whether a product is really affected by a vulnerability of one of its parts, and why or why not.',
    source: 'CISA, Minimum Requirements for VEX 2023',
    page: '/vulnerabilities',
  },
  {
    term: 'Waiver',
    also: ['accepted exception'],
    means:
      'Somebody bears a finding for a time, with a reason and what is done instead. It stays in sight and ends by itself.',
    source: product,
    page: '/findings',
  },
  {
    term: 'ZCR',
    also: ['zone and conduit requirement'],
    means:
      'One of the requirements by which a system is divided into zones and conduits and its risk is assessed.',
    source: 'IEC 62443-3-2:2020, clause 4',
    page: '/goals',
  },
  {
    term: 'Zone',
    means: 'A grouping of assets that have the same security requirements.',
    source: 'IEC 62443-3-2:2020; IEC 62443-1-1',
    page: '/connectivity/zones',
  },
];
