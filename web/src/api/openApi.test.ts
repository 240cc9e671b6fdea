import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areasOf, curlOf, exampleOf, narrowed, webhookTypesOf, type OpenApi } from './openApi';

const api = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/reference/openapi.json'), 'utf8'),
) as OpenApi;
const areas = areasOf(api);
const all = areas.flatMap((area) => area.operations);

function operation(method: string, path: string) {
  const found = all.find((one) => one.method === method && one.path === path);
  if (found === undefined) {
    throw new Error(`There is no ${method} ${path}.`);
  }
  return found;
}

describe('areasOf', () => {
  it('has every operation once, and says of each what it is for and who may ask', () => {
    expect(all.length).toBeGreaterThan(250);
    expect(new Set(all.map((one) => one.anchor)).size).toBe(all.length);
    expect(all.filter((one) => one.summary === '' || one.needs === '')).toEqual([]);
    expect(areas.filter((area) => area.description === '')).toEqual([]);
  });

  it('tells who may ask from what the document says of security', () => {
    expect(operation('GET', '/api/campaigns').access).toEqual(['read']);
    expect(operation('POST', '/api/campaigns/{id}/sign').access).toBe('person');
    expect(operation('POST', '/api/session').access).toBe('open');
  });

  it('puts the codes of refusals under their status', () => {
    const codes = operation('POST', '/api/campaigns/{id}/close').codes;
    expect(codes.find((one) => one.status === '404')?.codes).toEqual(['not-found']);
  });
});

describe('webhookTypesOf', () => {
  it('has every type once, by the alphabet, and says of each what happened', () => {
    const types = webhookTypesOf(api);
    expect(types.find((one) => one.type === 'change.approved')?.summary).toContain('approved a change');
    expect(types.map((one) => one.type)).toEqual(types.map((one) => one.type).toSorted());
    expect(new Set(types.map((one) => one.summary)).size).toBe(types.length);
    expect(types.filter((one) => one.summary === '')).toEqual([]);
  });
});

describe('narrowed', () => {
  it('asks for all words', () => {
    const found = narrowed(areas, 'post  CAMPAIGN close', false).flatMap((area) => area.operations);
    expect(found.map((one) => one.path)).toEqual([
      '/api/campaigns/{id}/close',
      '/api/campaigns/{id}/reopen',
      '/api/campaigns/close',
    ]);
    expect(narrowed(areas, 'no such thing at all', false)).toEqual([]);
  });

  it('leaves out what no token can do', () => {
    const found = narrowed(areas, '/api/campaigns', true).flatMap((area) => area.operations);
    expect(found.map((one) => one.path)).toContain('/api/campaigns');
    expect(found.map((one) => one.path)).not.toContain('/api/campaigns/{id}/sign');
  });
});

describe('curlOf', () => {
  it('sends the token, a key and what is needed of the body', () => {
    expect(curlOf(api, operation('POST', '/api/campaigns/{id}/close'), 'https://plant.example')).toBe(
      [
        `curl --request POST 'https://plant.example/api/campaigns/ID/close'`,
        `--header "Authorization: Bearer $ASBUILT_TOKEN"`,
        String.raw`--header "Idempotency-Key: \"$(uuidgen)\""`,
        `--header 'Content-Type: application/json'`,
        `--data '{"reason":"…"}'`,
      ].join(' \\\n  '),
    );
  });

  it('asks for what has no body by its address alone', () => {
    expect(curlOf(api, operation('GET', '/api/campaigns'), 'https://plant.example')).toBe(
      `curl 'https://plant.example/api/campaigns' \\\n  --header "Authorization: Bearer $ASBUILT_TOKEN"`,
    );
  });
});

describe('exampleOf', () => {
  it('comes to an end where a form holds itself', () => {
    const within: OpenApi = {
      paths: {},
      components: {
        schemas: {
          Node: {
            type: 'object',
            required: ['next'],
            properties: { next: { $ref: '#/components/schemas/Node' } },
          },
        },
      },
    };
    expect(exampleOf(within, { $ref: '#/components/schemas/Node' })).toEqual({
      next: { next: { next: { next: {} } } },
    });
  });
});
