import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { RefObject } from 'react';
import { printDrawing, savePng, saveSvg, saveText } from './exportDrawing';

/** The drawing as a file: for print, for other drawing programs, or as a graph. */
export function ExportMenu({
  drawing,
  name,
  drawio,
  graphml,
  onPaper,
}: {
  drawing: RefObject<SVGSVGElement | null>;
  name: string;
  drawio: (title: string) => string;
  graphml: () => string;
  onPaper: () => void;
}) {
  const failed = (thrown: unknown) => {
    notifications.show({ title: 'Not exported', message: String(thrown), color: 'red' });
  };
  const tried = (act: () => void | Promise<void>) => {
    try {
      Promise.resolve(act()).catch(failed);
    } catch (thrown) {
      failed(thrown);
    }
  };
  const withDrawing = (act: (svg: SVGSVGElement) => void | Promise<void>) => {
    const svg = drawing.current;
    if (svg !== null) {
      tried(() => act(svg));
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            withDrawing((svg) => {
              saveSvg(svg, name);
            });
          }}
        >
          SVG
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            withDrawing((svg) => savePng(svg, name));
          }}
        >
          PNG
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            withDrawing(printDrawing);
          }}
        >
          PDF, by printing to a file
        </Menu.Item>
        <Menu.Item onClick={onPaper}>PDF on A3, zones and conduits with title block</Menu.Item>
        <Menu.Item
          onClick={() => {
            tried(() => {
              saveText(drawio(name), 'application/vnd.jgraph.mxfile', `${name}.drawio`);
            });
          }}
        >
          draw.io
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            tried(() => {
              saveText(graphml(), 'application/graphml+xml', `${name}.graphml`);
            });
          }}
        >
          GraphML, every asset and connection
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
