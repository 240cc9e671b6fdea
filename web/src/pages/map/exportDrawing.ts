/** Offers a file to the reader. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

function svgText(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', String(drawing.viewBox.baseVal.width));
  copy.setAttribute('height', String(drawing.viewBox.baseVal.height));
  // Links lead nowhere outside the product.
  copy.querySelectorAll('a').forEach((link) => {
    link.removeAttribute('href');
  });
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as a file that other programs draw on. */
export function saveSvg(drawing: SVGSVGElement, name: string): void {
  save(new Blob([svgText(drawing)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** A text as a file. */
export function saveText(text: string, type: string, name: string): void {
  save(new Blob([text], { type }), name);
}

/** Hands the drawing alone to the printer or to a PDF, on one sheet of its own size: text stays text, lines stay lines. */
export function printDrawing(drawing: SVGSVGElement): void {
  const { width, height } = drawing.viewBox.baseVal;
  const frame = document.createElement('iframe');
  frame.title = 'Drawing to print';
  frame.className = 'print-frame';
  document.body.append(frame);
  const inside = frame.contentWindow;
  if (inside === null) {
    frame.remove();
    throw new Error('The browser could not make a sheet of the drawing.');
  }
  const copy = inside.document.importNode(drawing, true);
  copy.setAttribute('width', '100%');
  copy.removeAttribute('height');
  inside.document.body.append(copy);
  const sheet = new (inside as Window & typeof globalThis).CSSStyleSheet();
  sheet.insertRule(`@page { size: ${width}px ${height}px; margin: 0 }`);
  sheet.insertRule('body { margin: 0 }');
  inside.document.adoptedStyleSheets = [sheet];
  inside.addEventListener('afterprint', () => {
    frame.remove();
  });
  inside.focus();
  inside.print();
}

/** The drawing as a picture, twice as fine as on the screen. */
export async function savePng(drawing: SVGSVGElement, name: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svgText(drawing)], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = drawing.viewBox.baseVal.width * 2;
    canvas.height = drawing.viewBox.baseVal.height * 2;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (blob === null) {
      throw new Error('The browser could not make a picture of the drawing.');
    }
    save(blob, `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}
