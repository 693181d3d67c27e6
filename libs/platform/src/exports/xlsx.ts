import { strToU8, Zip, ZipDeflate } from 'fflate';

export type CellValue = string | number | null;

/** One column: what stands in its head, how wide it is in characters, and a row's cell. */
export interface XlsxColumn<T> {
  title: string;
  width: number;
  cell: (row: T) => CellValue;
}

/** More than Excel can show in a cell is cut. */
const LONGEST = 32_767;
/** Below the 1,048,576 lines that a sheet can have. */
const MOST_ROWS = 1_000_000;
const HEAD = 1;
/** Number format 49 is “text”: a code stays one when somebody edits it. */
const TEXT = 2;

/**
 * A table as an .xlsx, in pieces, while its rows are still being read: what is in memory is one batch,
 * however long the table. Every text is a text cell, so that nothing in it is taken for a formula, a
 * link or a number (codes keep their leading zeros). Reading the next batch waits until the last
 * piece is taken.
 */
export async function* xlsxOf<T>(
  name: string,
  columns: readonly XlsxColumn<T>[],
  batches: AsyncIterable<readonly T[]>,
): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const add = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    return (text: string, last = false) => file.push(strToU8(text), last);
  };
  const taken = () => {
    const out = pieces;
    pieces = [];
    return out;
  };
  for (const [path, text] of Object.entries(frame(name))) add(path)(text, true);
  const sheet = add('xl/worksheets/sheet1.xml');
  sheet(SHEET_HEAD + widths(columns) + '<sheetData>');
  sheet(rowXml(1, ['序号', ...columns.map(({ title }) => title)], HEAD));
  yield* taken();
  let count = 0;
  for await (const batch of batches) {
    const rows = batch.map((row) => {
      count += 1;
      return rowXml(count + 1, [count, ...columns.map(({ cell }) => cell(row))], TEXT);
    });
    sheet(rows.join(''));
    yield* taken();
    if (count < MOST_ROWS) continue;
    const cut = `以下省略：一张表最多 ${MOST_ROWS} 行，请缩小筛选范围后再导出`;
    sheet(rowXml(count + 2, [null, cut], HEAD));
    break;
  }
  sheet('</sheetData></worksheet>', true);
  zip.end();
  yield* taken();
}

function rowXml(number: number, cells: readonly CellValue[], style: number): string {
  const xml = cells.map((value, index) => {
    if (value === null || value === '') return '';
    const at = `${letters(index)}${number}`;
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join('')}</row>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(index: number): string {
  const first = index >= 26 ? letters(Math.floor(index / 26) - 1) : '';
  return first + String.fromCharCode(65 + (index % 26));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 cannot hold at all is left out; `_x0041_` would be read as an escape by Excel. */
const escaped = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/_x([0-9a-f]{4})_/gi, '_x005F_x$1_')
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const SHEET_HEAD = `${XML}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;

const widths = <T>(columns: readonly XlsxColumn<T>[]): string =>
  `<cols>${[8, ...columns.map(({ width }) => width)]
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols>`;

/** All of the package but the sheet. */
const frame = (name: string): Record<string, string> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" numFmtId="49" applyFont="1" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
});
