import { definitive, product, type Entry } from './entry.ts';

/** The words of risk and of third parties, in alphabetical order. */
export const riskTerms: readonly Entry[] = [
  {
    term: 'Access path',
    means:
      'A way by which somebody from outside reaches the plant: a tunnel, a modem, a jump host, a laptop that is brought along.',
    source: `${definitive}, principle 5`,
    page: '/third-parties/access-paths',
  },
  {
    term: 'Assessment of a third party',
    also: ['supplier assessment'],
    means:
      'A look at whether a third party does what it has to: by its answers, its certificates or an audit. It counts for a time and is then due again.',
    source: 'ISO/IEC 27001:2022, A.5.22',
    page: '/third-parties/assessments',
  },
  {
    term: 'Attack path',
    means:
      'A sequence of steps by which an attacker could get from an entry, for example remote access, to a consequence, over the connections and weaknesses in the record.',
    source: product,
    page: '/risk',
  },
  {
    term: 'Attack tree',
    means:
      'The goal of an attacker taken apart into steps, joined by “and” and “or”. It is open if the steps that it takes are open.',
    source: 'Schneier, Attack Trees, 1999; IEC 62443-3-2:2020, ZCR 5',
    page: '/risk/trees',
    on: ['/risk/board'],
  },
  {
    term: 'Barrier',
    means:
      'A control as it stands in a bow-tie: before the event it keeps it from coming about, after it it limits what follows.',
    source: 'IEC 31010:2019, B.4.2',
    page: '/risk/bow-ties',
  },
  {
    term: 'Bow-tie',
    means:
      'A risk as a drawing: on the left what leads to an event, in the middle the event, on the right what follows, and the barriers in between.',
    source: 'IEC 31010:2019, B.4.2',
    page: '/risk/bow-ties',
  },
  {
    term: 'Choke point',
    means:
      'A measure of a set that together closes all paths from outside to something: where they run together, few measures close many.',
    source: `${product}; graph theory (minimum cut)`,
    page: '/risk/choke-points',
  },
  {
    term: 'Consequence',
    means:
      'What an attacker would reach by altering what matters: a function of the business, something safety-related, or an asset of high criticality.',
    source: 'IEC 62443-3-2:2020, ZCR 5.3',
    page: '/risk',
    on: ['/risk/bow-ties'],
  },
  {
    term: 'Contract clause',
    also: ['clause of a contract'],
    means:
      'What a contract ought to settle about security, such as how fast incidents are told, how the plant is reached, who may audit, and what happens at the end.',
    source: 'ISO/IEC 27001:2022, A.5.20',
    page: '/third-parties/contracts',
  },
  {
    term: 'Control',
    also: ['countermeasure', 'security measure'],
    means:
      'What alters a risk: a device, a rule or a way of working. It counts only as far as it was seen to work.',
    source: 'ISO Guide 73:2009, 3.8.1.1; IEC 62443-3-2:2020, ZCR 5.8',
    page: '/risk/controls',
    on: ['/risk/clauses', '/risk/bow-ties'],
  },
  {
    term: 'Dormant',
    means:
      'An access path or account that logs cover and that nobody used for a time. Where no logs reach, nobody can tell.',
    source: `${product}; ISO/IEC 27001:2022, A.5.18 (access rights)`,
    page: '/third-parties/use',
  },
  {
    term: 'Effort',
    also: ['effort of an attack path'],
    means:
      'How hard a step is for an attacker: 1 anybody with public tools, 2 some preparation, 3 a host or secret has to be taken first, 4 knowledge of the product, 6 and more specialists with time. That of a path is the sum of its steps. It puts paths in an order and is no likelihood.',
    source: `${product}: attack paths, table of efforts`,
    page: '/risk',
    on: ['/risk/bow-ties'],
  },
  {
    term: 'Impact',
    means:
      'How bad it is if it comes about, on a scale of five from negligible to critical, whatever its likelihood.',
    source: 'IEC 62443-3-2:2020, ZCR 5.3; ISO Guide 73:2009, 3.6.1.3 (consequence)',
    page: '/risk/register',
    on: ['/risk', '/risk/bow-ties', '/third-parties'],
  },
  {
    term: 'Importance of a third party',
    means: 'How much of the plant depends on what a third party does or supplies.',
    source: `${product}; ISO/IEC 27001:2022, A.5.19`,
    page: '/third-parties',
  },
  {
    term: 'Likelihood',
    means: 'How readily something is expected to come about, on a scale of five from negligible to critical.',
    source: 'ISO Guide 73:2009, 3.6.1.1; IEC 62443-3-2:2020, ZCR 5.4',
    page: '/risk/register',
  },
  {
    term: 'Outage of a measure',
    means:
      'What a measure does to operation: nothing, a window for the work, something that is not known, or a stop of what the design requires.',
    source: product,
    page: '/risk/fixes',
    on: ['/risk/choke-points'],
  },
  {
    term: 'Residual risk',
    means: 'The risk that is left with the controls that there are. It is compared with what is tolerable.',
    source: 'ISO Guide 73:2009, 3.8.1.6; IEC 62443-3-2:2020, ZCR 5.10',
    page: '/risk/register',
    on: ['/risk/bow-ties', '/risk/board'],
  },
  {
    term: 'Risk acceptance',
    also: ['acceptance', 'accepted risk'],
    means: 'The decision of somebody who may that a risk is borne as it is, with a reason and until a day.',
    source: 'ISO Guide 73:2009, 3.7.1.6',
    page: '/risk/register',
    on: ['/risk/board'],
  },
  {
    term: 'Risk owner',
    means: 'Who answers for a risk and may decide what is done about it.',
    source: 'ISO Guide 73:2009, 3.5.1.5',
    page: '/risk/register',
    on: ['/risk/board'],
  },
  {
    term: 'Segregation of duties',
    also: ['two-person rule'],
    means:
      'What one person asks for another one approves, so that nobody alone can let somebody in or alter the record.',
    source: 'ISO/IEC 27001:2022, A.5.3',
    page: '/third-parties/approvals',
  },
  {
    term: 'Session',
    means:
      'One visit by an access path from signing in to its end, as the logs of jump hosts, gateways and firewalls tell it.',
    source: 'IEC 62443-3-3, SR 2.6; IEC 62443-2-4, SP.07',
    page: '/third-parties/sessions',
  },
  {
    term: 'Standing access',
    means: 'Access that is open all the time, so that nobody has to ask before each visit.',
    source: product,
    page: '/third-parties/sessions',
    on: ['/third-parties/approvals'],
  },
  {
    term: 'Subcontractor',
    also: ['sub-supplier'],
    means:
      'Whom a third party lets do part of its work. Its people and devices may reach the plant without a contract with it.',
    source: 'ISO/IEC 27001:2022, A.5.21',
    page: '/third-parties',
  },
  {
    term: 'Submission',
    means:
      'What somebody outside handed in or answered. It stays apart and counts for nothing before somebody of the plant has admitted it.',
    source: product,
    page: '/third-parties/submissions',
  },
  {
    term: 'Third party',
    also: ['supplier', 'vendor'],
    means:
      'Somebody outside who supplies the plant, works on it or may reach it: a maker, an integrator, a provider of a service.',
    source: `${definitive}, principle 5; ISO/IEC 27001:2022, A.5.19`,
    page: '/third-parties',
  },
  {
    term: 'Tolerable risk',
    also: ['risk tolerance'],
    means: 'Up to what a risk may be borne without a further decision, as management has laid down.',
    source: 'IEC 62443-3-2:2020, ZCR 5.7; ISO Guide 73:2009, 3.7.1.3',
    page: '/risk/register',
    on: ['/risk/board'],
  },
  {
    term: 'Trust',
    means:
      'What it rests on that somebody from outside is let in: a contract, a certificate, an audit, vetting, a good name, or nothing.',
    source: `${definitive}, principle 5`,
    page: '/third-parties/access-paths',
  },
  {
    term: 'Unexplained connection',
    also: ['unexplained'],
    means:
      'An observed connection with an end outside that no access path, connection or session of the record explains.',
    source: product,
    page: '/third-parties/unexplained',
  },
  {
    term: 'Vetting',
    also: ['screening'],
    means: 'Whether somebody looked into a person before the person got access.',
    source: 'ISO/IEC 27001:2022, A.6.1; IEC 62443-2-4, SP.01',
    page: '/third-parties/people',
  },
  {
    term: 'Work of a measure',
    also: ['work'],
    means:
      'How much a measure takes, from 1, such as retiring an access path, to 8, such as separating the devices of a network. It puts measures in an order; it is neither days nor money.',
    source: `${product}: attack paths, what breaks a step`,
    page: '/risk/fixes',
    on: ['/risk/choke-points'],
  },
];
