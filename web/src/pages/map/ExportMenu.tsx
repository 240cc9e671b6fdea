import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { RefObject } from 'react';
import { problemBehind } from '../../api/problem';
import { printDrawing, savePng, saveSvg, saveText } from './exportDrawing';

/** The drawing as a file: for print, for other drawing programs, or as a graph. */
export function ExportMenu({
  drawing,
  name,
  drawio,
  graphml,
  stamp,
  onPaper,
}: {
  drawing: RefObject<SVGSVGElement | null>;
  name: string;
  drawio: (title: string, stamp: string) => string;
  graphml: (stamp: string) => string;
  /** Enters in the register that the drawing leaves, and gives the stamp that it bears; none if it may not leave yet. */
  stamp: () => Promise<string | undefined>;
  onPaper: () => void;
}) {
  const failed = (thrown: unknown) => {
    notifications.show({ title: 'Not exported', message: problemBehind(thrown).detail, color: 'red' });
  };
  const leaves = async (act: (stamp: string) => void | Promise<void>) => {
    const line = await stamp();
    if (line !== undefined) {
      await act(line);
    }
  };
  const tried = (act: (stamp: string) => void | Promise<void>) => {
    leaves(act).catch(failed);
  };
  const withDrawing = (act: (svg: SVGSVGElement, stamp: string) => void | Promise<void>) => {
    const svg = drawing.current;
    if (svg !== null) {
      tried((line) => act(svg, line));
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
            withDrawing((svg, line) => {
              saveSvg(svg, line, name);
            });
          }}
        >
          SVG
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            withDrawing((svg, line) => savePng(svg, line, name));
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
            tried((line) => {
              saveText(drawio(name, line), 'application/vnd.jgraph.mxfile', `${name}.drawio`);
            });
          }}
        >
          draw.io
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            tried((line) => {
              saveText(graphml(line), 'application/graphml+xml', `${name}.graphml`);
            });
          }}
        >
          GraphML, every asset and connection
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
