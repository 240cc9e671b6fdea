import { Alert, Button, CopyButton, List, Stack, Table, Text, Title } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { SiteRow } from '../../api/siteTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Mark } from '../../parts/Mark';
import { PageHeader } from '../../parts/PageHeader';
import { Quiet, When } from '../../parts/When';
import { counted } from '../../parts/words';
import { sectionAt } from '../../sections';
import { SiteSearch } from './SiteSearch';
import { SiteSuppliers } from './SiteSuppliers';

/** How a site joins, in the order in which it is done: where, why, and the command. */
const steps = [
  {
    where: 'At the organisation',
    what: 'prints the public key that sites encrypt to; it begins with age1',
    code: 'asbuilt sites recipient',
  },
  {
    where: 'At the site',
    what: 'prints its key and the fingerprint to compare by telephone',
    code: 'asbuilt sites key',
  },
  {
    where: 'At the organisation',
    what: 'lets the site join, with that key and fingerprint',
    code: 'asbuilt sites join NAME --key KEY --fingerprint DIGITS',
  },
  {
    where: 'At the site',
    what: 'packs what is to be handed over, encrypted to the organisation',
    code: 'asbuilt sites pack --to FOLDER --for RECIPIENT',
  },
  {
    where: 'At the organisation',
    what: 'takes in what was packed and carried over',
    code: 'asbuilt sites take BUNDLE',
  },
];

/** What to do before there is anything to show. */
function Beginning() {
  return (
    <Alert variant="light" color="gray" title="No site has joined">
      An organisation holds copies of the records of its sites here, and changes none of them. Each site joins
      at the console, in these steps:
      <List type="ordered" size="sm" mt="xs" spacing="xs">
        {steps.map((step) => (
          <List.Item key={step.code}>
            {step.where}: <code>{step.code}</code> {step.what}.{' '}
            <CopyButton value={step.code}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="default" aria-label={`Copy ${step.code}`} onClick={copy}>
                  {copied ? 'Copied' : 'Copy'}
                </Button>
              )}
            </CopyButton>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function state(site: SiteRow): readonly [string, string] {
  if (isKnown(site.forked)) {
    return ['ERROR', 'Forked'];
  }
  if (site.missing.length > 0) {
    return ['WARNING', 'Incomplete'];
  }
  return isKnown(site.heard) ? ['OK', 'Complete'] : ['OPEN', 'Nothing came'];
}

function Row({ site }: { site: SiteRow }) {
  const [mark, title] = state(site);
  const subjects = Object.values(site.kinds).reduce((sum, count) => sum + count, 0);
  return (
    <Table.Tr>
      <Table.Td className="wrap">
        <Text size="sm" fw={600} className="nowrap">
          {site.name}
        </Text>
        <Text size="xs" c="dimmed" className="exact">
          {site.fingerprint}
        </Text>
      </Table.Td>
      <Cell label="State" className="wrap" miw={150}>
        <Mark name={mark} title={title} />
        {!site.settled && <Text size="xs">{site.sentence}</Text>}
        {site.waiting > 0 && <Text size="xs">{counted(site.waiting, 'bundle')} waiting</Text>}
      </Cell>
      <Cell label="Commits held / said" className="exact right">
        {site.held} / {site.said}
      </Cell>
      <Cell label="Newest commit">
        {isKnown(site.newest) ? <When at={site.newest} withAge /> : <Quiet>none</Quiet>}
      </Cell>
      <Cell label="Last heard">
        {isKnown(site.heard) ? <When at={site.heard} withAge /> : <Quiet>never</Quiet>}
      </Cell>
      <Cell label="Assets" className="exact right">
        {site.kinds['asset'] ?? 0}
      </Cell>
      <Cell label="Subjects" className="exact right">
        {subjects}
      </Cell>
    </Table.Tr>
  );
}

function Standing({ sites }: { sites: readonly SiteRow[] }) {
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Site</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th className="right">Commits held / said</Table.Th>
            <Table.Th>Newest commit</Table.Th>
            <Table.Th>Last heard</Table.Th>
            <Table.Th className="right">Assets</Table.Th>
            <Table.Th className="right">Subjects</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sites.map((site) => (
            <Row key={site.name} site={site} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The records of several sites: how far what came from each goes, what is found over all, and who supplies several. */
export function SitesPage() {
  const { title, purpose } = sectionAt('/sites');
  const sites = useAnswer<readonly SiteRow[]>('/api/sites');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Answered answer={sites}>
        {(all) =>
          all.length === 0 ? (
            <Beginning />
          ) : (
            <Stack gap="lg">
              <Standing sites={all} />
              <div>
                <Title order={2}>Find at all sites</Title>
                <SiteSearch />
              </div>
              <div>
                <Title order={2}>Third parties</Title>
                <Text size="sm" mb="xs">
                  Whom several sites know by one name. What each says stands beside the others; a site without
                  an entry of its own has devices that bear the name.
                </Text>
                <SiteSuppliers />
              </div>
            </Stack>
          )
        }
      </Answered>
    </>
  );
}
