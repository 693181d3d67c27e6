/** What `EXPLAIN (FORMAT JSON)` tells of a step, as far as it is looked at. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Filter?: string;
  Strategy?: string;
  'Parent Relationship'?: string;
  'Join Type'?: string;
  'Plan Rows': number;
  'Total Cost': number;
  Plans?: PlanNode[];
}

/** Rows by table, of those that are large, and by index: a partial one may be small. */
export type Sizes = ReadonlyMap<string, number>;

/** More rows than this are not looked at for one statement, however many there are in the table. */
const MOST_ROWS = 2_000;
/** Steps that have taken in everything before they give anything out: no LIMIT above reaches below. */
const WHOLE =
  /^(Sort|Hash|Aggregate|WindowAgg|SetOp|Bitmap Index Scan|Memoize|CTE Scan|ModifyTable)$/;

/**
 * Steps of a plan that look at a large part of a large table: scanned in sequence, or by an index of which
 * too much fits or nothing is asked. A LIMIT above lets pass what ends soon, by the planner's own reckoning.
 */
export function wholeReads(plan: PlanNode, sizes: Sizes): WholeRead[] {
  const found: WholeRead[] = [];
  look(plan, 1, false, sizes, found);
  return found;
}

export interface WholeRead {
  /** The step in words. */
  step: string;
  /** In a part that is read once to answer for every row: however few rows are asked for. */
  aside: boolean;
}

/** @param share of its rows that are fetched before there are enough */
function look(
  node: PlanNode,
  share: number,
  aside: boolean,
  sizes: Sizes,
  found: WholeRead[],
): void {
  const { 'Node Type': type, 'Relation Name': table } = node;
  if (table && sizes.has(table) && /Scan/.test(type)) {
    const read = rowsRead(node, sizes) * share;
    if (read > MOST_ROWS) found.push({ step: told(node, Math.round(read)), aside });
  }
  for (const child of node.Plans ?? []) {
    const inner = child['Parent Relationship'] === 'Inner' && type === 'Nested Loop';
    // Of what is only asked whether it is there, the first row is enough.
    if (inner && node['Join Type'] === 'Semi' && child['Index Cond']) continue;
    const beside = aside || child['Parent Relationship'] === 'SubPlan';
    look(child, inner ? 1 : shareOf(node, child, share), beside, sizes, found);
  }
}

function shareOf(node: PlanNode, child: PlanNode, share: number): number {
  if (node['Node Type'] === 'Limit') {
    return share * Math.min(1, node['Plan Rows'] / Math.max(1, child['Plan Rows']));
  }
  const whole = WHOLE.test(node['Node Type']) && node.Strategy !== 'Sorted';
  return whole || /SubPlan|InitPlan/.test(child['Parent Relationship'] ?? '') ? 1 : share;
}

function rowsRead(node: PlanNode, sizes: Sizes): number {
  const { 'Node Type': type, 'Index Cond': condition, 'Plan Rows': rows } = node;
  if (type === 'Bitmap Heap Scan') return Math.max(0, ...(node.Plans ?? []).map(mostOf));
  if (condition) return rows;
  return sizes.get(node['Index Name'] ?? node['Relation Name']!) ?? 0;
}

/** Rows that bitmaps put together: of an AND the fewest, of an OR all. */
function mostOf(node: PlanNode): number {
  const parts = (node.Plans ?? []).map(mostOf);
  if (node['Node Type'] === 'BitmapAnd') return Math.min(...parts);
  if (node['Node Type'] === 'BitmapOr') return parts.reduce((sum, it) => sum + it, 0);
  return node['Plan Rows'];
}

function told(node: PlanNode, rows: number): string {
  const by = node['Index Name'] ? ` by ${node['Index Name']}` : '';
  const where = [node['Index Cond'], node.Filter].filter(Boolean).join(' filter ');
  return `${node['Node Type']} of ${node['Relation Name']}${by}, some ${rows} rows${where ? `: ${where}` : ''}`;
}
