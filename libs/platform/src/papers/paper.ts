import { createRequire } from 'node:module';

/** A paper for the file: what it is, what it says, and how it can be checked. */
export interface Paper {
  title: string;
  /** What stands in the table, as [name, text]. */
  facts: readonly (readonly [string, string])[];
  /** A heading with numbered sentences below the table. */
  notes: { title: string; lines: readonly string[] };
  footer: string;
  /** The moment that the paper is about; also its date as a file. */
  at: Date;
}

const require = createRequire(import.meta.url);
const font = (weight: string) =>
  require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);

const MM = 72 / 25.4;
/** 天头、订口等按 GB/T 9704 的版心。 */
const MARGINS = { top: 37 * MM, left: 28 * MM, right: 26 * MM, bottom: 35 * MM };
const LABEL = 92;
const PAD = 7;
const RULE = '#8c8c8c';

/**
 * Makes a paper as a PDF, A4. Its fonts are embedded, cut down to the characters that occur, so that
 * it opens everywhere and stays small. The same paper is the same bytes at any time.
 */
export async function makePaper(paper: Paper): Promise<Buffer> {
  // A quarter of a second of every process's start, for what only few of them ever make.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    lang: 'zh-CN',
    displayTitle: true,
    // None of the standard fonts, which have no Chinese.
    font: '',
    // The library would print the moment of making, and derive the file's id from it.
    info: { Title: paper.title, CreationDate: paper.at },
  });
  pdf.registerFont('text', font('400Regular')).registerFont('bold', font('700Bold'));
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const made = new Promise<Buffer>((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });
  head(pdf, paper.title);
  for (const fact of paper.facts) row(pdf, fact);
  notes(pdf, paper.notes);
  foot(pdf, paper.footer);
  pdf.end();
  return made;
}

const left = (pdf: PDFKit.PDFDocument) => pdf.page.margins.left;
const width = (pdf: PDFKit.PDFDocument) =>
  pdf.page.width - pdf.page.margins.left - pdf.page.margins.right;

function head(pdf: PDFKit.PDFDocument, title: string): void {
  pdf.font('bold').fontSize(22).text(title, { align: 'center', characterSpacing: 4 });
  pdf.moveDown(0.8);
}

/** A line of the table; one that does not fit any more begins the next page. */
function row(pdf: PDFKit.PDFDocument, [name, text]: readonly [string, string]): void {
  const options = { width: width(pdf) - LABEL - 2 * PAD, lineGap: 3 };
  pdf.font('text').fontSize(11);
  const height = pdf.heightOfString(text, options) + 2 * PAD;
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  const [x, y] = [left(pdf), pdf.y];
  pdf.lineWidth(0.6).strokeColor(RULE).rect(x, y, width(pdf), height).stroke();
  pdf
    .moveTo(x + LABEL, y)
    .lineTo(x + LABEL, y + height)
    .stroke();
  pdf
    .fillColor('black')
    .font('bold')
    .text(name, x + PAD, y + PAD, { width: LABEL - 2 * PAD });
  pdf.font('text').text(text, x + LABEL + PAD, y + PAD, options);
  pdf.x = x;
  pdf.y = y + height;
}

function notes(pdf: PDFKit.PDFDocument, { title, lines }: Paper['notes']): void {
  const options = { width: width(pdf), lineGap: 4 };
  pdf.moveDown(1.5).font('bold').fontSize(12).text(title, options).moveDown(0.4);
  pdf.font('text').fontSize(10.5);
  for (const [index, line] of lines.entries()) {
    pdf.text(`${index + 1}．${line}`, options).moveDown(0.3);
  }
}

/** Below the text's area; its own margin is taken away so that it makes no new page. */
function foot(pdf: PDFKit.PDFDocument, text: string): void {
  const y = pdf.page.height - MARGINS.bottom + 14 * MM;
  pdf.page.margins.bottom = 0;
  pdf.font('text').fontSize(9).fillColor('#555555');
  pdf.text(text, left(pdf), y, { width: width(pdf), align: 'center', lineBreak: false });
}
