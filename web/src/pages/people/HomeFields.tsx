import { Group, Select, TextInput } from '@mantine/core';
import type { Home } from '../../api/peopleTypes';
import { here, homes } from './homes';

/** Who keeps a person's password, and what the person is called there. */
export function HomeFields({ home, onChange }: { home: Home; onChange: (home: Home) => void }) {
  return (
    <Group grow align="flex-start">
      <Select
        label="Signs in with"
        allowDeselect={false}
        data={homes}
        value={home.way}
        onChange={(value) => {
          onChange({ ...home, way: value ?? here.way });
        }}
      />
      {home.way !== here.way && (
        <TextInput
          label="Name there"
          description="Exactly as it is written there"
          required
          autoComplete="off"
          value={home.name}
          onChange={(event) => {
            onChange({ ...home, name: event.currentTarget.value });
          }}
        />
      )}
    </Group>
  );
}
