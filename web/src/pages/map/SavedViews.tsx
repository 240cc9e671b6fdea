import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { savedViews, withView, type SavedView } from './mapView';
import { useAddress } from '../../parts/useAddress';

/** Looks at the map that were given a name, kept in this browser. The link itself shows the same to everybody. */
export function SavedViews() {
  const [parameters, setParameters] = useAddress();
  const [views, setViews] = useLocalStorage<readonly SavedView[]>({
    key: 'asbuilt-map-views',
    defaultValue: [],
    deserialize: (kept) => savedViews(kept ?? null),
    getInitialValueInEffect: false,
  });
  const [name, setName] = useState('');
  return (
    <Menu position="bottom-end" closeOnItemClick={false} width={300} trapFocus={false}>
      <Menu.Target>
        <Button variant="default">Views{views.length > 0 && ` (${views.length})`}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.map((view) => (
          <Group key={view.name} gap={4} wrap="nowrap">
            <Menu.Item
              onClick={() => {
                setParameters(new URLSearchParams(view.address));
              }}
            >
              {view.name}
            </Menu.Item>
            <ActionIcon
              variant="subtle"
              aria-label={`Forget the view ${view.name}`}
              onClick={() => {
                setViews(views.filter((other) => other.name !== view.name));
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {views.length > 0 && <Menu.Divider />}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') {
              setViews(withView(views, { name: name.trim(), address: parameters.toString() }));
              setName('');
            }
          }}
        >
          <Group gap={4} p={6} wrap="nowrap" align="flex-end">
            <TextInput
              label="Name for what is shown now"
              description="Kept in this browser"
              maxLength={60}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
            <Button type="submit" disabled={name.trim() === ''}>
              Save
            </Button>
          </Group>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
