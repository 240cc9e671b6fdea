import { describe, expect, it } from 'vitest';
import { labelText, whatText } from './words';

describe('whatText', () => {
  it.each([
    ['/api/reports/R-00/pdf?place=site-1', 'Report R-00 (pdf): place site-1'],
    ['/api/lists/all.xlsx', 'Workbook of everything'],
    ['/api/lists/asset.csv?q=PLC&zone=', 'List of every asset (csv): with PLC'],
    ['/api/walkdown?place=Hall+2&format=pdf', 'Walkdown sheet: place Hall 2, format pdf'],
    ['/api/artifacts/0123456789abcdef', 'File that was taken in, 0123456789ab…'],
    ['/api/artifacts/0123456789abcdef/covered', 'File that was taken in, 0123456789ab…, with a cover sheet'],
    ['/api/map?by=zones', 'Drawing of the map: by zones'],
    ['/api/exchange/cyclonedx', 'Record for other tools (cyclonedx)'],
    ['/api/exchange/stix?site=site-1', 'Record for other tools (stix): site site-1'],
    ['/api/subjects', 'Reading by programs'],
    ['export asset.csv', 'export asset.csv'],
  ])('%s is %s', (what, text) => {
    expect(whatText(what)).toBe(text);
  });
});

describe('labelText', () => {
  it('is written as the protocol writes it', () => {
    expect(labelText('AMBER_STRICT')).toBe('TLP:AMBER+STRICT');
  });
});
