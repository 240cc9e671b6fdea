import { Alert, Anchor, Button, Group, Text, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { momentQuery, useAnswer, useAnswerAt } from '../../api/answers';
import type { ThreeWayPageAnswer } from '../../api/connectivityTypes';
import type { MapAnswer, PlantMap } from '../../api/mapTypes';
import { address, request } from '../../api/request';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { useAddress } from '../../parts/useAddress';
import { useDownload } from '../../parts/useDownload';
import { useKeys } from '../../parts/useKeys';
import { useMoment } from '../../parts/useMoment';
import { useStamp } from '../../parts/useStamp';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { sectionAt } from '../../sections';
import { NotReady } from '../connectivity/NotReady';
import { mapOf } from './answer';
import { conduitsOf } from './conduits';
import { Drawing, type Picked } from './Drawing';
import { differenceOf } from './difference';
import { drawioOf } from './drawio';
import { ExportMenu } from './ExportMenu';
import { graphmlOf } from './graphml';
import { dark, light } from './ink';
import { labelBoxes } from './labels';
import { layout } from './layout';
import { Legend } from './Legend';
import { MapChoices } from './MapChoices';
import { lookOf, usedFor } from './mapView';
import { PickedPanel } from './PickedPanel';
import { routes } from './routing';

/** Above so many assets those of one class, level and zone are drawn together. */
const mostDrawn = 250;

const boxName = { zones: 'zone', networks: 'network', places: 'place' } as const;

/** Above so many connections a line for each is a tangle. */
const mostEach = 600;

/** The smallest scale at which names can be read. */
const smallest = 0.6;

/** A frame of fewer pixels across, as on a telephone, shows a part that can be read rather than the whole. */
const narrow = 600;

/** The scale at which a narrow frame begins. */
const onNarrow = 0.85;

function PlantDrawing({ map }: { map: PlantMap }) {
  const [parameters] = useAddress();
  const [moment] = useMoment();
  const download = useDownload();
  const stamped = useStamp();
  const [picked, setPicked] = useState<Picked>();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [zoom, setZoom] = useState<number>();
  const { ref: frame, width } = useElementSize<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const look = lookOf(parameters);
  const ink = useComputedColorScheme('light') === 'dark' ? dark : light;
  const placed = useMemo(() => layout(map, mostDrawn, opened), [map, opened]);
  const { between, within, lost } = useMemo(() => conduitsOf(map.edges, placed), [map, placed]);
  const routed = useMemo(() => routes(between, placed), [between, placed]);
  const labels = useMemo(() => labelBoxes(routed, placed), [routed, placed]);
  const each = useMemo(() => (look.each ? map.edges.slice(0, mostEach) : []), [look.each, map]);
  const open = useCallback((id: string) => {
    setOpened((now) => new Set([...now, id]));
  }, []);
  // The whole drawing in the window, unless that made it too small to read.
  const high = Math.max(420, window.innerHeight - 230);
  const fit = width === 0 ? 1 : Math.min(1, width / placed.width, Math.max(smallest, high / placed.height));
  const scale =
    zoom === undefined && width > 0 && width < narrow ? Math.max(fit, onNarrow) : fit * (zoom ?? 1);
  const fresh = map.nodes.filter((node) => node.new === true).length;
  const waiting = map.waiting ?? 0;
  const names = new Map([
    ...map.nodes.map((node) => [node.id, node.name] as const),
    ...map.clouds.map((cloud) => [cloud.id, cloud.name] as const),
  ]);
  const zoneName = (id: string) => placed.zones.find((zone) => zone.id === id)?.name ?? names.get(id) ?? id;
  const change = (by: number) => {
    setZoom(Math.min(Math.max(4, 2 / fit), Math.max(0.5, (scale / fit) * by)));
  };
  useKeys({
    '+': () => {
      change(1.25);
    },
    '-': () => {
      change(0.8);
    },
    '0': () => {
      setZoom(1);
    },
    Escape: () => {
      setPicked(undefined);
    },
  });
  const conduit =
    picked !== undefined && 'conduit' in picked
      ? between.find((one) => one.id === picked.conduit)
      : undefined;
  const zone = picked !== undefined && 'zone' in picked ? picked.zone : undefined;
  return (
    <>
      <Group justify="space-between" mb={6}>
        <Text size="sm" c="dimmed">
          {counted(map.nodes.length - fresh, 'asset')}
          {fresh > 0 && ` and ${fresh.toLocaleString('en')} not yet in the record`},{' '}
          {counted(map.zones.length, boxName[look.by])},{' '}
          {counted(map.edges.length, look.by === 'places' ? 'cable' : 'connection')} in{' '}
          {counted(between.length, 'line')} between boxes
          {look.each && map.edges.length > mostEach && `; the first ${mostEach} are drawn`}
          {lost.length > 0 && `; ${counted(lost.length, 'connection')} with an end that is not on the map`}
          {waiting > 0 && look.by !== 'places' && (
            <>
              ; not drawn:{' '}
              <Anchor component={Link} to="/inbox?type=NEW_SUBJECT&kind=connection" inherit>
                {counted(waiting, 'connection that waits', 'connections that wait')} in the inbox
              </Anchor>
            </>
          )}
        </Text>
        <Group gap={6}>
          {opened.size > 0 && (
            <Button
              variant="default"
              onClick={() => {
                setOpened(new Set());
              }}
            >
              Put together again
            </Button>
          )}
          <Button
            variant="default"
            aria-label="Smaller"
            onClick={() => {
              change(0.8);
            }}
          >
            −
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setZoom(1);
            }}
          >
            Fit
          </Button>
          <Button
            variant="default"
            aria-label="Larger"
            onClick={() => {
              change(1.25);
            }}
          >
            +
          </Button>
          <ExportMenu
            drawing={drawing}
            name={`map-${look.by}`}
            drawio={(name, stamp) => drawioOf(placed, between, routed, name, stamp)}
            graphml={(stamp) => graphmlOf(map, stamp)}
            stamp={async () =>
              (await stamped(address('/api/map', { by: look.by, than: look.than, ...momentQuery(moment) })))
                ?.sentence
            }
            onPaper={() => {
              download(address('/api/exchange/drawing-a3', momentQuery(moment)));
            }}
          />
        </Group>
      </Group>
      {width < narrow && scale > fit && (
        <Text size="sm" mb={6} className="no-print">
          Only a part is shown: push the map to and fro, or press Fit to see all of it.
        </Text>
      )}
      <div ref={frame} className="map-frame">
        <Drawing
          ref={drawing}
          layout={placed}
          conduits={between}
          inside={within}
          routed={routed}
          labels={labels}
          picked={picked}
          each={each}
          subject={parameters.get('subject') ?? undefined}
          moment={moment}
          ink={ink}
          scale={scale}
          onPick={setPicked}
          onOpen={open}
        />
      </div>
      {conduit !== undefined && (
        <PickedPanel
          key={conduit.id}
          title={`${zoneName(conduit.from)} and ${zoneName(conduit.to)}`}
          edges={conduit.edges}
          names={names}
          onClose={() => {
            setPicked(undefined);
          }}
        />
      )}
      {zone !== undefined && (
        <PickedPanel
          key={zone}
          title={`Within ${zoneName(zone)}`}
          edges={within.get(zone) ?? []}
          names={names}
          onClose={() => {
            setPicked(undefined);
          }}
        />
      )}
      <Legend ink={ink} />
    </>
  );
}

/** The map as the reader looks at it: of one use alone, and compared with another moment where one was chosen. */
function LookedAt({ now, then }: { now: MapAnswer; then: MapAnswer | undefined }) {
  const [parameters] = useAddress();
  const { use, by } = lookOf(parameters);
  const whole = useMemo(
    () => (then === undefined ? mapOf(now) : differenceOf(mapOf(now), mapOf(then))),
    [now, then],
  );
  const shown = useMemo(() => usedFor(whole, use), [whole, use]);
  return (
    <>
      <MapChoices map={whole} />
      {whole.nodes.length === 0 && whole.zones.length === 0 ? (
        <Quiet>Nothing stands in the record at this moment, so there is nothing to draw.</Quiet>
      ) : (
        <PlantDrawing key={by} map={shown} />
      )}
    </>
  );
}

/** Has the map asked for again when the rules are worked out; the map itself is too much to be asked for every second. */
function useWhenChecked(awaited: boolean) {
  const client = useQueryClient();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['/api/connectivity/three-way', 'map'],
    queryFn: ({ signal }) =>
      request<ThreeWayPageAnswer>('/api/connectivity/three-way', { query: { limit: 1 }, signal }),
    enabled: awaited,
    refetchInterval: awaited ? 2000 : false,
  });
  const checked = awaited && data?.ready === true && !data.assessing;
  useEffect(() => {
    if (checked) {
      void client.invalidateQueries({ queryKey: ['/api/map'] });
    }
  }, [checked, dataUpdatedAt, client]);
}

/** The plant at the moment that the reader looks at: zones and conduits, networks, or places and cables. */
export function MapPage() {
  const [parameters] = useAddress();
  const [moment] = useMoment();
  const { by, than } = lookOf(parameters);
  const answer = useAnswerAt<MapAnswer>('/api/map', { by });
  const former = useAnswer<MapAnswer>(
    '/api/map',
    { by, ...momentQuery({ ...moment, record: than }) },
    than !== undefined,
  );
  const awaited = answer.data !== undefined && (!answer.data.ready || answer.data.assessing);
  useWhenChecked(awaited);
  const { title, purpose } = sectionAt('/map');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Answered answer={answer}>
        {(now) => (
          <>
            {!now.ready && (
              <Alert color="orange" mb="xs" title="What the rules permit is not worked out yet">
                Until it is, the map shows as permitted only what somebody recorded: a line may look as it
                ought to be although the rules refuse it. Do not print or export it yet.
              </Alert>
            )}
            <NotReady unshown={undefined} ready={now.ready} assessing={now.assessing} />
            {than === undefined ? (
              <LookedAt now={now} then={undefined} />
            ) : (
              <Answered answer={former}>{(then) => <LookedAt now={now} then={then} />}</Answered>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
