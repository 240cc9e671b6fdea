// Sets light or dark before the first paint. A file of its own, because the content security policy
// allows no script inside a page.
(function () {
  let chosen = 'auto';
  try {
    chosen = window.localStorage.getItem('asbuilt-color-scheme') ?? 'auto';
  } catch {
    // Storage can be forbidden; the system's choice stands then.
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
