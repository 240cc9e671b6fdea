import { createBrowserRouter } from 'react-router';
import { About } from './pages/About';
import { Invitation, Setup } from './pages/Account';
import { AccountPage } from './pages/account/AccountPage';
import { FactorReset } from './pages/account/FactorReset';
import { Backups } from './pages/Backups';
import { BaselinesPage } from './pages/baselines/BaselinesPage';
import { CampaignPage } from './pages/campaigns/CampaignPage';
import { Campaigns } from './pages/campaigns/Campaigns';
import { CardPage } from './pages/campaigns/CardPage';
import { ChangePage } from './pages/changes/ChangePage';
import { Changes } from './pages/changes/Changes';
import { ComparePage } from './pages/compare/ComparePage';
import { AllowPage } from './pages/connectivity/AllowPage';
import { CandidatePage } from './pages/connectivity/CandidatePage';
import { IsolationPage } from './pages/connectivity/IsolationPage';
import { PathsPage } from './pages/connectivity/PathsPage';
import { RulesPage } from './pages/connectivity/RulesPage';
import { ThreeWayPage } from './pages/connectivity/ThreeWayPage';
import { WaysPage } from './pages/connectivity/WaysPage';
import { ZonesPage } from './pages/connectivity/zones/ZonesPage';
import { CoveragePage } from './pages/coverage/CoveragePage';
import { ExportsPage } from './pages/exports/ExportsPage';
import { Failure } from './pages/Failure';
import { FindingsPage } from './pages/findings/FindingsPage';
import { GoalsPage } from './pages/goals/GoalsPage';
import { Governance } from './pages/governance/Governance';
import { HealthPage } from './pages/HealthPage';
import { Inbox } from './pages/inbox/Inbox';
import { Home } from './pages/intake/Home';
import { HandIn } from './pages/intake/HandIn';
import { ImportPage } from './pages/intake/ImportPage';
import { Sources } from './pages/intake/Sources';
import { Audit } from './pages/log/Audit';
import { CommitPage } from './pages/log/CommitPage';
import { DiffPage } from './pages/log/DiffPage';
import { MapPage } from './pages/map/MapPage';
import { NotFound } from './pages/NotFound';
import { OpenIdReturn } from './pages/OpenIdReturn';
import { People } from './pages/People';
import { QualityPage } from './pages/quality/QualityPage';
import { Assets, Register } from './pages/register/Register';
import { ReportPage } from './pages/reports/ReportPage';
import { ReportsPage } from './pages/reports/ReportsPage';
import { Search } from './pages/Search';
import { AttackPathsPage } from './pages/risk/AttackPathsPage';
import { BoardPage } from './pages/risk/BoardPage';
import { BowTiePage } from './pages/risk/BowTiePage';
import { ChokePointsPage } from './pages/risk/ChokePointsPage';
import { ClausesPage } from './pages/risk/ClausesPage';
import { ControlPage } from './pages/risk/ControlPage';
import { ControlLibraryPage } from './pages/risk/ControlLibraryPage';
import { RisksPage } from './pages/risk/RisksPage';
import { TreePage } from './pages/risk/TreePage';
import { TreesPage } from './pages/risk/TreesPage';
import { FixesPage } from './pages/risk/FixesPage';
import { SignIn } from './pages/SignIn';
import { SubjectPage } from './pages/subject/SubjectPage';
import { DecisionPage } from './pages/priorities/DecisionPage';
import { LookAheadPage } from './pages/priorities/LookAheadPage';
import { RankingPage } from './pages/priorities/RankingPage';
import { UncategorisedPage } from './pages/priorities/UncategorisedPage';
import { ApprovalsPage } from './pages/thirdParties/ApprovalsPage';
import { QuestionsPage } from './pages/thirdParties/QuestionsPage';
import { SessionsPage } from './pages/thirdParties/SessionsPage';
import { SubmissionsPage } from './pages/thirdParties/SubmissionsPage';
import { UnexplainedPage } from './pages/thirdParties/UnexplainedPage';
import { UsePage } from './pages/thirdParties/UsePage';
import { VendorPeoplePage } from './pages/thirdParties/VendorPeoplePage';
import { CombinationsPage } from './pages/information/CombinationsPage';
import { BackupSetsPage, ControlsPage, PoliciesPage } from './pages/information/ControlPages';
import { ItemPage } from './pages/information/ItemPage';
import { RegisterPage } from './pages/information/RegisterPage';
import { ScenariosPage } from './pages/information/ScenariosPage';
import { SharingPage } from './pages/information/SharingPage';
import { AdvisoriesPage } from './pages/vulnerabilities/AdvisoriesPage';
import { AdvisoryPage } from './pages/vulnerabilities/AdvisoryPage';
import { AccessPathsPage } from './pages/thirdParties/AccessPathsPage';
import { AssessmentsPage } from './pages/thirdParties/AssessmentsPage';
import { ContractsPage } from './pages/thirdParties/ContractsPage';
import { ThirdPartiesPage } from './pages/thirdParties/ThirdPartiesPage';
import { ThirdPartyPage } from './pages/thirdParties/ThirdPartyPage';
import { MakersPage } from './pages/vulnerabilities/MakersPage';
import { MissingPage } from './pages/vulnerabilities/MissingPage';
import { TechniquesPage } from './pages/vulnerabilities/TechniquesPage';
import { WeaknessesPage } from './pages/vulnerabilities/WeaknessesPage';
import { Windows } from './pages/windows/Windows';
import { Frame } from './shell/Frame';

/** The addresses of the product. All but those of people who are not signed in yet stand inside the frame. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignIn />, errorElement: <Failure /> },
  { path: '/sign-in/back', element: <OpenIdReturn />, errorElement: <Failure /> },
  { path: '/card', element: <CardPage />, errorElement: <Failure /> },
  { path: '/questions', element: <QuestionsPage />, errorElement: <Failure /> },
  { path: '/setup', element: <Setup />, errorElement: <Failure /> },
  { path: '/invitation', element: <Invitation />, errorElement: <Failure /> },
  { path: '/factor-reset', element: <FactorReset />, errorElement: <Failure /> },
  {
    element: <Frame />,
    errorElement: <Failure />,
    children: [
      {
        errorElement: <Failure />,
        children: [
          { path: '/', element: <Home /> },
          { path: '/inbox', element: <Inbox /> },
          { path: '/findings', element: <FindingsPage /> },
          { path: '/quality', element: <QualityPage /> },
          { path: '/goals', element: <GoalsPage /> },
          { path: '/changes', element: <Changes /> },
          { path: '/changes/:id', element: <ChangePage /> },
          { path: '/map', element: <MapPage /> },
          { path: '/connectivity', element: <ThreeWayPage /> },
          { path: '/connectivity/ways', element: <WaysPage /> },
          { path: '/connectivity/rules', element: <RulesPage /> },
          { path: '/connectivity/candidate', element: <CandidatePage /> },
          { path: '/connectivity/paths', element: <PathsPage /> },
          { path: '/connectivity/isolation', element: <IsolationPage /> },
          { path: '/connectivity/allow', element: <AllowPage /> },
          { path: '/connectivity/zones', element: <ZonesPage /> },
          { path: '/priorities', element: <RankingPage /> },
          { path: '/priorities/decision', element: <DecisionPage /> },
          { path: '/priorities/uncategorised', element: <UncategorisedPage /> },
          { path: '/priorities/look-ahead', element: <LookAheadPage /> },
          { path: '/information', element: <RegisterPage /> },
          { path: '/information/items/:id', element: <ItemPage /> },
          { path: '/information/policies', element: <PoliciesPage /> },
          { path: '/information/controls', element: <ControlsPage /> },
          { path: '/information/backups', element: <BackupSetsPage /> },
          { path: '/information/scenarios', element: <ScenariosPage /> },
          { path: '/information/combinations', element: <CombinationsPage /> },
          { path: '/information/sharing', element: <SharingPage /> },
          { path: '/vulnerabilities', element: <WeaknessesPage /> },
          { path: '/vulnerabilities/missing', element: <MissingPage /> },
          { path: '/vulnerabilities/advisories', element: <AdvisoriesPage /> },
          { path: '/vulnerabilities/advisories/:id', element: <AdvisoryPage /> },
          { path: '/vulnerabilities/makers', element: <MakersPage /> },
          { path: '/vulnerabilities/techniques', element: <TechniquesPage /> },
          { path: '/third-parties', element: <ThirdPartiesPage /> },
          { path: '/third-parties/access-paths', element: <AccessPathsPage /> },
          { path: '/third-parties/contracts', element: <ContractsPage /> },
          { path: '/third-parties/assessments', element: <AssessmentsPage /> },
          { path: '/third-parties/of/:id', element: <ThirdPartyPage /> },
          { path: '/third-parties/sessions', element: <SessionsPage /> },
          { path: '/third-parties/approvals', element: <ApprovalsPage /> },
          { path: '/third-parties/use', element: <UsePage /> },
          { path: '/third-parties/people', element: <VendorPeoplePage /> },
          { path: '/third-parties/unexplained', element: <UnexplainedPage /> },
          { path: '/third-parties/submissions', element: <SubmissionsPage /> },
          { path: '/risk', element: <AttackPathsPage /> },
          { path: '/risk/fixes', element: <FixesPage /> },
          { path: '/risk/choke-points', element: <ChokePointsPage /> },
          { path: '/risk/trees', element: <TreesPage /> },
          { path: '/risk/trees/:id', element: <TreePage /> },
          { path: '/risk/register', element: <RisksPage /> },
          { path: '/risk/bow-ties', element: <BowTiePage /> },
          { path: '/risk/controls', element: <ControlLibraryPage /> },
          { path: '/risk/controls/:id', element: <ControlPage /> },
          { path: '/risk/clauses', element: <ClausesPage /> },
          { path: '/risk/board', element: <BoardPage /> },
          { path: '/assets', element: <Assets /> },
          { path: '/register', element: <Register /> },
          { path: '/register/:kind', element: <Register /> },
          { path: '/subjects/:id', element: <SubjectPage /> },
          { path: '/reports', element: <ReportsPage /> },
          { path: '/reports/:number', element: <ReportPage /> },
          { path: '/exports', element: <ExportsPage /> },
          { path: '/health', element: <HealthPage /> },
          { path: '/search', element: <Search /> },
          { path: '/sources', element: <Sources /> },
          { path: '/compare', element: <ComparePage /> },
          { path: '/coverage', element: <CoveragePage /> },
          { path: '/baselines', element: <BaselinesPage /> },
          { path: '/imports/:id', element: <ImportPage /> },
          { path: '/campaigns', element: <Campaigns /> },
          { path: '/campaigns/:id', element: <CampaignPage /> },
          { path: '/governance', element: <Governance /> },
          { path: '/windows', element: <Windows /> },
          { path: '/audit', element: <Audit /> },
          { path: '/commits/:number', element: <CommitPage /> },
          { path: '/diff', element: <DiffPage /> },
          { path: '/people', element: <People /> },
          { path: '/account', element: <AccountPage /> },
          { path: '/backups', element: <Backups /> },
          { path: '/hand-in', element: <HandIn /> },
          { path: '/about', element: <About /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
