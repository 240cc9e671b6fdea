import { Alert, Anchor, Badge, Button, Group, Menu, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { momentQuery, useAnswerAt } from '../../api/answers';
import { linkAt } from '../../api/moment';
import type { Report } from '../../api/reportTypes';
import { address } from '../../api/request';
import type { RowsPage } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { ChoiceSelect } from '../../parts/Choices';
import { PageHeader } from '../../parts/PageHeader';
import { PreparedTable } from '../../parts/PreparedTable';
import { useChoices } from '../../parts/useChoices';
import { useDownload } from '../../parts/useDownload';
import { useMoment } from '../../parts/useMoment';
import { usePreparedFiles } from '../../parts/usePreparedFiles';
import { When } from '../../parts/When';
import { counted } from '../../parts/words';
import { chapters } from './chapters';
import { Chapters } from './Chapters';
import { DayInput } from '../../parts/DayInput';

const forms = ['pdf', 'xlsx', 'csv', 'html', 'json'] as const;

/** Sites, systems and zones that a report can be about. */
function usePlaces() {
  const kinds = ['site', 'system', 'zone'] as const;
  const sites = useAnswerAt<RowsPage>('/api/subjects', { kind: 'site', limit: 500 });
  const systems = useAnswerAt<RowsPage>('/api/subjects', { kind: 'system', limit: 500 });
  const zones = useAnswerAt<RowsPage>('/api/subjects', { kind: 'zone', limit: 1000 });
  return [sites, systems, zones].flatMap((answer, index) =>
    (answer.data?.subjects ?? []).map((row) => ({
      value: row.id,
      label: `${row.name} (${kinds[index] ?? ''})`,
    })),
  );
}

/** One report: what it says, for which place and time, and the same as a file. */
export function ReportPage() {
  const number = useParams()['number'] ?? '';
  const [moment] = useMoment();
  const by = useChoices(['place', 'since']);
  const download = useDownload();
  const places = usePlaces();
  const query = { place: by.chosen.place, since: by.chosen.since };
  const path = `/api/reports/${encodeURIComponent(number)}`;
  const answer = useAnswerAt<Report>(path, query);
  const prepared = usePreparedFiles();
  const made = (prepared.files.data ?? []).filter((file) => file.what.startsWith(`${path}/`));
  return (
    <Answered answer={answer}>
      {(report) => (
        <>
          <PageHeader title={`${report.head.number} ${report.head.title}`} purpose={report.head.purpose}>
            <Text size="sm" className="no-print">
              Download:
            </Text>
            {forms.map((form) => (
              <Button
                key={form}
                variant="default"
                size="compact-sm"
                onClick={() => {
                  download(address(`${path}/${form}`, { ...query, ...momentQuery(moment) }));
                }}
              >
                {form.toUpperCase()}
              </Button>
            ))}
            <Menu>
              <Menu.Target>
                <Button variant="default" size="compact-sm" loading={prepared.order.isPending}>
                  Download, made in the background
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {forms.map((form) => (
                  <Menu.Item
                    key={form}
                    onClick={() => {
                      prepared.order.mutate(address(`${path}/${form}`, { ...query, ...momentQuery(moment) }));
                    }}
                  >
                    {form.toUpperCase()}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </PageHeader>
          {made.length > 0 && (
            <PreparedTable
              files={made}
              onDiscard={(id) => {
                prepared.discard.mutate(id);
              }}
            />
          )}
          <Group gap="xs" mb="xs" className="no-print">
            <Anchor component={Link} to={linkAt('/reports', moment)} size="sm">
              All reports
            </Anchor>
            <ChoiceSelect by={by} name="place" label="Site, system or zone" searchable data={places} />
            {report.head.aboutTime && (
              <DayInput
                label="Since"
                value={by.chosen.since ?? ''}
                onChange={(day) => {
                  by.choose('since', day);
                }}
              />
            )}
          </Group>
          <Group gap="xs" mb="xs">
            <Badge color="dark" variant="filled" radius="xs" tt="none">
              {report.label}
            </Badge>
            <Text size="sm">
              {report.filter}, as of <When at={report.plantTime} />, commit {report.commit}
              {report.subjects > 0 && `, ${counted(report.subjects, 'subject')}`}
            </Text>
          </Group>
          {report.caveats.map((caveat) => (
            <Alert key={caveat} color="yellow" py={6} mb={4}>
              {caveat}
            </Alert>
          ))}
          <Chapters chapters={chapters(report.sections)} />
        </>
      )}
    </Answered>
  );
}
