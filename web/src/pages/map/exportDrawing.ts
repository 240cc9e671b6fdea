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

const stampHeight = 28;
const stampMargin = 8;

/** So wide a letter of the stamp is on an average in wide fonts, in pixels; letters of East Asia are as wide as they are high. */
const letterWidth = 8;
const wideLetter = 12;
const wideFrom = 0x11_00;

/** How large a drawing is with its stamp: wide enough that nothing of that is cut off. */
export function stampedSize(
  { width, height }: { readonly width: number; readonly height: number },
  stamp: string,
): { readonly width: number; readonly height: number } {
  const line = Array.from(stamp).reduce(
    (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < wideFrom ? letterWidth : wideLetter),
    2 * stampMargin,
  );
  return { width: Math.max(width, Math.ceil(line)), height: height + stampHeight };
}

/** A copy of the drawing with its stamp in a line below it. */
function withStamp(drawing: SVGSVGElement, stamp: string): SVGSVGElement {
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const size = stampedSize({ width, height }, stamp);
  copy.setAttribute('viewBox', `${x} ${y} ${size.width} ${size.height}`);
  copy.setAttribute('width', String(size.width));
  copy.setAttribute('height', String(size.height));
  const part = (name: string, attributes: Readonly<Record<string, string | number>>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => {
      element.setAttribute(key, String(value));
    });
    copy.append(element);
    return element;
  };
  part('rect', { x, y: y + height, width: size.width, height: stampHeight, fill: '#fff' });
  if (size.width > width) {
    part('rect', { x: x + width, y, width: size.width - width, height, fill: '#fff' });
  }
  const line = part('text', {
    x: x + stampMargin,
    y: y + height + 18,
    fill: '#000',
    'font-family': 'sans-serif',
    'font-size': 12,
    'data-stamp': '',
  });
  line.textContent = stamp;
  return copy;
}

/** The text of the drawing as a file of its own, with its stamp. */
export function svgText(drawing: SVGSVGElement, stamp: string): string {
  const copy = withStamp(drawing, stamp);
  // Links lead nowhere outside the product.
  copy.querySelectorAll('a').forEach((link) => {
    link.removeAttribute('href');
  });
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as a file that other programs draw on. */
export function saveSvg(drawing: SVGSVGElement, stamp: string, name: string): void {
  save(new Blob([svgText(drawing, stamp)], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** A text as a file. */
export function saveText(text: string, type: string, name: string): void {
  save(new Blob([text], { type }), name);
}

/** Hands the drawing alone to the printer or to a PDF, on one sheet of its own size: text stays text, lines stay lines. */
export function printDrawing(drawing: SVGSVGElement, stamp: string): void {
  const { width, height } = stampedSize(drawing.viewBox.baseVal, stamp);
  const frame = document.createElement('iframe');
  frame.title = 'Drawing to print';
  frame.className = 'print-frame';
  document.body.append(frame);
  const inside = frame.contentWindow;
  if (inside === null) {
    frame.remove();
    throw new Error('The browser could not make a sheet of the drawing.');
  }
  const copy = inside.document.importNode(withStamp(drawing, stamp), true);
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
export async function savePng(drawing: SVGSVGElement, stamp: string, name: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svgText(drawing, stamp)], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    const { width, height } = stampedSize(drawing.viewBox.baseVal, stamp);
    canvas.width = width * 2;
    canvas.height = height * 2;
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
