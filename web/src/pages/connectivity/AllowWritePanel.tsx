import {
  Alert,
  Button,
  Code,
  CopyButton,
  Group,
  List,
  ScrollArea,
  Select,
  TextInput,
  Title,
} from '@mantine/core';
import type { AllowListAnswer, Enforcer, WrittenList } from '../../api/allowTypes';
import { momentQuery, useAnswer } from '../../api/answers';
import { address, type Query } from '../../api/request';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { useAddress } from '../../parts/useAddress';
import { useDownload } from '../../parts/useDownload';
import { useMoment } from '../../parts/useMoment';

/** The device that was chosen, or the first that stands between the zones. */
export function chosenDevice(list: AllowListAnswer, wanted: string | null): Enforcer | undefined {
  return list.enforcers.find((one) => one.id === wanted) ?? list.enforcers[0];
}

/** What the device calls a zone: as somebody wrote, else as the record has it. */
function faceOf(faces: readonly string[], zone: string, device: Enforcer | undefined): string {
  const written = faces.find((one) => one.startsWith(`${zone}:`));
  return written === undefined
    ? (device?.faces.find((one) => one.zone === zone)?.face ?? '')
    : written.slice(zone.length + 1);
}

/** Writes the list for a maker: the text can be copied and taken along. */
export function AllowWritePanel({ list, accepted }: { list: AllowListAnswer; accepted: readonly string[] }) {
  const [parameters, setParameters] = useAddress();
  const [moment] = useMoment();
  const download = useDownload();
  const device = chosenDevice(list, parameters.get('device'));
  const own = isKnown(device?.maker) ? device.maker : 'nftables';
  const maker = parameters.get('maker') ?? own;
  const faces = parameters.getAll('face');
  const query: Query = {
    maker,
    accept: accepted,
    device: device?.id,
    face: faces.filter((one) => !one.endsWith(':')),
    ...momentQuery(moment),
  };
  const path = `/api/allow-lists/${encodeURIComponent(list.of)}`;
  const answer = useAnswer<WrittenList>(`${path}/text`, query);
  const change = (edit: (next: URLSearchParams) => void) => {
    setParameters(
      (now) => {
        const next = new URLSearchParams(now);
        edit(next);
        return next;
      },
      { replace: true },
    );
  };
  const facesWord = list.makers.find((one) => one.word === maker)?.faces ?? 'interface';
  return (
    <section>
      <Title order={4}>As rules</Title>
      <Group gap="xs" my="xs" align="end" className="no-print">
        <Select
          label="Device"
          placeholder="None in the record"
          data={list.enforcers.map((one) => ({
            value: one.id,
            label: one.named ? `${one.name} (enforces it)` : one.name,
          }))}
          value={device?.id ?? null}
          onChange={(value) => {
            change((next) => {
              next.delete('face');
              next.delete('maker');
              if (value === null) {
                next.delete('device');
              } else {
                next.set('device', value);
              }
            });
          }}
        />
        <Select
          label="Written for"
          data={list.makers.map((one) => ({ value: one.word, label: one.devices }))}
          value={maker}
          allowDeselect={false}
          w={320}
          onChange={(value) => {
            change((next) => {
              next.set('maker', value ?? own);
            });
          }}
        />
        {list.zones.map((zone) => (
          <TextInput
            key={zone.id}
            label={`${facesWord.charAt(0).toUpperCase()}${facesWord.slice(1)} of ${zone.name}`}
            value={faceOf(faces, zone.id, device)}
            onChange={(event) => {
              const written = event.currentTarget.value;
              change((next) => {
                const rest = faces.filter((one) => !one.startsWith(`${zone.id}:`));
                next.delete('face');
                [...rest, `${zone.id}:${written}`].forEach((one) => {
                  next.append('face', one);
                });
              });
            }}
          />
        ))}
      </Group>
      <Answered answer={answer}>
        {(written) => (
          <>
            {(written.remarks.length > 0 || written.beside.length > 0) && (
              <Alert variant="light" color="yellow" title="Know before you apply it" mb="xs">
                <List size="sm">
                  {written.remarks.map((remark) => (
                    <List.Item key={remark}>{remark}.</List.Item>
                  ))}
                  {written.beside.map((beside) => (
                    <List.Item key={beside}>Passes besides: {beside}.</List.Item>
                  ))}
                </List>
              </Alert>
            )}
            <Group gap="xs" mb="xs" className="no-print">
              <CopyButton value={written.text}>
                {({ copied, copy }) => (
                  <Button variant="default" size="xs" onClick={copy}>
                    {copied ? 'Copied' : 'Copy'}
                  </Button>
                )}
              </CopyButton>
              <Button
                variant="default"
                size="xs"
                onClick={() => {
                  download(address(`${path}/file`, query));
                }}
              >
                Download
              </Button>
            </Group>
            <ScrollArea.Autosize mah={420} type="auto" aria-label="The text" tabIndex={0}>
              <Code block>{written.text}</Code>
            </ScrollArea.Autosize>
          </>
        )}
      </Answered>
    </section>
  );
}
