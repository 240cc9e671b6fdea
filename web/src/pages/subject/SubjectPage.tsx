import { Alert, Button, Group, Menu, Tabs, Text } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAnswerAt, useSchema } from '../../api/answers';
import { isPast, linkAt } from '../../api/moment';
import { useMay } from '../../api/session';
import { isKnown, type SubjectView } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { ClaimsDrawer, type ClaimsWanted } from '../../parts/ClaimsDrawer';
import { PageHeader } from '../../parts/PageHeader';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { useAddress } from '../../parts/useAddress';
import { useMoment } from '../../parts/useMoment';
import { WalkdownButton } from '../../parts/WalkdownButton';
import { words } from '../../parts/words';
import { StatementButton } from '../statement/StatementButton';
import { VulnerabilitiesTab } from '../vulnerabilities/VulnerabilitiesTab';
import { AskOfIt } from './AskOfIt';
import { CareTab } from './CareTab';
import { CompletenessTab } from './CompletenessTab';
import { Connectivity } from './Connectivity';
import { EditForm, type EditStart } from './EditForm';
import { ForgetButton } from './ForgetButton';
import { HistoryTab } from './HistoryTab';
import { IdentityCard } from './IdentityCard';
import { Overview } from './Overview';
import { PrioritiesTab } from './PrioritiesTab';
import { RequiredByContract } from './RequiredByContract';
import { SubjectItems } from './SubjectItems';
import { ValidationTab } from './ValidationTab';
import { SwapForm } from './SwapForm';

function Subject({ subject }: { subject: SubjectView }) {
  const [parameters, setParameters] = useAddress();
  const [moment] = useMoment();
  const schema = useSchema();
  const may = useMay('propose');
  const [claims, setClaims] = useState<ClaimsWanted>();
  const [editing, setEditing] = useState<EditStart>();
  const [swapping, setSwapping] = useState(false);
  const tab = parameters.get('tab') ?? 'overview';
  const past = isPast(moment);
  const edit = (start: EditStart) => {
    setEditing(start);
  };
  return (
    <>
      <PageHeader title={subject.name} purpose={words(subject.kind)}>
        {may && !past && !isKnown(subject.absorbedBy) && (
          <Button
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => {
              edit({});
            }}
          >
            Propose an edit
          </Button>
        )}
        {!past && subject.kind !== 'connection' && (
          <StatementButton start={{ id: subject.id, kind: subject.kind, name: subject.name }} />
        )}
        {(subject.kind === 'site' || subject.kind === 'zone') && <WalkdownButton place={subject.name} />}
        {may && !past && subject.kind === 'person' && subject.name !== 'forgotten' && (
          <ForgetButton subject={subject} />
        )}
        {subject.kind === 'third-party' && (
          <Button
            component={Link}
            variant="default"
            to={linkAt(`/third-parties/of/${encodeURIComponent(subject.id)}`, moment)}
          >
            If it is compromised or gone
          </Button>
        )}
        {subject.kind === 'asset' && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                More
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {may && !past && !isKnown(subject.absorbedBy) && (
                <Menu.Item
                  onClick={() => {
                    setSwapping(true);
                  }}
                >
                  Exchange the device
                </Menu.Item>
              )}
              <Menu.Item component={Link} to={`/compare?subject=${encodeURIComponent(subject.id)}`}>
                Compare its sources
              </Menu.Item>
              <Menu.Item
                component={Link}
                to={linkAt(`/map?subject=${encodeURIComponent(subject.id)}`, moment)}
              >
                On the map
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </PageHeader>
      {(subject.kind === 'connection' || subject.kind === 'access-path') && (
        <RequiredByContract id={subject.id} />
      )}
      {isKnown(subject.absorbedBy) && (
        <Alert variant="light" mb="sm">
          It was merged into <SubjectLink id={subject.absorbedBy} name={subject.absorbedBy} />. The merge can
          be taken back.
        </Alert>
      )}
      <IdentityCard subject={subject} />
      <AskOfIt subject={subject} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(chosen) => {
          setParameters(
            (now) => {
              const next = new URLSearchParams(now);
              next.set('tab', chosen ?? 'overview');
              return next;
            },
            { replace: true },
          );
        }}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="overview">Overview</Tabs.Tab>
          <Tabs.Tab value="connectivity">Connectivity ({subject.connections.length})</Tabs.Tab>
          {subject.kind === 'asset' && <Tabs.Tab value="priorities">Priorities</Tabs.Tab>}
          {subject.kind === 'asset' && <Tabs.Tab value="care">Care</Tabs.Tab>}
          {subject.kind === 'asset' && <Tabs.Tab value="vulnerabilities">Vulnerabilities</Tabs.Tab>}
          <Tabs.Tab value="items">Open matters ({subject.items.length})</Tabs.Tab>
          <Tabs.Tab value="validation">Validation</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
          {subject.kind === 'asset' && <Tabs.Tab value="completeness">Completeness</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="overview">
          {subject.documents.length > 0 && (
            <Text size="sm" mb="xs">
              Shown in <SubjectLinks subjects={subject.documents} />
            </Text>
          )}
          <Overview
            subject={subject}
            onClaims={(slot, part) => {
              setClaims({
                subject: subject.id,
                name: subject.name,
                path: part.path,
                label: `${slot.label}: ${part.label}`,
                part,
              });
            }}
            {...(may && !past
              ? {
                  onEdit: (slot) => {
                    edit({ facet: slot.facet, key: slot.key });
                  },
                }
              : {})}
          />
        </Tabs.Panel>
        <Tabs.Panel value="connectivity">
          <Connectivity connections={subject.connections} />
        </Tabs.Panel>
        <Tabs.Panel value="priorities">
          <PrioritiesTab id={subject.id} />
        </Tabs.Panel>
        <Tabs.Panel value="care">
          <CareTab subject={subject} />
        </Tabs.Panel>
        <Tabs.Panel value="vulnerabilities">
          <VulnerabilitiesTab asset={subject.id} />
        </Tabs.Panel>
        <Tabs.Panel value="items">
          <SubjectItems subject={subject} />
        </Tabs.Panel>
        <Tabs.Panel value="validation">
          <ValidationTab id={subject.id} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab id={subject.id} kind={subject.kind} />
        </Tabs.Panel>
        <Tabs.Panel value="completeness">
          <CompletenessTab
            completeness={subject.completeness}
            schema={schema.data ?? []}
            {...(may && !past ? { onEdit: edit } : {})}
          />
        </Tabs.Panel>
      </Tabs>
      <ClaimsDrawer
        wanted={claims}
        onClose={() => {
          setClaims(undefined);
        }}
      />
      {swapping && (
        <SwapForm
          subject={subject}
          onClose={() => {
            setSwapping(false);
          }}
        />
      )}
      {editing !== undefined && schema.data !== undefined && (
        <EditForm
          subject={subject}
          schema={schema.data}
          start={editing}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </>
  );
}

/** One subject of the record with the sources behind each of its values, at the moment that the reader looks at. */
export function SubjectPage() {
  const { id = '' } = useParams();
  const [moment] = useMoment();
  const answer = useAnswerAt<SubjectView>(`/api/subjects/${encodeURIComponent(id)}`);
  return (
    <>
      <Answered answer={answer}>{(subject) => <Subject key={id} subject={subject} />}</Answered>
      {answer.isError && isPast(moment) && (
        <Text mt="sm" size="sm">
          <Group gap={4}>It may have come into the record later than the moment that you look at.</Group>
        </Text>
      )}
    </>
  );
}
