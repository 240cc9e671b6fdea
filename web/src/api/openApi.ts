/** Parts of an OpenAPI document that the server writes. Source: OpenAPI 3.1. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: string | number | boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

export interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Described {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-codes'?: readonly string[];
}

export interface OpenApi {
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly webhooks?: Readonly<Record<string, { readonly post: Described }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
  };
}

/** Who may ask for an operation: everybody, who is signed in only, or an API token too; then with one of these scopes, or with any. */
export type Access = 'open' | 'person' | readonly string[];

/** One method of one path. */
export interface Operation {
  /** By which a link names it. */
  readonly anchor: string;
  readonly method: string;
  readonly path: string;
  readonly area: string;
  readonly summary: string;
  /** Which permission it needs, in a sentence. */
  readonly needs: string;
  readonly access: Access;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly type: string; readonly schema: Schema } | undefined;
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly schema: Schema | undefined;
  }[];
  /** Status and code of each refusal that is known beforehand, by status. */
  readonly codes: readonly { readonly status: string; readonly codes: readonly string[] }[];
}

/** An area of the API with its operations, in the order of their paths. */
export interface Area {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

function named<T>(ref: string, among: Readonly<Record<string, T>> | undefined): T | undefined {
  return among?.[ref.slice(ref.lastIndexOf('/') + 1)];
}

/** The name of the type that a schema refers to. */
export function typeName(schema: Schema): string | undefined {
  return schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1);
}

/** A schema itself where another one refers to it. */
export function resolved(api: OpenApi, schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (named(schema.$ref, api.components.schemas) ?? schema);
}

function accessOf(described: Described): Access {
  if (described.security === undefined) {
    return 'open';
  }
  const tokens = described.security.flatMap((way) => (way['bearer'] === undefined ? [] : [way['bearer']]));
  return tokens.length === 0 ? 'person' : tokens.flat();
}

function byStatus(codes: readonly string[]): Operation['codes'] {
  const found = new Map<string, string[]>();
  for (const one of codes) {
    const [status = '', code = ''] = one.split(' ');
    found.set(status, [...(found.get(status) ?? []), code]);
  }
  return [...found].map(([status, all]) => ({ status, codes: all }));
}

function operationOf(api: OpenApi, path: string, method: string, described: Described): Operation {
  const body = Object.entries(described.requestBody?.content ?? {})[0];
  return {
    anchor: `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`.replace(/-$/, ''),
    method: method.toUpperCase(),
    path,
    area: described.tags?.[0] ?? '',
    summary: described.summary ?? '',
    needs: described.description ?? '',
    access: accessOf(described),
    parameters: (described.parameters ?? []).map((one) =>
      one.$ref === undefined ? one : (named(one.$ref, api.components.parameters) ?? one),
    ),
    body: body?.[1].schema === undefined ? undefined : { type: body[0], schema: body[1].schema },
    answers: Object.entries(described.responses)
      .filter(([status]) => status !== 'default')
      .map(([status, answer]) => ({
        status,
        description: answer.description,
        schema: Object.values(answer.content ?? {})[0]?.schema,
      })),
    codes: byStatus(described['x-codes'] ?? []),
  };
}

/** What the API can do, by area. */
export function areasOf(api: OpenApi): readonly Area[] {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(api, path, method, described)),
  );
  const said = new Map((api.tags ?? []).map((tag) => [tag.name, tag.description ?? '']));
  return [...new Set(operations.map((operation) => operation.area))].toSorted().map((name) => ({
    name,
    description: said.get(name) ?? '',
    operations: operations.filter((operation) => operation.area === name),
  }));
}

/** Of what other programs can be told. */
export interface WebhookType {
  /** The word on the wire. */
  readonly type: string;
  /** What happened, in English. */
  readonly summary: string;
}

/** Of what other programs can be told, in the order of the alphabet. */
export function webhookTypesOf(api: OpenApi): readonly WebhookType[] {
  return Object.entries(api.webhooks ?? {})
    .map(([type, told]) => ({ type, summary: told.post.summary ?? '' }))
    .toSorted((left, right) => (left.type < right.type ? -1 : 1));
}

/** The areas with what fits: all words of a text are somewhere in it; a token can do it, where that is asked for. */
export function narrowed(areas: readonly Area[], text: string, byToken: boolean): readonly Area[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (operation: Operation) => {
    const all =
      `${operation.method} ${operation.path} ${operation.area} ${operation.summary} ${operation.needs}`.toLowerCase();
    return (!byToken || typeof operation.access !== 'string') && wanted.every((word) => all.includes(word));
  };
  return areas
    .map((area) => ({ ...area, operations: area.operations.filter(fits) }))
    .filter((area) => area.operations.length > 0);
}

/** How deep an example goes into what it is made of. */
const deepest = 4;

/** A value of that form, of which only what is needed is given. */
export function exampleOf(api: OpenApi, schema: Schema, depth = 0): unknown {
  const whole = resolved(api, schema);
  if (whole.enum !== undefined) {
    return whole.enum[0];
  }
  switch (whole.type ?? 'string') {
    case 'object': {
      const needed = depth >= deepest ? [] : (whole.required ?? []);
      return Object.fromEntries(
        needed.map((name) => [name, exampleOf(api, whole.properties?.[name] ?? {}, depth + 1)]),
      );
    }
    case 'array':
      return depth >= deepest || whole.items === undefined ? [] : [exampleOf(api, whole.items, depth + 1)];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return textOf(whole.format);
  }
}

function textOf(format: string | undefined): string {
  switch (format ?? '') {
    case 'date':
      return '2027-03-31';
    case 'date-time':
      return '2027-03-31T08:00:00Z';
    case 'binary':
      return 'FILE';
    default:
      return '…';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** How a program on a command line asks for an operation at an address, with the token in a variable. */
export function curlOf(api: OpenApi, operation: Operation, origin: string): string {
  const needed = operation.parameters.filter((one) => one.in === 'query' && one.required === true);
  const query = needed.map((one) => `${one.name ?? ''}=${one.name?.toUpperCase() ?? ''}`).join('&');
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
  const address = quoted(`${origin}${path}${query === '' ? '' : `?${query}`}`);
  // Words of programs are no messages: the build looks up no text that bears a tag.
  const lines = [
    operation.method === 'GET'
      ? String.raw`curl ${address}`
      : String.raw`curl --request ${operation.method} ${address}`,
  ];
  if (operation.access !== 'open') {
    lines.push(String.raw`--header "Authorization: Bearer $ASBUILT_TOKEN"`);
  }
  if (operation.parameters.some((one) => one.name === 'Idempotency-Key')) {
    lines.push(String.raw`--header "Idempotency-Key: \"$(uuidgen)\""`);
  }
  if (operation.body?.type === 'multipart/form-data') {
    const parts = resolved(api, operation.body.schema);
    lines.push(
      ...Object.entries(parts.properties ?? {})
        .filter(([name]) => parts.required?.includes(name) ?? true)
        .map(([name, part]) => String.raw`--form ${quoted(`${name}=${isFile(part) ? '@FILE' : '…'}`)}`),
    );
  } else if (operation.body !== undefined) {
    lines.push(
      String.raw`--header 'Content-Type: ${operation.body.type}'`,
      String.raw`--data ${quoted(JSON.stringify(exampleOf(api, operation.body.schema)))}`,
    );
  }
  return lines.join(' \\\n  ');
}

function isFile(part: Schema): boolean {
  return part.format === 'binary' || part.items?.format === 'binary';
}
