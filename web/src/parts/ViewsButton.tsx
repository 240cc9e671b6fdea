import { ActionIcon, Anchor, Button, Checkbox, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useMay } from '../api/session';
import { useForgetView, useKeepView, useSavedViews } from '../api/views';
import { ProblemAlert } from './ProblemAlert';
import { within } from './words';
import { sectionOf } from '../sections';

/** The views of this page that were kept under a name, and a form to keep what is shown now: filters, query and moment. */
export function ViewsButton() {
  const { pathname, search } = useLocation();
  const views = useSavedViews(useMay('read'));
  const mayShare = useMay('propose');
  const keep = useKeepView();
  const forget = useForgetView();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const here = views.filter((view) => view.address === pathname || view.address.startsWith(`${pathname}?`));
  return (
    <Popover position="bottom-end" shadow="md" trapFocus width={340}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
          Views{here.length > 0 && ` (${here.length})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {here.length === 0 && (
            <Text size="sm" c="dimmed">
              No view of {within(sectionOf(pathname)?.title ?? 'this page')} is kept yet.
            </Text>
          )}
          {here.map((view) => (
            <Group key={view.id} gap={4} wrap="nowrap" justify="space-between">
              <Anchor component={Link} to={view.address}>
                {view.name}
              </Anchor>
              <Group gap={4} wrap="nowrap">
                {view.shared && (
                  <IconUsers size={16} aria-label={`for everybody, kept by ${view.person}`} role="img" />
                )}
                {view.own && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Forget the view ${view.name}`}
                    onClick={() => {
                      forget.mutate(view.id);
                    }}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                )}
              </Group>
            </Group>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              keep.mutate(
                { name: name.trim(), address: `${pathname}${search}`, shared },
                {
                  onSuccess: () => {
                    setName('');
                    setShared(false);
                  },
                },
              );
            }}
          >
            <Stack gap="xs">
              <TextInput
                label="Name for what is shown now"
                maxLength={80}
                value={name}
                onChange={(event) => {
                  setName(event.currentTarget.value);
                }}
              />
              {mayShare && (
                <Checkbox
                  size="xs"
                  label="For everybody: all who read the plant read its name and its words"
                  checked={shared}
                  onChange={(event) => {
                    setShared(event.currentTarget.checked);
                  }}
                />
              )}
              {keep.isError && <ProblemAlert thrown={keep.error} />}
              <Button type="submit" disabled={name.trim() === ''} loading={keep.isPending}>
                Keep this view
              </Button>
            </Stack>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
