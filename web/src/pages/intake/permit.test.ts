import { expect, test } from 'vitest';
import { draftFor, permitBody, permitFields } from './permit';

const receipt = {
  importer: 'nmap-xml',
  unit: 'hosts',
  read: 1,
  understood: 1,
  claims: 3,
  remarks: [],
  remarksInAll: 0,
  counts: {},
  coverage: {
    from: '2026-01-15T10:00:00Z',
    until: '2026-01-15T10:01:00Z',
    networks: ['10.0.0.0/24', '10.0.9.0/24'],
    vantage: 'nmap -sS',
  },
};

test('the receipt fills in what it knows, and nothing that only people know', () => {
  const draft = draftFor({ name: 'scan.xml', receipt });
  expect(draft.ranges).toBe('10.0.0.0/24, 10.0.9.0/24');
  expect(draft.from).toBe('2026-01-15T10:00:00Z');
  expect([draft.tested, draft.vendorApproval, draft.approver, draft.stopCriteria]).toEqual(['', '', '', '']);
});

test('lists are divided and what is empty is left out', () => {
  const body = permitBody({ ...draftFor({ name: 'scan.xml', receipt }), excluded: 'PLC-2 , SIS-1' });
  expect(body['excluded']).toEqual(['PLC-2', 'SIS-1']);
  expect(body['ranges']).toEqual(['10.0.0.0/24', '10.0.9.0/24']);
  expect('tested' in body).toBe(false);
});

test('every field of the draft is asked for', () => {
  expect(permitFields.map((field) => field.name).sort()).toEqual(
    Object.keys(draftFor({ name: 'scan.xml' })).sort(),
  );
});
