import {
  IconAlertTriangle,
  IconApi,
  IconArchive,
  IconArrowsExchange,
  IconBook2,
  IconBug,
  IconBuildingFactory2,
  IconCalendarTime,
  IconChecklist,
  IconCamera,
  IconDatabaseImport,
  IconFileInvoice,
  IconFileUpload,
  IconFileExport,
  IconGauge,
  IconHeartbeat,
  IconHistory,
  IconHeartHandshake,
  IconHome,
  IconInbox,
  IconInfoCircle,
  IconLayoutGrid,
  IconListDetails,
  IconSchema,
  IconShieldHalf,
  IconReport,
  IconRoute,
  IconStack2,
  IconTargetArrow,
  IconTopologyStar3,
  IconUsers,
  IconUsersGroup,
  IconZoomQuestion,
  type Icon,
} from '@tabler/icons-react';

/** One place of the product: an entry of the navigation, of the command search, and a page. */
export interface Section {
  readonly path: string;
  readonly title: string;
  /** One sentence: what the reader finds and does there. */
  readonly purpose: string;
  readonly icon: Icon;
  /** What one must be allowed to do to find anything there, or one of several things; nothing if all who are signed in are. */
  readonly needs?: string | readonly string[];
}

export const sections = [
  {
    path: '/',
    title: 'First hour',
    purpose: 'Bring in what you already have, see what was understood, and accept a first baseline.',
    icon: IconHome,
    needs: 'read',
  },
  {
    path: '/hand-in',
    title: 'Hand in',
    purpose: 'Hand in files about the plant. Each counts as soon as somebody of the plant has looked at it.',
    icon: IconFileUpload,
    needs: 'submit',
  },
  {
    path: '/inbox',
    title: 'Inbox',
    purpose: 'What sources say and the record does not: each matter with its reasons, evidence and choices.',
    icon: IconInbox,
    needs: 'read',
  },
  {
    path: '/findings',
    title: 'Findings',
    purpose:
      'Where the record or the plant is not as it ought to be, the gravest first: what is wrong, what to do and, with each rule, why it matters.',
    icon: IconAlertTriangle,
    needs: 'read',
  },
  {
    path: '/quality',
    title: 'Data quality',
    purpose: 'How complete, confirmed, consistent and timely the record is, and what is best found out next.',
    icon: IconGauge,
    needs: 'read',
  },
  {
    path: '/goals',
    title: 'Goals',
    purpose:
      'What ought to be reached, how far it is, what is borne until when, and which clauses it serves.',
    icon: IconTargetArrow,
    needs: 'read',
  },
  {
    path: '/changes',
    title: 'Changes',
    purpose: 'Proposed, approved and applied changes of the record. Nothing else alters it.',
    icon: IconArrowsExchange,
    needs: 'read',
  },
  {
    path: '/map',
    title: 'Map',
    purpose: 'Levels, zones and conduits, and what is documented, permitted and observed between them.',
    icon: IconSchema,
    needs: 'read',
  },
  {
    path: '/connectivity',
    title: 'Connectivity',
    purpose: 'What is documented, what the rules permit and what was observed, and where the three disagree.',
    icon: IconTopologyStar3,
    needs: 'read',
  },
  {
    path: '/priorities',
    title: 'Priorities',
    purpose: 'What matters, how exposed it is, and when it may be touched: the three factors of every asset.',
    icon: IconStack2,
    needs: 'read',
  },
  {
    path: '/information',
    title: 'Information',
    purpose: 'Which information there is, what it is worth to an attacker, and who has it.',
    icon: IconFileInvoice,
    needs: 'read',
  },
  {
    path: '/vulnerabilities',
    title: 'Vulnerabilities',
    purpose:
      'Which published vulnerabilities touch the plant, how urgent each is here, and what was decided.',
    icon: IconBug,
    needs: 'read',
  },
  {
    path: '/third-parties',
    title: 'Third parties',
    purpose:
      'Who from outside has a part in the plant, what binds them, and what to cut when one is compromised.',
    icon: IconHeartHandshake,
    needs: 'read',
  },
  {
    path: '/sites',
    title: 'Sites',
    purpose:
      'Copies of the records of other sites: how far each goes, what is found at all of them, and who supplies several.',
    icon: IconBuildingFactory2,
    needs: 'read',
  },
  {
    path: '/risk',
    title: 'Risk',
    purpose: 'How attackers would get through to what matters, and which measures pay most.',
    icon: IconRoute,
    needs: 'read',
  },
  {
    path: '/query',
    title: 'Query',
    purpose:
      'Ask the record by fields and values; what cannot be told is counted apart. Keep what you ask as a view.',
    icon: IconZoomQuestion,
    needs: 'read',
  },
  {
    path: '/assets',
    title: 'Assets',
    purpose:
      'Every asset of the plant: what it is, where it stands, what is open, and how many sources speak of it.',
    icon: IconListDetails,
    needs: 'read',
  },
  {
    path: '/register',
    title: 'Register',
    purpose:
      'Everything apart from assets: the architecture, its evidence, third parties, and who keeps the record.',
    icon: IconShieldHalf,
    needs: 'read',
  },
  {
    path: '/sources',
    title: 'Sources',
    purpose:
      'What the record rests on: every file with what was understood of it, and what it could have seen.',
    icon: IconDatabaseImport,
    needs: 'read',
  },
  {
    path: '/campaigns',
    title: 'Campaigns',
    purpose: 'People who know the plant look at what the record says and sign: right, wrong, or don’t know.',
    icon: IconChecklist,
    needs: 'read',
  },
  {
    path: '/governance',
    title: 'Governance',
    purpose:
      'Who keeps the record and who stands in, what they have learned, and which procedures they have read.',
    icon: IconUsersGroup,
    needs: 'read',
  },
  {
    path: '/windows',
    title: 'Maintenance windows',
    purpose: 'When the plant may be touched: the next time for any assets, and the calendar of all windows.',
    icon: IconCalendarTime,
    needs: 'read',
  },
  {
    path: '/coverage',
    title: 'Coverage',
    purpose:
      'Which sources there are for each system and which are missing, what sensors see, and what nobody knows.',
    icon: IconLayoutGrid,
    needs: 'read',
  },
  {
    path: '/baselines',
    title: 'Baselines',
    purpose:
      'Approved states of the plant, and what differs from them, with the change behind each difference.',
    icon: IconCamera,
    needs: 'read',
  },
  {
    path: '/audit',
    title: 'Audit log',
    purpose: 'Who saw and who changed what, and the proof that no entry was altered after it was written.',
    icon: IconHistory,
    needs: 'read',
  },
  {
    path: '/reports',
    title: 'Reports',
    purpose:
      'Reports about the record, and the whole of it as one document, on the screen and as PDF, workbook, CSV, HTML or JSON.',
    icon: IconReport,
    needs: 'read',
  },
  {
    path: '/exports',
    title: 'Exports',
    purpose:
      'What leaves the record: ask for an export, approve those that others ask for, and see what went to whom and came back.',
    icon: IconFileExport,
    needs: 'read',
  },
  {
    path: '/people',
    title: 'People',
    purpose:
      'Who may do what. To be an administrator lets nobody read the record: that takes a role of its own.',
    icon: IconUsers,
    needs: ['people', 'certify', 'audit'],
  },
  {
    path: '/health',
    title: 'Health',
    purpose:
      'Whether the installation is in order: database, disk, backups, self-check, rounds, certificate.',
    icon: IconHeartbeat,
    needs: 'monitor',
  },
  {
    path: '/backups',
    title: 'Backups',
    purpose:
      'Whether the record would survive the loss of this machine: age, verification, rehearsal, offline copy.',
    icon: IconArchive,
    needs: 'operate',
  },
  {
    path: '/glossary',
    title: 'Glossary',
    purpose: 'What the words of these pages mean, and which standard or guidance each comes from.',
    icon: IconBook2,
  },
  {
    path: '/reference',
    title: 'API reference',
    purpose: 'What programs can ask and do here, what each needs for it, and how to ask.',
    icon: IconApi,
  },
  {
    path: '/about',
    title: 'About',
    purpose: 'Which version this is, its licences, and how to read the record by program.',
    icon: IconInfoCircle,
  },
] as const satisfies readonly Section[];

/** The address of a section. */
export type SectionPath = (typeof sections)[number]['path'];

/** The section that a path belongs to. */
export function sectionOf(path: string): Section | undefined {
  return sections.find(
    (section) => section.path === path || (section.path !== '/' && path.startsWith(`${section.path}/`)),
  );
}

/** The section at a path; the title and purpose of its page come from here. */
export function sectionAt(path: SectionPath): Section {
  const found: Section | undefined = sections.find((section) => section.path === path);
  if (found === undefined) {
    throw new Error(`There is no section ${path}.`);
  }
  return found;
}

/** The sections in which somebody finds something. */
export function sectionsFor(can: readonly string[]): readonly Section[] {
  return sections.filter(
    ({ needs }: Section) => needs === undefined || [needs].flat().some((need) => can.includes(need)),
  );
}
