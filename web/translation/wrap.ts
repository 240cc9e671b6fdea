import ts from 'typescript';

/** A source in which every text for readers is looked up in the catalogue, and the messages that it looks up. */
export interface Wrapped {
  readonly code: string;
  readonly messages: readonly string[];
}

/** Attributes and properties that hold text for readers whatever the text looks like. */
const spoken = new Set(
  (
    'label title placeholder description aria-label alt error message nothingFoundMessage nothingFound purpose ' +
    'submit yes no none first valueFormat legend heading hint note summary'
  ).split(' '),
);
/** Names of classes, fonts and colours, functions of style sheets, selectors and markup. */
const forPrograms =
  /^[a-z-]+(?: [a-z-]+)*$(?<=-[a-z]+(?: [a-z-]+)*)|samples$|sans-serif|monospace|var\(|^#|^\dpx |^\s*<|^translate\(|^input:|^@page|^body \{|^\w+:\/\//;
/** Attributes and properties that never hold any. */
const silent = new Set(
  (
    'className classNames style styles key id to href src path value values name type kind component variant color c d ' +
    'viewBox queryKey method headers accept code reference also term format icon size'
  ).split(' '),
);
/** Calls whose arguments are for machines. `counted` and `toLocaleString` are looked at on their own. */
const forMachines =
  /^(?:t|Error|TypeError|RegExp|Set|Map|URL|URLSearchParams|Blob|Headers|get|set|has|includes|startsWith|endsWith|split|join|replace|replaceAll|match|indexOf|querySelector|querySelectorAll|getElementById|addEventListener|removeEventListener|setAttribute|getItem|setItem|useKeys|format|test|localeCompare|words|singular|plural)$/;
/** What reads like a sentence or begins like one. */
const prose =
  /^[A-Z][a-z]+(?:$|[\s.,:;?!’'/-])|^[A-Z][a-z]+ \{|[a-z,;:)}] [a-z({]|[a-z{][^/]* \{\d|\{\d\} [a-z]/;
const lookUp = '__look';
const lookUpParts = '__lookParts';

/** The text of JSX as React shows it: lines are trimmed and joined, HTML entities are characters. */
function shown(raw: string): string {
  const lines = raw.split('\n');
  return lines
    .map((line, at) => {
      const begun = at === 0 ? line : line.trimStart();
      return at === lines.length - 1 ? begun : begun.trimEnd();
    })
    .filter((line) => line !== '')
    .join(' ')
    .replace(/&(\w+);/g, (entity, name: string) => {
      const character = entities[name];
      if (character === undefined) {
        throw new Error(`translation/wrap.ts does not know ${entity}`);
      }
      return character;
    });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

/** Looks up the texts of one source. Source: docs/adr/0027-languages.md. */
export function wrap(file: string, source: string): Wrapped {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2023, true);
  const messages: string[] = [];

  function look(text: string, values: readonly string[] = [], parts = false): string {
    const core = text.trim();
    const lead = text.slice(0, text.indexOf(core));
    const trail = text.slice(lead.length + core.length);
    messages.push(core);
    const call = `${parts ? lookUpParts : lookUp}(${[JSON.stringify(core), ...values].join(', ')})`;
    return parts
      ? call
      : [lead && JSON.stringify(lead), call, trail && JSON.stringify(trail)].filter(Boolean).join(' + ');
  }

  function rewritten(node: ts.Node): string {
    const edits: (readonly [number, number, string])[] = [];
    collect(node, edits);
    let code = '';
    let from = node.getStart(tree);
    for (const [start, end, text] of edits) {
      code += source.slice(from, start) + text;
      from = end;
    }
    return code + source.slice(from, node.end);
  }

  function collect(node: ts.Node, edits: (readonly [number, number, string])[]): void {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const [opening, closing] = ts.isJsxElement(node)
        ? [node.openingElement, node.closingElement]
        : [node.openingFragment, node.closingFragment];
      collect(opening, edits);
      children(node.children, edits);
      collect(closing, edits);
      return;
    }
    const replacement = literal(node);
    if (replacement !== undefined) {
      edits.push([node.getStart(tree), node.end, replacement]);
      return;
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'counted') {
      plurals(node, edits);
      return;
    }
    ts.forEachChild(node, (child) => {
      collect(child, edits);
    });
  }

  /** `counted(n, 'asset')` has the plural made from the singular in English; in other languages it is a word of its own. */
  function plurals(call: ts.CallExpression, edits: (readonly [number, number, string])[]): void {
    call.arguments.forEach((argument, at) => {
      if (at === 0 || !ts.isStringLiteral(argument)) {
        collect(argument, edits);
        return;
      }
      const many = at === 1 && call.arguments.length === 2 ? `, ${look(`${argument.text}s`)}` : '';
      edits.push([argument.getStart(tree), argument.end, look(argument.text) + many]);
    });
  }

  /** Text, and what stands in it without a line break that React would drop, is one message. */
  function children(all: readonly ts.JsxChild[], edits: (readonly [number, number, string])[]): void {
    let run: ts.JsxChild[] = [];
    const flush = () => {
      sentence(run, edits);
      run = [];
    };
    all.forEach((child, at) => {
      const raw = ts.isJsxText(child) ? child.text : '';
      if (/^\s*\n/.test(raw) && !isSpace(all[at - 1])) {
        flush();
      }
      if (raw.trim() !== '' || !raw.includes('\n')) {
        if (!ts.isJsxExpression(child) || child.expression !== undefined) {
          run.push(child);
        }
      }
      if (/\n\s*$/.test(raw) && !isSpace(all[at + 1]) && !isSpace(run.at(-1))) {
        flush();
      }
    });
    flush();
  }

  /** `{' '}`, which keeps a space beside a line break. */
  function isSpace(child: ts.JsxChild | undefined): boolean {
    return (
      child !== undefined &&
      ts.isJsxExpression(child) &&
      child.expression !== undefined &&
      ts.isStringLiteral(child.expression) &&
      child.expression.text.trim() === ''
    );
  }

  function sentence(run: readonly ts.JsxChild[], edits: (readonly [number, number, string])[]): void {
    const values: string[] = [];
    let text = '';
    for (const child of run) {
      if (ts.isJsxText(child)) {
        text += shown(child.text);
      } else if (
        ts.isJsxExpression(child) &&
        child.expression !== undefined &&
        ts.isStringLiteral(child.expression)
      ) {
        text += child.expression.text;
      } else {
        text += `{${values.length}}`;
        values.push(
          ts.isJsxExpression(child) && child.expression ? rewritten(child.expression) : rewritten(child),
        );
      }
    }
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) {
      return;
    }
    if (!/[A-Za-z]/.test(text.replace(/\{\d+\}/g, ''))) {
      for (const child of run) {
        collect(child, edits);
      }
      return;
    }
    const core = text.trim();
    const space = (part: string) => (part === '' ? '' : `{${JSON.stringify(part)}}`);
    const lead = space(text.slice(0, text.indexOf(core)));
    const trail = space(text.slice(text.indexOf(core) + core.length));
    edits.push([first.pos, last.end, `${lead}{${look(core, values, values.length > 0)}}${trail}`]);
  }

  /** A text or template in code, if readers see it. */
  function literal(node: ts.Node): string | undefined {
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const name = node.name.getText(tree);
      const text = shown(node.initializer.text);
      return spoken.has(name) && /[A-Za-z]/.test(text) ? `${name}={${look(text)}}` : undefined;
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
      const [message] = node.arguments;
      if (message !== undefined && ts.isStringLiteral(message)) {
        messages.push(message.text);
      }
      return undefined;
    }
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      return isForReaders(node, node.text) ? look(node.text) : undefined;
    }
    if (ts.isTemplateExpression(node)) {
      const text =
        node.head.text + node.templateSpans.map((span, at) => `{${at}}${span.literal.text}`).join('');
      return isForReaders(node, text)
        ? look(
            text,
            node.templateSpans.map((span) => rewritten(span.expression)),
          )
        : undefined;
    }
    return undefined;
  }

  function isForReaders(node: ts.Expression, text: string): boolean {
    const reads = prose.test(text) && !forPrograms.test(text);
    const isSpoken = (name: string) =>
      spoken.has(name) ? !forPrograms.test(text) : !silent.has(name) && reads;
    if (!/[A-Za-z]/.test(text.replace(/\{\d+\}/g, ''))) {
      return false;
    }
    let inner: ts.Node = node;
    let outer: ts.Node = node.parent;
    // Up through what only chooses between values.
    while (
      ts.isParenthesizedExpression(outer) ||
      ts.isAsExpression(outer) ||
      ts.isSatisfiesExpression(outer) ||
      (ts.isConditionalExpression(outer) && outer.condition !== inner) ||
      (ts.isBinaryExpression(outer) &&
        (outer.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
          outer.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
          (outer.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && outer.right === inner)))
    ) {
      inner = outer;
      outer = outer.parent;
    }
    if (ts.isJsxExpression(outer)) {
      if (!ts.isJsxAttribute(outer.parent)) {
        return true;
      }
      const name = outer.parent.name.getText(tree);
      return isSpoken(name);
    }
    if (ts.isPropertyAssignment(outer)) {
      const name = outer.name.getText(tree);
      return outer.name !== inner && isSpoken(name);
    }
    if (ts.isCallExpression(outer) || ts.isNewExpression(outer)) {
      const callee = ts.isPropertyAccessExpression(outer.expression)
        ? outer.expression.name
        : outer.expression;
      const name = callee.getText(tree);
      return name === 'toLocaleString' || (!forMachines.test(name) && reads);
    }
    if (
      ts.isJsxAttribute(outer) ||
      ts.isImportDeclaration(outer) ||
      ts.isExportDeclaration(outer) ||
      ts.isLiteralTypeNode(outer) ||
      ts.isExternalModuleReference(outer) ||
      ts.isCaseClause(outer) ||
      ts.isElementAccessExpression(outer) ||
      ts.isPropertySignature(outer) ||
      ts.isTaggedTemplateExpression(outer) ||
      (ts.isBinaryExpression(outer) &&
        outer.operatorToken.kind !== ts.SyntaxKind.PlusToken &&
        outer.operatorToken.kind !== ts.SyntaxKind.EqualsToken &&
        outer.operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken)
    ) {
      return false;
    }
    return reads;
  }

  const edits: (readonly [number, number, string])[] = [];
  collect(tree, edits);
  let code = '';
  let from = 0;
  for (const [start, end, text] of edits) {
    code += source.slice(from, start) + text;
    from = end;
  }
  code += source.slice(from);
  const names = `t as ${lookUp}, tParts as ${lookUpParts}`;
  return {
    code: edits.length === 0 ? source : `import { ${names} } from '/src/language/t.ts';${code}`,
    messages,
  };
}
