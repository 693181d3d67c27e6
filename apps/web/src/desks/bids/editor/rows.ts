/** How one column of a table in the letter of intent is written. */
export interface RowColumn<R> {
  key: keyof R & string;
  label: string;
  kind: 'text' | 'long' | 'money' | 'whole' | 'date';
  required?: boolean;
  max?: number;
  /** In a table on a desk. */
  width?: string;
  hint?: string;
}

/** One of the tables: what a line holds, and when it is whole. */
export interface RowKind<R> {
  name: string;
  columns: RowColumn<R>[];
  empty: R;
  /** What is wrong with a line all of whose required fields are there. */
  fault?: (row: R) => string | null;
  /** Amounts that the server would not even keep in a draft. */
  tooMuch?: (row: R) => boolean;
}

export interface PastWorkRow {
  project: string;
  client: string;
  amountFen: number | null;
  period: string;
  effect: string;
}

export interface ScheduleRow {
  step: string;
  from: string;
  to: string;
}

export interface IndicatorRow {
  name: string;
  unit: string;
  target: number | null;
  proof: string;
}

export interface BudgetRow {
  item: string;
  unitPriceFen: number | null;
  quantity: number | null;
  note: string;
}

export interface TeamRow {
  name: string;
  role: string;
  qualification: string;
}

/** No single line is about more than this（分）. */
export const MOST_FEN = 1_000_000_000_000;

export const PAST_WORK: RowKind<PastWorkRow> = {
  name: '以往业绩',
  empty: { project: '', client: '', amountFen: null, period: '', effect: '' },
  columns: [
    { key: 'project', label: '项目', kind: 'long', required: true, max: 200 },
    { key: 'client', label: '委托方', kind: 'long', required: true, max: 200 },
    { key: 'amountFen', label: '金额', kind: 'money', width: '150px' },
    { key: 'period', label: '时间', kind: 'text', max: 100, width: '130px' },
    { key: 'effect', label: '成效', kind: 'long', max: 2000 },
  ],
  tooMuch: ({ amountFen }) => (amountFen ?? 0) > MOST_FEN,
};

export const SCHEDULE: RowKind<ScheduleRow> = {
  name: '进度安排',
  empty: { step: '', from: '', to: '' },
  columns: [
    { key: 'step', label: '阶段', kind: 'long', required: true, max: 200 },
    { key: 'from', label: '开始日期', kind: 'date', required: true, width: '170px' },
    { key: 'to', label: '结束日期', kind: 'date', required: true, width: '170px' },
  ],
  fault: ({ from, to }) => (to < from ? '结束日期不能早于开始日期' : null),
};

export const INDICATORS: RowKind<IndicatorRow> = {
  name: '预期指标',
  empty: { name: '', unit: '', target: null, proof: '' },
  columns: [
    { key: 'name', label: '指标', kind: 'long', required: true, max: 200 },
    { key: 'unit', label: '单位', kind: 'text', required: true, max: 20, width: '90px' },
    { key: 'target', label: '目标值', kind: 'whole', required: true, width: '120px' },
    { key: 'proof', label: '证明方式', kind: 'long', max: 500 },
  ],
};

export const BUDGET: RowKind<BudgetRow> = {
  name: '预算明细',
  empty: { item: '', unitPriceFen: null, quantity: null, note: '' },
  columns: [
    { key: 'item', label: '科目', kind: 'long', required: true, max: 200 },
    { key: 'unitPriceFen', label: '单价', kind: 'money', required: true, width: '150px' },
    { key: 'quantity', label: '数量', kind: 'whole', required: true, width: '100px' },
    { key: 'note', label: '说明', kind: 'long', max: 500 },
  ],
  tooMuch: ({ unitPriceFen, quantity }) =>
    Math.max(unitPriceFen ?? 0, (unitPriceFen ?? 0) * (quantity ?? 0)) > MOST_FEN,
};

export const TEAM: RowKind<TeamRow> = {
  name: '项目团队',
  empty: { name: '', role: '', qualification: '' },
  columns: [
    { key: 'name', label: '姓名', kind: 'text', max: 50, width: '130px', hint: '可不填' },
    { key: 'role', label: '岗位', kind: 'text', required: true, max: 100, width: '200px' },
    { key: 'qualification', label: '资质', kind: 'long', max: 500 },
  ],
};

const isEmpty = (value: unknown) =>
  value === null || value === undefined || String(value).trim() === '';

/** A line nobody has written in: it counts for nothing. */
export const isBlank = <R extends object>(row: R): boolean => Object.values(row).every(isEmpty);

/** What a line still lacks, or what is wrong with it; null when it is whole. */
export function rowFault<R extends object>(
  { columns, fault, tooMuch }: RowKind<R>,
  row: R,
): string | null {
  if (tooMuch?.(row)) return '金额过大，请核对';
  const missing = columns.filter(({ key, required }) => required && isEmpty(row[key]));
  if (missing.length > 0) return `还缺${missing.map(({ label }) => label).join('、')}`;
  return fault?.(row) ?? null;
}

/** Lines that are begun and that the server keeps, whole or not. */
export const keptRows = <R extends object>(kind: RowKind<R>, rows: readonly R[]): R[] =>
  rows.filter((row) => !isBlank(row) && !kind.tooMuch?.(row));

export const wholeRows = <R extends object>(kind: RowKind<R>, rows: readonly R[]): R[] =>
  rows.filter((row) => !isBlank(row) && rowFault(kind, row) === null);
