import { Switch, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { areasOf, narrowed, type Area, type OpenApi, type Operation } from '../../api/openApi';
import { request } from '../../api/request';
import { Answered } from '../../parts/Answered';
import { FilterBar, FilteredBy } from '../../parts/FilterBar';
import { PageHeader } from '../../parts/PageHeader';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { sectionAt } from '../../sections';
import { Coded } from './Coded';
import { HowToAsk } from './HowToAsk';
import { OperationDetail } from './OperationDetail';

/** `VendorAccess` as people read it: `Vendor access`. */
function spaced(area: string): string {
  const apart = area.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}

function Access({ operation }: { operation: Operation }) {
  if (operation.access === 'open') {
    return <>open</>;
  }
  return operation.access === 'person' ? (
    <>in person, by no token</>
  ) : (
    <>{operation.access.join(', ') || 'any token'}</>
  );
}

/** One operation in a line; what more there is of it comes when it is opened, or when a link leads to it. */
function OperationLine({ api, operation, wanted }: { api: OpenApi; operation: Operation; wanted: boolean }) {
  const [opened, setOpened] = useState(wanted);
  const line = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (wanted && line.current !== null) {
      line.current.open = true;
      line.current.scrollIntoView({ block: 'start' });
    }
  }, [wanted]);
  return (
    <details
      ref={line}
      id={operation.anchor}
      className="operation"
      open={opened}
      onToggle={(event) => {
        setOpened(event.currentTarget.open);
      }}
    >
      <summary>
        <span className="operation-method exact" data-method={operation.method}>
          {operation.method}
        </span>{' '}
        <span className="exact wrap">{operation.path}</span>{' '}
        <span className="operation-access">
          <Access operation={operation} />
        </span>
        <span className="operation-summary">
          <Coded text={operation.summary} />
        </span>
      </summary>
      {opened && <OperationDetail api={api} operation={operation} />}
    </details>
  );
}

function AreaSection({ api, area, wanted }: { api: OpenApi; area: Area; wanted: string }) {
  return (
    <section aria-label={spaced(area.name)}>
      <Title order={2} size="h4" mt="md" lang="en">
        {spaced(area.name)}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        <Coded text={area.description} />
      </Text>
      {area.operations.map((operation) => (
        <OperationLine
          key={operation.anchor}
          api={api}
          operation={operation}
          wanted={operation.anchor === wanted}
        />
      ))}
    </section>
  );
}

function Operations({ api }: { api: OpenApi }) {
  const { hash } = useLocation();
  const [text, setText] = useState('');
  const [byToken, setByToken] = useState(false);
  const areas = useMemo(() => areasOf(api), [api]);
  const shown = narrowed(areas, text, byToken);
  const count = shown.reduce((sum, area) => sum + area.operations.length, 0);
  return (
    <>
      <FilterBar align="flex-end">
        <TextInput
          label="Find an operation"
          placeholder="Path, method, permission or words"
          w={320}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Switch
          mb={8}
          label="Only what an API token can do"
          checked={byToken}
          onChange={(event) => {
            setByToken(event.currentTarget.checked);
          }}
        />
        <Text size="sm" c="dimmed" mb={8} role="status">
          {counted(count, 'operation')}, each with the permission that it needs
        </Text>
        <FilteredBy label="Only with these words" value={text.trim()} />
        <FilteredBy label="Only what an API token can do" value={byToken ? 'yes' : ''} />
      </FilterBar>
      <p className="print-only">
        Of each operation paper has its line; its fields and answers where it is open on the screen.
      </p>
      {shown.length === 0 && <Quiet>No operation fits.</Quiet>}
      {shown.map((area) => (
        <AreaSection key={area.name} api={api} area={area} wanted={hash.slice(1)} />
      ))}
    </>
  );
}

/** What programs can ask of the record, as the server itself describes it; so it cannot say anything else than the server does. */
export function ApiPage() {
  const { title, purpose } = sectionAt('/reference');
  const api = useQuery({
    queryKey: ['/api/openapi.json'],
    queryFn: ({ signal }) => request<OpenApi>('/api/openapi.json', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <HowToAsk api={api.data} />
      <Answered answer={api}>{(described) => <Operations api={described} />}</Answered>
    </>
  );
}
