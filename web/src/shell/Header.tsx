import { ActionIcon, Burger, Button, Group, Kbd, Menu, Text, Tooltip } from '@mantine/core';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconAlertTriangle,
  IconKey,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { linkAt } from '../api/moment';
import { seesPart, useSignOut } from '../api/session';
import type { Me } from '../api/types';
import { choose, language, languages, type Language } from '../language/t';
import { useMoment } from '../parts/useMoment';
import { words } from '../parts/words';
import { BreakGlassDialog } from './BreakGlassDialog';
import { TimeControl } from './TimeControl';

/** What a record is called that nobody gave a name of its own. */
const product = 'Asbuilt';

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? 'Switch to light' : 'Switch to dark';
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={label}
        onClick={() => {
          setColorScheme(dark ? 'light' : 'dark');
        }}
      >
        {dark ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}

function UserMenu({ session }: { session: Me }) {
  const signOut = useSignOut();
  const [breaking, setBreaking] = useState(false);
  const broken = session.glassBrokenUntil !== null && session.glassBrokenUntil !== undefined;
  return (
    <>
      <BreakGlassDialog
        opened={breaking}
        onClose={() => {
          setBreaking(false);
        }}
      />
      <Menu position="bottom-end" width={240} shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconUser size={16} aria-hidden />}>
            <span className="user-name">{session.name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {session.user}
            {session.roles.length > 0 && `: ${session.roles.map(words).join(', ')}`}
          </Menu.Label>
          <Menu.Item component={Link} to="/account" leftSection={<IconKey size={16} aria-hidden />}>
            Your account
          </Menu.Item>
          {session.can.includes('break_glass') && !broken && (
            <Menu.Item
              leftSection={<IconAlertTriangle size={16} aria-hidden />}
              onClick={() => {
                setBreaking(true);
              }}
            >
              Break the glass
            </Menu.Item>
          )}
          {(Object.keys(languages) as Language[])
            .filter((other) => other !== language)
            .map((other) => (
              <Menu.Item
                key={other}
                lang={other}
                leftSection={<IconLanguage size={16} aria-hidden />}
                onClick={() => {
                  choose(other);
                }}
              >
                {languages[other]}
              </Menu.Item>
            ))}
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => {
              signOut.mutate();
            }}
          >
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** The bar on top: where the reader is, what is looked for, when, and who is reading. */
export function Header({
  session,
  record,
  opened,
  onToggle,
}: {
  session: Me;
  /** What the record is called. */
  record: string;
  opened: boolean;
  onToggle: () => void;
}) {
  const [moment] = useMoment();
  return (
    <Group h="100%" px="sm" justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap">
        <Burger
          opened={opened}
          onClick={onToggle}
          hiddenFrom="sm"
          size="sm"
          aria-label={opened ? 'Close the navigation' : 'Open the navigation'}
        />
        <Link to={linkAt('/', moment)} className="product">
          <img src="/favicon.svg" width={24} height={24} alt="" />
          <span>{product}</span>
        </Link>
        {record !== product && (
          <Text c="dimmed" visibleFrom="sm" truncate>
            {record}
          </Text>
        )}
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          visibleFrom="sm"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Kbd size="xs">Ctrl K</Kbd>}
          aria-label="Search"
          onClick={spotlight.open}
        >
          Search
        </Button>
        <ActionIcon variant="default" size="lg" hiddenFrom="sm" aria-label="Search" onClick={spotlight.open}>
          <IconSearch size={16} aria-hidden />
        </ActionIcon>
        {seesPart(session) && (
          <Tooltip
            label={
              session.confined === true
                ? 'Your roles are for a part of the plant or for some groups of fields; lists and counts hold only these.'
                : 'Labels such as TLP:RED keep something of the record from you; lists and counts hold only the rest.'
            }
          >
            <Text size="xs" c="dimmed" visibleFrom="md">
              You see part of the record
            </Text>
          </Tooltip>
        )}
        <TimeControl />
        <SchemeSwitch />
        <UserMenu session={session} />
      </Group>
    </Group>
  );
}
