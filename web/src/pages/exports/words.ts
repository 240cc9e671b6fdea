/** A label of the Traffic Light Protocol as it is written on files. */
export function labelText(label: string): string {
  return `TLP:${label.replace('_', '+')}`;
}

const names: Readonly<Record<string, string>> = {
  q: 'with',
  at: 'the plant as of',
  'as-of': 'as recorded at',
};

/** What an address hands out, in words that somebody who judges it understands. */
export function whatText(what: string): string {
  const [path = '', query = ''] = what.split('?');
  const chosen = [...new URLSearchParams(query)]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${names[name] ?? name} ${value}`);
  const list = /^\/api\/lists\/([a-z-]+)\.(csv|xlsx)$/.exec(path);
  const title = (() => {
    if (list !== null) {
      return list[1] === 'all'
        ? 'Workbook of everything'
        : `List of every ${list[1] ?? ''} (${list[2] ?? ''})`;
    }
    if (path.startsWith('/api/artifacts/')) {
      const digest = path.slice('/api/artifacts/'.length, '/api/artifacts/'.length + 12);
      return `File that was taken in, ${digest}…${path.endsWith('/covered') ? ', with a cover sheet' : ''}`;
    }
    if (/^\/api\/allow-lists\/[^/]+\/file$/.test(path)) {
      return 'Allow-list as rules';
    }
    const report = /^\/api\/reports\/(R-\d\d)\/([a-z]+)$/.exec(path);
    if (report !== null) {
      return `Report ${report[1] ?? ''} (${report[2] ?? ''})`;
    }
    const exchange = /^\/api\/exchange\/([a-z0-9-]+)$/.exec(path);
    if (exchange !== null) {
      return `Record for other tools (${exchange[1] ?? ''})`;
    }
    switch (path) {
      case '/api/map':
        return 'Drawing of the map';
      case '/api/walkdown':
        return 'Walkdown sheet';
      case '/api/subjects':
        return 'Reading by programs';
      default:
        return what;
    }
  })();
  return title === what || chosen.length === 0 ? title : `${title}: ${chosen.join(', ')}`;
}
