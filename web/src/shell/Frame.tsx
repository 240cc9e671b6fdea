import { AppShell, Center, Loader } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Navigate, Outlet, useLocation } from 'react-router';
import { isPast } from '../api/moment';
import { useSession, type Session } from '../api/session';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useMoment } from '../parts/useMoment';
import { CommandSearch } from './CommandSearch';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { momentInWords } from './momentInWords';

function SignedInFrame({ session }: { session: Session }) {
  const [opened, { toggle, close }] = useDisclosure();
  const [moment] = useMoment();
  const past = isPast(moment);
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
        <Header session={session} opened={opened} onToggle={toggle} />
      </AppShell.Header>
      <AppShell.Navbar>
        <Navigation onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main className="frame-main" id="content" tabIndex={-1}>
        <p className="print-only">
          Asbuilt, {session.site}. {momentInWords(moment)}. Printed {new Date().toISOString()} by{' '}
          {session.displayName}.
        </p>
        <Outlet />
      </AppShell.Main>
      <CommandSearch />
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
    case 'signed-out':
      return <Navigate replace to={`/sign-in?from=${encodeURIComponent(pathname + search)}`} />;
  }
}
