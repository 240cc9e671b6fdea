import { Alert, AppShell, Center, Loader, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useDisclosure } from '@mantine/hooks';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { isPast, type Moment } from '../api/moment';
import { recordHasChanged, useStatus } from '../api/answers';
import { seesPart, useSession } from '../api/session';
import type { Me } from '../api/types';
import { ProblemAlert } from '../parts/ProblemAlert';
import { StepUpDialog } from '../pages/account/StepUpDialog';
import { fetchLikely } from '../page';
import { useMoment } from '../parts/useMoment';
import { sectionOf } from '../sections';
import { BrokenGlassBanner } from './BrokenGlassBanner';
import { BrokenRecord } from './BrokenRecord';
import { CommandSearch } from './CommandSearch';
import { Header } from './Header';
import { ShortcutHelp } from './ShortcutHelp';
import { ReviewBanner } from './ReviewBanner';
import { Navigation } from './Navigation';
import { PrintLine } from './PrintLine';

const now: Moment = { plant: undefined, record: undefined };

/** Whether a page shows the record as of the moment that is looked at. */
function followsTheClocks(path: string): boolean {
  return /^\/(?:map|assets|register|subjects|search|query|glossary)(?:\/|$)/.test(path);
}

function SignedInFrame({ session }: { session: Me }) {
  const [opened, { toggle, close }] = useDisclosure();
  const [moment] = useMoment();
  const { pathname } = useLocation();
  const past = isPast(moment);
  const coming = useNavigation().state !== 'idle';
  useEffect(fetchLikely, []);
  const status = useStatus(session.can.includes('read'));
  const record = status.data?.name ?? '';
  const client = useQueryClient();
  const reconciling = status.data?.reconciling === true;
  const wasReconciling = useRef(false);
  useEffect(() => {
    // What waits is known anew: every page that shows it asks again.
    if (wasReconciling.current && !reconciling) {
      void recordHasChanged(client);
    }
    wasReconciling.current = reconciling;
  }, [client, reconciling]);
  return (
    <AppShell
      className={past ? 'past' : ''}
      header={{ height: 48 }}
      navbar={{ width: 176, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
      transitionDuration={0}
    >
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <AppShell.Header className="frame-header">
        <Header session={session} record={record} opened={opened} onToggle={toggle} />
      </AppShell.Header>
      <AppShell.Navbar aria-label="Sections" style={{ overflowY: 'auto' }}>
        <Navigation session={session} onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main className="frame-main" id="content" tabIndex={-1} aria-busy={coming}>
        {coming && <div className="coming coming-next no-print" />}
        {seesPart(session) && (
          <Text size="xs" c="dimmed" hiddenFrom="md" className="no-print">
            You see part of the record
          </Text>
        )}
        <PrintLine
          page={sectionOf(pathname)?.title}
          status={status.data}
          moment={followsTheClocks(pathname) ? moment : now}
          session={session}
        />
        <BrokenRecord />
        <BrokenGlassBanner session={session} />
        <ReviewBanner session={session} />
        {past && !followsTheClocks(pathname) && (
          <Alert variant="light" color="yellow" mb="sm" className="no-print">
            This page always shows now, whatever moment the others look at.
          </Alert>
        )}
        <Outlet />
      </AppShell.Main>
      <CommandSearch session={session} />
      <ShortcutHelp />
      <StepUpDialog />
    </AppShell>
  );
}

/** The frame around every page; who is not signed in is asked to, and comes back to the same page. */
export function Frame() {
  const state = useSession();
  const { pathname, search } = useLocation();
  if (state.isPending) {
    return (
      <Center h="100%">
        <Loader aria-label="Loading" />
      </Center>
    );
  }
  if (state.isError) {
    return (
      <Center h="100%" p="md">
        <ProblemAlert
          thrown={state.error}
          onRetry={() => {
            void state.refetch();
          }}
        />
      </Center>
    );
  }
  switch (state.data.kind) {
    case 'signed-in':
      return <SignedInFrame session={state.data.session} />;
    case 'unfinished':
    case 'signed-out':
      return <Navigate replace to={`/sign-in?from=${encodeURIComponent(pathname + search)}`} />;
  }
}
