import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { momentQuery, useAnswer } from '../../api/answers';
import type { ExchangeFormat } from '../../api/exportTypes';
import { address } from '../../api/request';
import { Answered } from '../../parts/Answered';
import { useAddress } from '../../parts/useAddress';
import { useDownload } from '../../parts/useDownload';
import { useMoment } from '../../parts/useMoment';
import { usePreparedFiles } from '../../parts/usePreparedFiles';
import { SubjectPicker } from '../connectivity/SubjectPicker';

type Place = 'site' | 'zone' | 'asset';
type Chosen = Readonly<Record<Place, string | null>>;
const everything: Chosen = { site: null, zone: null, asset: null };

const pickers: readonly (readonly [Place, string])[] = [
  ['site', 'Of which site'],
  ['zone', 'Of which zone, with the zones within it'],
  ['asset', 'Of which asset'],
];

function FormatCard({
  format,
  chosen,
  onOrder,
}: {
  format: ExchangeFormat;
  chosen: Chosen;
  onOrder: (what: string) => void;
}) {
  const [moment] = useMoment();
  const download = useDownload();
  const query = format.filters
    ? {
        site: chosen.site ?? undefined,
        zone: chosen.zone ?? undefined,
        asset: chosen.asset ?? undefined,
        ...momentQuery(moment),
      }
    : {};
  return (
    <Paper withBorder p="sm" component="section" aria-label={format.title}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={3} size="h5">
            {format.title}
          </Title>
          <Text size="xs" c="dimmed">
            {format.standard}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={`Fetch ${format.title}`}
            onClick={() => {
              download(address(`/api/exchange/${format.name}`, query));
            }}
          >
            Fetch
          </Button>
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Make ${format.title} in the background`}
            onClick={() => {
              onOrder(address(`/api/exchange/${format.name}`, query));
            }}
          >
            In the background
          </Button>
        </Group>
      </Group>
      <Text size="sm" mt={4}>
        Holds {format.holds}.
      </Text>
      {!format.filters && (
        <Badge variant="light" mt={4}>
          Always of the whole record as it is now
        </Badge>
      )}
      <details>
        <Text component="summary" size="sm">
          What it leaves out
        </Text>
        <ul>
          {format.leavesOut.map((one) => (
            <li key={one}>
              <Text size="sm">{one}</Text>
            </li>
          ))}
        </ul>
      </details>
    </Paper>
  );
}

/** The record in the formats of other tools: chosen by place, at the moment that is shown. */
export function ExchangeTab() {
  const [chosen, setChosen] = useState(everything);
  const formats = useAnswer<readonly ExchangeFormat[]>('/api/exchange');
  const { order } = usePreparedFiles(false);
  const [, setParameters] = useAddress();
  return (
    <Stack gap="sm">
      <Text size="sm">
        Each file says what it leaves out. A large part of the plant, or all of it, has to be approved by
        another person first.
      </Text>
      <Group gap="sm" align="flex-end">
        {pickers.map(([place, label]) => (
          <SubjectPicker
            key={place}
            label={label}
            kinds={[place]}
            value={chosen[place]}
            onChange={(id) => {
              setChosen((now) => ({ ...now, [place]: id }));
            }}
          />
        ))}
      </Group>
      <Answered answer={formats}>
        {(all) => (
          <Stack gap="xs">
            {all.map((format) => (
              <FormatCard
                key={format.name}
                format={format}
                chosen={chosen}
                onOrder={(what) => {
                  order.mutate(what, {
                    onSuccess: () => {
                      setParameters({ tab: 'prepared' });
                    },
                  });
                }}
              />
            ))}
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}
