import type { Column, Page } from './types';

/** More than this is a matter for the open data, not for a spreadsheet. */
export const MOST_ROWS = 10_000;

/** Reads a filtered list to its end, telling how many rows it has. */
export async function readAll<T>(
  load: (cursor: string | undefined) => Promise<Page<T>>,
  onProgress: (rows: number) => void,
): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    rows.push(...page.items);
    onProgress(rows.length);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length < MOST_ROWS);
  return rows;
}

/** Saves rows as a real .xlsx; texts stay texts, so that nothing in them is taken for a formula. */
export async function saveXlsx<T>(name: string, columns: Column<T>[], rows: T[]): Promise<void> {
  const { default: write } = await import('write-excel-file/universal');
  const head = ['序号', ...columns.map(({ title }) => title)].map((value) => ({
    value,
    fontWeight: 'bold' as const,
  }));
  const body = rows.map((row, index) => [
    { value: index + 1, type: Number },
    ...columns.map(({ text }) => cell(text(row))),
  ]);
  const widths = [{ width: 6 }, ...columns.map(({ width }) => ({ width: (width ?? 140) / 8 }))];
  const file = write([head, ...body], { sheet: name, columns: widths, stickyRowsCount: 1 });
  saveAs(name, await file.toBlob());
}

/** Hands a spreadsheet to the person at the page, under its name and today's date. */
export function saveAs(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.xlsx`;
  link.click();
  URL.revokeObjectURL(url);
}

function cell(value: string | number | null) {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
