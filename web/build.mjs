// Builds and checks the user interface for Maven. Does nothing when nothing changed.
//   node build.mjs build   types, then bundle into target/classes/static
//   node build.mjs check   format, lint, unit tests
//   node build.mjs format  rewrites the sources in their format
//   node build.mjs messages  brings the catalogues of the languages up to date and prints what is not translated
// Exit code 0: done or nothing to do; 1: a step failed (its output is printed).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const web = import.meta.dirname;
const output = join(web, 'target', 'classes', 'static');
/** What stands elsewhere and has messages of the pages in it; the tests of the translation read it. */
const alsoTested = [
  'docs/reference/facets.md',
  'docs/reference/openapi.json',
  'core/src/main/java/org/asbuilt/change/Change.java',
].map((file) => join(web, '..', file));
const notSource = new Set(['node', 'node_modules', 'target', 'dist']);

/** Every file of the project, in an order that is the same on every machine. */
function sources(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => directory !== web || !notSource.has(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? sources(path) : [path];
    });
}

function digest(files) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of files) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(web, file).split(sep).join('/')} ${content}\n`);
  }
  return hash.digest('hex');
}

/** Runs the work unless the stamp says that it succeeded for this very digest. */
function unlessDone(stamp, wanted, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  rmSync(stamp, { force: true });
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function run(title, script, ...args) {
  const started = performance.now();
  const result = spawnSync(process.execPath, [join(web, script), ...args], {
    cwd: web,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      // The programs that packages start must find this Node, not another one of the machine.
      PATH: dirname(process.execPath) + (process.platform === 'win32' ? ';' : ':') + (process.env.PATH ?? ''),
      NO_COLOR: '1',
      CI: 'true',
    },
  });
  if (result.status !== 0) {
    console.error(`web: ${title} failed\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`);
    process.exit(1);
  }
  console.log(`web: ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

function installPackages() {
  const wanted = digest([join(web, '.npmrc'), join(web, 'package.json'), join(web, 'package-lock.json')]);
  unlessDone(join(web, 'node_modules', '.installed'), wanted, () =>
    run('packages', 'node/node_modules/npm/bin/npm-cli.js', 'ci', '--no-progress', '--prefer-offline'),
  );
}

/** The product works where there is no internet: no page or style may load anything from elsewhere. */
function refuseForeignAddresses(directory) {
  const loads = {
    '.html': /(?:src|href|srcset|action)\s*=\s*["']?\s*(?:https?:)?\/\/[^\s"'>]*/gi,
    '.css': /(?:@import\s+|url\(\s*)["']?\s*(?:https?:)?\/\/[^\s"')]*/gi,
  };
  const found = sources(directory).flatMap((file) => {
    const pattern = loads[file.slice(file.lastIndexOf('.'))];
    const matches = pattern ? (readFileSync(file, 'utf8').match(pattern) ?? []) : [];
    return matches.map((match) => `${relative(directory, file)}: ${match}`);
  });
  if (found.length > 0) {
    console.error(`web: loads from outside the product\n${found.join('\n')}`);
    process.exit(1);
  }
}

function build() {
  run('types', 'node_modules/typescript/bin/tsc', '--noEmit');
  run('bundle', 'node_modules/vite/bin/vite.js', 'build', '--outDir', resolve(output), '--emptyOutDir');
  refuseForeignAddresses(output);
}

function check() {
  run('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.');
  run('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0');
  run('tests', 'node_modules/vitest/vitest.mjs', 'run');
}

function format() {
  run('format', 'node_modules/prettier/bin/prettier.cjs', '--write', '.');
}

function messages() {
  const result = spawnSync(process.execPath, [join(web, 'translation', 'catalogue.ts')], {
    cwd: web,
    stdio: 'inherit',
  });
  process.exit(result.status ?? 1);
}

const tasks = new Map([
  ['build', build],
  ['check', check],
  ['format', format],
  ['messages', messages],
]);
const name = process.argv[2] ?? '';
const task = tasks.get(name);
if (task === undefined) {
  console.error(`usage: node build.mjs ${[...tasks.keys()].join(' | ')}`);
  process.exit(1);
}
if (name === 'format' || name === 'messages') {
  installPackages();
  task();
  process.exit(0);
}
if (name === 'build' && !existsSync(join(output, 'index.html'))) {
  rmSync(join(web, 'target', 'web-build.sha256'), { force: true });
}
const read = name === 'check' ? [...sources(web), ...alsoTested] : sources(web);
unlessDone(join(web, 'target', `web-${name}.sha256`), digest(read), () => {
  installPackages();
  task();
});
