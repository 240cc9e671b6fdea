import { SegmentedControl } from '@mantine/core';
import { ConnectivityTabs } from '../ConnectivityTabs';
import { Levels } from './Levels';
import { Proposals } from './Proposals';
import { Specification } from './Specification';
import { ZoneList } from './ZoneList';
import { useAddress } from '../../../parts/useAddress';

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
  const view = parameters.get('view') ?? 'characteristics';
  return (
    <>
      <ConnectivityTabs purpose="What IEC 62443-3-2 asks of zones and conduits, what is missing, and zones for assets that have none." />
      <SegmentedControl
        className="no-print"
        mb="sm"
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
      <Shown view={view} />
    </>
  );
}
