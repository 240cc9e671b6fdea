import {
  Button,
  Checkbox,
  Group,
  Popover,
  ScrollArea,
  SegmentedControl,
  Select,
  Stack,
  Tabs,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue, useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconColumns, IconCopy } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { allRows } from '../../api/allPages';
import { momentQuery, useAnswerAt, useSchema } from '../../api/answers';
import { address, type Query } from '../../api/request';
import { linkAt } from '../../api/moment';
import type { RowsPage, SchemaFacet } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { FilterBar, FilteredBy, named } from '../../parts/FilterBar';
import { PageHeader } from '../../parts/PageHeader';
import { PreparedTable } from '../../parts/PreparedTable';
import { useAddress } from '../../parts/useAddress';
import { useChoose } from '../../parts/useChoices';
import { useMoment } from '../../parts/useMoment';
import { usePreparedFiles } from '../../parts/usePreparedFiles';
import { useStamp } from '../../parts/useStamp';
import { ViewsButton } from '../../parts/ViewsButton';
import { csvRow, kindGroups, plural, within, words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { NewSubject } from '../subject/NewSubject';
import { columnsOf, usualColumns, type Column } from './columns';
import { ListDownload } from './ListDownload';
import { RowsTable } from './RowsTable';

function ColumnChooser({
  columns,
  visible,
  onChoose,
}: {
  columns: readonly Column[];
  visible: readonly string[];
  onChoose: (ids: string[]) => void;
}) {
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={16} aria-hidden />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={420} type="auto">
          <Checkbox.Group value={[...visible]} onChange={onChoose} aria-label="Columns to show">
            <Stack gap={4}>
              {columns.map((column) => (
                <Checkbox key={column.id} value={column.id} label={column.label} size="xs" />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The choices of a part in the schema, for a filter. */
function choices(schema: readonly SchemaFacet[], facet: string, part: string): readonly string[] {
  return schema.find((one) => one.facet === facet)?.parts.find((one) => one.name === part)?.choices ?? [];
}

function Filters({
  kind,
  schema,
  set,
}: {
  kind: string;
  schema: readonly SchemaFacet[];
  set: (name: string, value: string | null) => void;
}) {
  const [parameters] = useAddress();
  const zones = useAnswerAt<RowsPage>('/api/subjects', { kind: 'zone', limit: 1000 }, kind === 'asset');
  if (kind !== 'asset') {
    return null;
  }
  const filters = [
    {
      name: 'zone',
      label: 'Every zone',
      by: 'Zone',
      data: (zones.data?.subjects ?? []).map((zone) => ({ value: zone.id, label: zone.name })),
    },
    {
      name: 'level',
      label: 'Every level',
      by: 'Level',
      data: choices(schema, 'placement', 'level').map((level) => ({ value: level, label: `Level ${level}` })),
    },
    {
      name: 'class',
      label: 'Every class',
      by: 'Class',
      data: choices(schema, 'assetRole', 'assetClass').map((one) => ({ value: one, label: words(one) })),
    },
  ];
  return filters.map((filter) => (
    <Fragment key={filter.name}>
      <Select
        placeholder={filter.label}
        aria-label={filter.label}
        clearable
        searchable
        w={170}
        data={filter.data}
        value={parameters.get(filter.name)}
        onChange={(value) => {
          set(filter.name, value);
        }}
      />
      <FilteredBy label={filter.by} value={named(filter.data, parameters.get(filter.name))} />
    </Fragment>
  ));
}

function List({ kind, schema }: { kind: string; schema: readonly SchemaFacet[] }) {
  const [parameters] = useAddress();
  const [moment] = useMoment();
  const [text, setText] = useState(parameters.get('q') ?? '');
  const [settled] = useDebouncedValue(text.trim(), 250);
  const [copying, setCopying] = useState(false);
  const stamped = useStamp();
  const prepared = usePreparedFiles();
  const made = (prepared.files.data ?? []).filter((file) => file.what.startsWith(`/api/lists/${kind}.`));
  const columns = columnsOf(kind, schema);
  const [visible, setVisible] = useLocalStorage<readonly string[]>({
    key: `asbuilt-columns-${kind}`,
    defaultValue: usualColumns(kind, columns),
    getInitialValueInEffect: false,
  });
  const set = useChoose();
  const query: Query = {
    kind,
    q: settled === '' ? undefined : settled,
    zone: parameters.get('zone') ?? undefined,
    level: parameters.get('level') ?? undefined,
    class: parameters.get('class') ?? undefined,
    sort: 'name',
    ...momentQuery(moment),
  };
  const shownColumns = columns.filter((column) => visible.includes(column.id));
  const copy = async () => {
    setCopying(true);
    try {
      const stamp = await stamped(
        address(`/api/lists/${kind}.csv`, { ...query, kind: undefined, sort: undefined }),
      );
      if (stamp === undefined) {
        return;
      }
      const rows = await allRows(query);
      const head = csvRow(['Id', 'Name', ...shownColumns.map((column) => column.label)]);
      const lines = rows.map((row) =>
        csvRow([row.id, row.name, ...shownColumns.map((column) => column.text(row))]),
      );
      await navigator.clipboard.writeText([...stamp.lines.map(csvRow), head, ...lines].join('\r\n'));
      notifications.show({ message: `${rows.length} rows are in the clipboard, as comma separated values.` });
    } catch (thrown) {
      notifications.show({
        title: 'Nothing was copied',
        message: thrown instanceof Error ? thrown.message : String(thrown),
        color: 'red',
      });
    } finally {
      setCopying(false);
    }
  };
  return (
    <>
      <Group gap="xs" justify="space-between" align="flex-start">
        <FilterBar>
          <TextInput
            placeholder={`Find in ${within(plural(kind))}`}
            aria-label={`Find in ${within(plural(kind))}`}
            w={240}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              set('q', event.currentTarget.value.trim());
            }}
          />
          <FilteredBy label="Only with these words" value={settled} />
          <Filters kind={kind} schema={schema} set={set} />
        </FilterBar>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            loading={copying}
            onClick={() => {
              void copy();
            }}
          >
            Copy as CSV
          </Button>
          <ListDownload
            kind={kind}
            query={query}
            schema={schema}
            ordering={prepared.order.isPending}
            onOrder={(what) => {
              prepared.order.mutate(what);
            }}
          />
          <ColumnChooser columns={columns} visible={visible} onChoose={setVisible} />
          <ViewsButton />
        </Group>
      </Group>
      {made.length > 0 && (
        <PreparedTable
          files={made}
          onDiscard={(file) => {
            prepared.discard.mutate(file);
          }}
        />
      )}
      <RowsTable query={query} columns={shownColumns} />
    </>
  );
}

/** The list of all subjects of a kind. */
export function KindList({ kind }: { kind: string }) {
  const schema = useSchema();
  return <Answered answer={schema}>{(facets) => <List key={kind} kind={kind} schema={facets} />}</Answered>;
}

/** Every asset. */
export function Assets() {
  const { title, purpose } = sectionAt('/assets');
  return (
    <>
      <PageHeader title={title} purpose={purpose}>
        <NewSubject kind="asset" />
      </PageHeader>
      <KindList kind="asset" />
    </>
  );
}

/** Everything else that the record holds, kind by kind. */
export function Register() {
  const { kind = 'zone' } = useParams();
  const navigate = useNavigate();
  const [moment] = useMoment();
  const { title, purpose } = sectionAt('/register');
  const group = kindGroups.find((one) => one.kinds.includes(kind));
  if (group === undefined) {
    return <Text>The register has no list of that name.</Text>;
  }
  const open = (chosen: string) => {
    void navigate(linkAt(`/register/${chosen}`, moment));
  };
  return (
    <>
      <PageHeader title={title} purpose={purpose}>
        <NewSubject key={kind} kind={kind} />
      </PageHeader>
      <SegmentedControl
        mb="xs"
        aria-label="Part of the register"
        data={kindGroups.map((one) => one.title)}
        value={group.title}
        onChange={(chosen) => {
          open(kindGroups.find((one) => one.title === chosen)?.kinds[0] ?? 'zone');
        }}
      />
      <Tabs
        value={kind}
        mb="sm"
        onChange={(chosen) => {
          open(chosen ?? 'zone');
        }}
      >
        <Tabs.List>
          {group.kinds.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {plural(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <KindList kind={kind} />
    </>
  );
}
