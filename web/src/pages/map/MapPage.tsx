import { Button, Group, Paper, Table, Text, Title, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAnswerAt } from '../../api/answers';
import type { MapEdge, PlantMap } from '../../api/mapTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { SubjectLink } from '../../parts/SubjectLink';
import { standing, standingTitle } from '../../parts/threeStates';
import { ThreeTick } from '../../parts/ThreeTick';
import { useKeys } from '../../parts/useKeys';
import { useMoment } from '../../parts/useMoment';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { sectionAt } from '../../sections';
import { conduitsOf } from './conduits';
import { Drawing, type Picked } from './Drawing';
import { savePng, saveSvg } from './exportDrawing';
import { dark, light } from './ink';
import { labelBoxes } from './labels';
import { layout } from './layout';
import { Legend } from './Legend';
import { routes } from './routing';

/** Above so many assets those of one class, level and zone are drawn together. */
const mostDrawn = 250;

/** The smallest scale at which names can be read. */
const smallest = 0.6;

function PickedPanel({
  title,
  edges,
  names,
  onClose,
}: {
  title: string;
  edges: readonly MapEdge[];
  names: ReadonlyMap<string, string>;
  onClose: () => void;
}) {
  return (
    <Paper withBorder p="xs" mt="xs" component="section" aria-label={title}>
      <Group justify="space-between">
        <Title order={2}>
          {title}: {counted(edges.length, 'connection')}
        </Title>
        <Button variant="default" onClick={onClose}>
          Close (Esc)
        </Button>
      </Group>
      <Table striped fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From</Table.Th>
            <Table.Th>To</Table.Th>
            <Table.Th>Protocol</Table.Th>
            <Table.Th>Documented, permitted, observed</Table.Th>
            <Table.Th>Together</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {edges.map((edge) => (
            <Table.Tr key={edge.id}>
              <Table.Td>
                <SubjectLink id={edge.source} name={names.get(edge.source) ?? edge.source} />
              </Table.Td>
              <Table.Td>
                <SubjectLink id={edge.destination} name={names.get(edge.destination) ?? edge.destination} />
              </Table.Td>
              <Table.Td>
                <SubjectLink
                  id={edge.id}
                  name={`${edge.protocol ?? 'protocol not known'}${isKnown(edge.port) ? ` ${edge.port}` : ''}`}
                />
              </Table.Td>
              <Table.Td>
                <ThreeTick states={[edge]} />
              </Table.Td>
              <Table.Td>{standingTitle[standing([edge])]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function PlantDrawing({ map }: { map: PlantMap }) {
  const [parameters] = useSearchParams();
  const [moment] = useMoment();
  const [picked, setPicked] = useState<Picked>();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [zoom, setZoom] = useState(1);
  const { ref: frame, width } = useElementSize<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const ink = useComputedColorScheme('light') === 'dark' ? dark : light;
  const placed = useMemo(() => layout(map, mostDrawn, opened), [map, opened]);
  const { between, within, lost } = useMemo(() => conduitsOf(map.edges, placed), [map, placed]);
  const routed = useMemo(() => routes(between, placed), [between, placed]);
  const labels = useMemo(() => labelBoxes(routed, placed), [routed, placed]);
  // The whole drawing in the window, unless that made it too small to read.
  const high = Math.max(420, window.innerHeight - 230);
  const fit = width === 0 ? 1 : Math.min(1, width / placed.width, Math.max(smallest, high / placed.height));
  const names = new Map([
    ...map.nodes.map((node) => [node.id, node.name] as const),
    ...map.clouds.map((cloud) => [cloud.id, cloud.name] as const),
  ]);
  const zoneName = (id: string) => placed.zones.find((zone) => zone.id === id)?.name ?? names.get(id) ?? id;
  const change = (by: number) => {
    setZoom((now) => Math.min(4, Math.max(0.5, now * by)));
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
  const png = () => {
    if (drawing.current !== null) {
      savePng(drawing.current, 'map').catch((thrown: unknown) => {
        notifications.show({ title: 'No picture', message: String(thrown), color: 'red' });
      });
    }
  };
  return (
    <>
      <Group justify="space-between" mb={6} className="no-print">
        <Text size="sm" c="dimmed">
          {counted(map.nodes.length, 'asset')}, {counted(map.zones.length, 'zone')},{' '}
          {counted(map.edges.length, 'connection')} in {counted(between.length, 'line')} between zones
          {lost.length > 0 && `; ${counted(lost.length, 'connection')} with an end that is not on the map`}
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
          <Button
            variant="default"
            onClick={() => {
              if (drawing.current !== null) {
                saveSvg(drawing.current, 'map');
              }
            }}
          >
            SVG
          </Button>
          <Button variant="default" onClick={png}>
            PNG
          </Button>
        </Group>
      </Group>
      <div ref={frame} className="map-frame">
        <Drawing
          ref={drawing}
          layout={placed}
          conduits={between}
          inside={within}
          routed={routed}
          labels={labels}
          picked={picked}
          subject={parameters.get('subject') ?? undefined}
          moment={moment}
          ink={ink}
          scale={fit * zoom}
          onPick={setPicked}
          onOpen={(id) => {
            setOpened(new Set([...opened, id]));
          }}
        />
      </div>
      {conduit !== undefined && (
        <PickedPanel
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

/** Levels, zones and conduits at the moment that the reader looks at. */
export function MapPage() {
  const answer = useAnswerAt<PlantMap>('/api/map');
  const { title, purpose } = sectionAt('/map');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Answered answer={answer}>
        {(map) =>
          map.nodes.length === 0 && map.zones.length === 0 ? (
            <Quiet>Nothing stands in the record at this moment, so there is nothing to draw.</Quiet>
          ) : (
            <PlantDrawing map={map} />
          )
        }
      </Answered>
    </>
  );
}
