import { Button, Group, SegmentedControl } from '@mantine/core';
import { momentQuery } from '../../../api/answers';
import { address } from '../../../api/request';
import { ConnectivityTabs } from '../ConnectivityTabs';
import { Levels } from './Levels';
import { Proposals } from './Proposals';
import { Specification } from './Specification';
import { ZoneList } from './ZoneList';
import { useAddress } from '../../../parts/useAddress';
import { useDownload } from '../../../parts/useDownload';
import { useMoment } from '../../../parts/useMoment';

const views = [
  { value: 'characteristics', label: 'Characteristics' },
  { value: 'levels', label: 'Security levels' },
  { value: 'specification', label: 'Specification' },
  { value: 'proposals', label: 'Proposals' },
];

function Shown({ view }: { view: string }) {
  switch (view) {
    case 'levels':
      return <Levels />;
    case 'specification':
      return <Specification />;
    case 'proposals':
      return <Proposals />;
    default:
      return <ZoneList />;
  }
}

/** Zones and conduits as IEC 62443-3-2 wants them. */
export function ZonesPage() {
  const [parameters, setParameters] = useAddress();
  const [moment] = useMoment();
  const download = useDownload();
  const view = parameters.get('view') ?? 'characteristics';
  return (
    <>
      <ConnectivityTabs purpose="What IEC 62443-3-2 asks of zones and conduits, what is missing, and zones for assets that have none." />
      <Group justify="space-between" mb="sm">
        <SegmentedControl
          aria-label="What is shown of zones"
          data={views}
          value={view}
          onChange={(next) => {
            setParameters((before) => {
              const after = new URLSearchParams(before);
              after.set('view', next);
              return after;
            });
          }}
        />
        <Button
          variant="default"
          onClick={() => {
            download(address('/api/exchange/drawing-a3', momentQuery(moment)));
          }}
        >
          Drawing on A3 (PDF)
        </Button>
      </Group>
      <Shown view={view} />
    </>
  );
}
