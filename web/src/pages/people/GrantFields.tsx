import { Alert, Checkbox, MultiSelect, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import { useMay } from '../../api/session';
import { words } from '../../parts/words';
import { roles, type Bounds } from './grants';
import { DayInput } from '../../parts/DayInput';

interface Named {
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
}

/** The sites, systems and zones; by their ids for whoever may not read the record. */
function Scope({ value, onChange }: { value: readonly string[]; onChange: (ids: string[]) => void }) {
  const reads = useMay('read');
  const sites = useAnswer<Named>('/api/subjects', { kind: 'site', limit: '1000' }, reads);
  const systems = useAnswer<Named>('/api/subjects', { kind: 'system', limit: '1000' }, reads);
  const zones = useAnswer<Named>('/api/subjects', { kind: 'zone', limit: '1000' }, reads);
  const label = 'For which sites, systems and zones';
  const description = 'None for the whole plant';
  const group = (name: string, answer: Named | undefined) => ({
    group: name,
    items: (answer?.subjects ?? []).map((one) => ({ value: one.id, label: one.name })),
  });
  return reads ? (
    <MultiSelect
      label={label}
      description={description}
      searchable
      data={[group('Sites', sites.data), group('Systems', systems.data), group('Zones', zones.data)]}
      value={[...value]}
      onChange={onChange}
    />
  ) : (
    <TagsInput
      label={label}
      description={`${description}; their ids, for you do not read the record`}
      value={[...value]}
      onChange={onChange}
    />
  );
}

/** Roles, and for what and how long they are given. */
export function GrantFields({
  chosen,
  held = [],
  onChoose,
  bounds,
  onBounds,
}: {
  chosen: string[];
  /** The roles that the person has already. */
  held?: readonly string[];
  onChoose: (roles: string[]) => void;
  bounds: Bounds;
  onBounds: (bounds: Bounds) => void;
}) {
  const all = new Set([...held, ...chosen]);
  return (
    <>
      <Checkbox.Group label="Roles" value={chosen} onChange={onChoose}>
        <Stack gap={4} mt={4}>
          {roles.map(([role, does]) => (
            <Checkbox key={role} value={role} label={`${words(role)}: ${does}`} />
          ))}
        </Stack>
      </Checkbox.Group>
      {['ADMINISTRATOR', 'AUDITOR'].every((role) => all.has(role)) && (
        <Alert color="yellow" variant="light" title="Separation of duties">
          Who administers accounts would also audit how that is done. Give one of the two roles to somebody
          else.
        </Alert>
      )}
      <Scope
        value={bounds.scope}
        onChange={(scope) => {
          onBounds({ ...bounds, scope });
        }}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <DayInput
          label="From"
          value={bounds.from}
          onChange={(day) => {
            onBounds({ ...bounds, from: day });
          }}
        />
        <DayInput
          label="Until the end of"
          value={bounds.until}
          onChange={(day) => {
            onBounds({ ...bounds, until: day });
          }}
        />
        <TextInput
          label="Stands in for"
          placeholder="name to sign in with"
          value={bounds.deputyFor}
          onChange={(event) => {
            onBounds({ ...bounds, deputyFor: event.currentTarget.value });
          }}
        />
      </SimpleGrid>
    </>
  );
}
