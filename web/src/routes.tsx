import { Center, Loader } from '@mantine/core';
import { createBrowserRouter } from 'react-router';
import { Failure } from './pages/Failure';
import { NotFound } from './pages/NotFound';
import { page } from './page';
import { Frame } from './shell/Frame';

/** While the first page of a visit is on its way. */
const coming = (
  <Center className="coming" p="xl">
    <Loader aria-label="Loading" />
  </Center>
);

/** What pages have that stand outside of the frame. */
const alone = { errorElement: <Failure />, hydrateFallbackElement: coming };

/** The addresses of the product. All but those of people who are not signed in yet stand inside the frame. */
export const router = createBrowserRouter([
  { ...page('/sign-in', async () => (await import('./pages/SignIn')).SignIn), ...alone },
  { ...page('/sign-in/back', async () => (await import('./pages/OpenIdReturn')).OpenIdReturn), ...alone },
  { ...page('/card', async () => (await import('./pages/campaigns/CardPage')).CardPage), ...alone },
  {
    ...page('/questions', async () => (await import('./pages/thirdParties/QuestionsPage')).QuestionsPage),
    ...alone,
  },
  { ...page('/setup', async () => (await import('./pages/Account')).Setup), ...alone },
  { ...page('/invitation', async () => (await import('./pages/Account')).Invitation), ...alone },
  {
    ...page('/factor-reset', async () => (await import('./pages/account/FactorReset')).FactorReset),
    ...alone,
  },
  {
    element: <Frame />,
    errorElement: <Failure />,
    children: [
      {
        errorElement: <Failure />,
        hydrateFallbackElement: coming,
        children: [
          page('/', async () => (await import('./pages/intake/Home')).Home),
          page('/inbox', async () => (await import('./pages/inbox/Inbox')).Inbox),
          page('/findings', async () => (await import('./pages/findings/FindingsPage')).FindingsPage),
          page('/quality', async () => (await import('./pages/quality/QualityPage')).QualityPage),
          page('/goals', async () => (await import('./pages/goals/GoalsPage')).GoalsPage),
          page('/changes', async () => (await import('./pages/changes/Changes')).Changes),
          page('/changes/:id', async () => (await import('./pages/changes/ChangePage')).ChangePage),
          page('/map', async () => (await import('./pages/map/MapPage')).MapPage),
          page('/connectivity', async () => (await import('./pages/connectivity/ThreeWayPage')).ThreeWayPage),
          page('/connectivity/ways', async () => (await import('./pages/connectivity/WaysPage')).WaysPage),
          page('/connectivity/rules', async () => (await import('./pages/connectivity/RulesPage')).RulesPage),
          page(
            '/connectivity/candidate',
            async () => (await import('./pages/connectivity/CandidatePage')).CandidatePage,
          ),
          page('/connectivity/paths', async () => (await import('./pages/connectivity/PathsPage')).PathsPage),
          page(
            '/connectivity/isolation',
            async () => (await import('./pages/connectivity/IsolationPage')).IsolationPage,
          ),
          page('/connectivity/allow', async () => (await import('./pages/connectivity/AllowPage')).AllowPage),
          page(
            '/connectivity/zones',
            async () => (await import('./pages/connectivity/zones/ZonesPage')).ZonesPage,
          ),
          page('/priorities', async () => (await import('./pages/priorities/RankingPage')).RankingPage),
          page(
            '/priorities/decision',
            async () => (await import('./pages/priorities/DecisionPage')).DecisionPage,
          ),
          page(
            '/priorities/uncategorised',
            async () => (await import('./pages/priorities/UncategorisedPage')).UncategorisedPage,
          ),
          page(
            '/priorities/look-ahead',
            async () => (await import('./pages/priorities/LookAheadPage')).LookAheadPage,
          ),
          page('/information', async () => (await import('./pages/information/RegisterPage')).RegisterPage),
          page('/information/items/:id', async () => (await import('./pages/information/ItemPage')).ItemPage),
          page(
            '/information/policies',
            async () => (await import('./pages/information/ControlPages')).PoliciesPage,
          ),
          page(
            '/information/controls',
            async () => (await import('./pages/information/ControlPages')).ControlsPage,
          ),
          page(
            '/information/backups',
            async () => (await import('./pages/information/ControlPages')).BackupSetsPage,
          ),
          page(
            '/information/scenarios',
            async () => (await import('./pages/information/ScenariosPage')).ScenariosPage,
          ),
          page(
            '/information/combinations',
            async () => (await import('./pages/information/CombinationsPage')).CombinationsPage,
          ),
          page(
            '/information/sharing',
            async () => (await import('./pages/information/SharingPage')).SharingPage,
          ),
          page(
            '/vulnerabilities',
            async () => (await import('./pages/vulnerabilities/WeaknessesPage')).WeaknessesPage,
          ),
          page(
            '/vulnerabilities/missing',
            async () => (await import('./pages/vulnerabilities/MissingPage')).MissingPage,
          ),
          page(
            '/vulnerabilities/advisories',
            async () => (await import('./pages/vulnerabilities/AdvisoriesPage')).AdvisoriesPage,
          ),
          page(
            '/vulnerabilities/advisories/:id',
            async () => (await import('./pages/vulnerabilities/AdvisoryPage')).AdvisoryPage,
          ),
          page(
            '/vulnerabilities/makers',
            async () => (await import('./pages/vulnerabilities/MakersPage')).MakersPage,
          ),
          page(
            '/vulnerabilities/techniques',
            async () => (await import('./pages/vulnerabilities/TechniquesPage')).TechniquesPage,
          ),
          page('/sites', async () => (await import('./pages/sites/SitesPage')).SitesPage),
          page(
            '/third-parties',
            async () => (await import('./pages/thirdParties/ThirdPartiesPage')).ThirdPartiesPage,
          ),
          page(
            '/third-parties/access-paths',
            async () => (await import('./pages/thirdParties/AccessPathsPage')).AccessPathsPage,
          ),
          page(
            '/third-parties/contracts',
            async () => (await import('./pages/thirdParties/ContractsPage')).ContractsPage,
          ),
          page(
            '/third-parties/assessments',
            async () => (await import('./pages/thirdParties/AssessmentsPage')).AssessmentsPage,
          ),
          page(
            '/third-parties/of/:id',
            async () => (await import('./pages/thirdParties/ThirdPartyPage')).ThirdPartyPage,
          ),
          page(
            '/third-parties/sessions',
            async () => (await import('./pages/thirdParties/SessionsPage')).SessionsPage,
          ),
          page(
            '/third-parties/approvals',
            async () => (await import('./pages/thirdParties/ApprovalsPage')).ApprovalsPage,
          ),
          page('/third-parties/use', async () => (await import('./pages/thirdParties/UsePage')).UsePage),
          page(
            '/third-parties/people',
            async () => (await import('./pages/thirdParties/VendorPeoplePage')).VendorPeoplePage,
          ),
          page(
            '/third-parties/unexplained',
            async () => (await import('./pages/thirdParties/UnexplainedPage')).UnexplainedPage,
          ),
          page(
            '/third-parties/submissions',
            async () => (await import('./pages/thirdParties/SubmissionsPage')).SubmissionsPage,
          ),
          page('/risk', async () => (await import('./pages/risk/AttackPathsPage')).AttackPathsPage),
          page('/risk/fixes', async () => (await import('./pages/risk/FixesPage')).FixesPage),
          page(
            '/risk/choke-points',
            async () => (await import('./pages/risk/ChokePointsPage')).ChokePointsPage,
          ),
          page('/risk/trees', async () => (await import('./pages/risk/TreesPage')).TreesPage),
          page('/risk/trees/:id', async () => (await import('./pages/risk/TreePage')).TreePage),
          page('/risk/register', async () => (await import('./pages/risk/RisksPage')).RisksPage),
          page('/risk/bow-ties', async () => (await import('./pages/risk/BowTiePage')).BowTiePage),
          page(
            '/risk/controls',
            async () => (await import('./pages/risk/ControlLibraryPage')).ControlLibraryPage,
          ),
          page('/risk/controls/:id', async () => (await import('./pages/risk/ControlPage')).ControlPage),
          page('/risk/clauses', async () => (await import('./pages/risk/ClausesPage')).ClausesPage),
          page('/risk/board', async () => (await import('./pages/risk/BoardPage')).BoardPage),
          page('/assets', async () => (await import('./pages/register/Register')).Assets),
          page('/register', async () => (await import('./pages/register/Register')).Register),
          page('/register/:kind', async () => (await import('./pages/register/Register')).Register),
          page('/subjects/:id', async () => (await import('./pages/subject/SubjectPage')).SubjectPage),
          page('/reports', async () => (await import('./pages/reports/ReportsPage')).ReportsPage),
          page('/reports/:number', async () => (await import('./pages/reports/ReportPage')).ReportPage),
          page('/exports', async () => (await import('./pages/exports/ExportsPage')).ExportsPage),
          page('/health', async () => (await import('./pages/HealthPage')).HealthPage),
          page('/search', async () => (await import('./pages/Search')).Search),
          page('/query', async () => (await import('./pages/query/QueryPage')).QueryPage),
          page('/sources', async () => (await import('./pages/intake/Sources')).Sources),
          page('/compare', async () => (await import('./pages/compare/ComparePage')).ComparePage),
          page('/coverage', async () => (await import('./pages/coverage/CoveragePage')).CoveragePage),
          page('/baselines', async () => (await import('./pages/baselines/BaselinesPage')).BaselinesPage),
          page('/imports/:id', async () => (await import('./pages/intake/ImportPage')).ImportPage),
          page('/campaigns', async () => (await import('./pages/campaigns/Campaigns')).Campaigns),
          page('/campaigns/:id', async () => (await import('./pages/campaigns/CampaignPage')).CampaignPage),
          page('/governance', async () => (await import('./pages/governance/Governance')).Governance),
          page('/windows', async () => (await import('./pages/windows/Windows')).Windows),
          page('/audit', async () => (await import('./pages/log/Audit')).Audit),
          page('/commits/:number', async () => (await import('./pages/log/CommitPage')).CommitPage),
          page('/diff', async () => (await import('./pages/log/DiffPage')).DiffPage),
          page('/people', async () => (await import('./pages/People')).People),
          page('/account', async () => (await import('./pages/account/AccountPage')).AccountPage),
          page('/backups', async () => (await import('./pages/Backups')).Backups),
          page('/hand-in', async () => (await import('./pages/intake/HandIn')).HandIn),
          page('/glossary', async () => (await import('./pages/Glossary')).Glossary),
          page('/reference', async () => (await import('./pages/reference/ApiPage')).ApiPage),
          page('/about', async () => (await import('./pages/About')).About),
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
