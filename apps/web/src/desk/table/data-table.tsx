import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Button, Select, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Empty } from '../../ui/empty';
import { Waiting } from '../../ui/loaded';
import { usePhone } from '../../ui/media';
import { useElderMode } from '../../ui/elder-mode';
import { ProblemNote } from '../../ui/problem-note';
import { ProblemError } from '../../api/problem';
import { readAll, saveAs, saveXlsx } from './export';
import { Filters } from './filters';
import { SIZES, useTableAddress } from './table-address';
import type { Column, Filter, Page, PageQuery } from './types';
import { WideTable } from './wide-table';

interface DataTableProps<T> {
  /** Names the exported file and the table for screen readers. */
  name: string;
  /** Under which the rows are kept in the cache, such as `['listings']`. */
  queryKey: readonly unknown[];
  load: (query: PageQuery) => Promise<Page<T>>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  /** Where a row leads; the heading column carries the link. */
  to?: (row: T) => string;
  filters?: Filter[];
  /** Why the list is empty and what comes next. */
  empty: ReactNode;
  /**
   * The whole list as the server writes it, for tables that are handed out in mass: who takes it proves
   * once more who it is, and it goes on the audit trail. Without it the page writes its own file.
   */
  download?: (values: PageQuery['values']) => Promise<Blob> | undefined;
  /** Buttons at the end of the row of filters. */
  tools?: ReactNode;
}

/** A list: filters in the address, numbered rows, totals, cursor paging, export; cards on a phone. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const { name, queryKey, load, filters = [], empty, tools } = props;
  const at = useTableAddress(filters);
  const phone = usePhone();
  const elder = useElderMode();
  const query = useQuery({
    queryKey: [...queryKey, at.values, at.limit, at.cursor],
    queryFn: () => load({ values: at.values, limit: at.limit, cursor: at.cursor }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items ?? [];
  const next = query.data?.nextCursor;
  return (
    <div className="stack">
      <div className="table-tools no-print">
        <Filters filters={filters} values={at.values} onChange={at.setFilter} onClear={at.clear} />
        {tools}
        <Export {...props} values={at.values} disabled={rows.length === 0} />
      </div>
      {query.error && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && !query.error && <Waiting />}
      {query.data && rows.length === 0 && (
        <div className="panel">
          {at.filtered ? <Empty title="没有符合筛选条件的记录">请放宽或清除筛选。</Empty> : empty}
        </div>
      )}
      {rows.length > 0 &&
        (phone || elder ? (
          <Cards {...props} rows={rows} from={at.from} />
        ) : (
          <Rows {...props} rows={rows} from={at.from} label={name} busy={query.isFetching} />
        ))}
      {rows.length > 0 && (
        <div className="table-foot no-print">
          <Select
            aria-label="每页行数"
            value={at.limit}
            onChange={at.setLimit}
            options={SIZES.map((value) => ({ value, label: `每页 ${value} 行` }))}
          />
          {at.cursor && <Button onClick={at.toFirst}>回到首页</Button>}
          {at.previous && at.cursor && <Button onClick={() => void at.previous?.()}>上一页</Button>}
          <Button disabled={!next} onClick={() => next && at.next(next, at.from + rows.length)}>
            {next ? '下一页' : '已到最后'}
          </Button>
        </div>
      )}
    </div>
  );
}

const shown = <T,>(column: Column<T>, row: T): ReactNode =>
  column.render?.(row) ?? column.text(row);

function Rows<T extends object>({
  columns,
  rowKey,
  to,
  rows,
  from,
  label,
  busy,
}: DataTableProps<T> & { rows: T[]; from: number; label: string; busy: boolean }) {
  const totals = columns.some(({ total }) => total);
  return (
    <WideTable<T>
      label={label}
      size="middle"
      loading={busy && rows.length === 0}
      dataSource={rows}
      rowKey={rowKey}
      sticky={{ offsetHeader: 57 }}
      columns={[
        { title: '序号', width: 76, render: (_, __, index) => from + index + 1 },
        ...columns.map((column) => ({
          key: column.key,
          title: column.title,
          width: column.width,
          align: column.align,
          className: column.align === 'right' ? 'number' : undefined,
          render: (_: unknown, row: T) =>
            column.heading && to ? (
              <Link to={to(row)}>{shown(column, row)}</Link>
            ) : (
              shown(column, row)
            ),
        })),
      ]}
      summary={
        totals
          ? (page) => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}>本页合计</Table.Summary.Cell>
                {columns.map((column, index) => (
                  <Table.Summary.Cell key={column.key} index={index + 1} align={column.align}>
                    {column.total?.([...page])}
                  </Table.Summary.Cell>
                ))}
              </Table.Summary.Row>
            )
          : undefined
      }
    />
  );
}

function Cards<T extends object>({
  columns,
  rowKey,
  to,
  rows,
  from,
}: DataTableProps<T> & { rows: T[]; from: number }) {
  const heading = columns.find((column) => column.heading) ?? columns[0]!;
  return (
    <ol className="cards">
      {rows.map((row, index) => (
        <li key={rowKey(row)} className="card">
          <span className="card-title">
            {from + index + 1}．
            {to ? <Link to={to(row)}>{shown(heading, row)}</Link> : shown(heading, row)}
          </span>
          <dl className="facts">
            {columns
              .filter((column) => column !== heading && !column.wide)
              .filter((column) => !BLANK.includes(column.text(row)))
              .map((column) => (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{shown(column, row)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
      {columns.some(({ total }) => total) && (
        <li className="card">
          <span className="card-title">本页合计</span>
          <dl className="facts">
            {columns.map(
              ({ key, title, total }) =>
                total && (
                  <div key={key}>
                    <dt>{title}</dt>
                    <dd>{total(rows)}</dd>
                  </div>
                ),
            )}
          </dl>
        </li>
      )}
    </ol>
  );
}

/** What a card leaves out: a column without a word for this row. */
const BLANK: (string | number | null)[] = ['', null];

function Export<T extends object>({
  name,
  load,
  columns,
  download,
  values,
  disabled,
}: DataTableProps<T> & { values: PageQuery['values']; disabled: boolean }) {
  const { message } = App.useApp();
  const [read, setRead] = useState<number>();
  const run = async () => {
    setRead(0);
    try {
      const whole = download?.(values);
      if (whole) {
        saveAs(name, await whole);
        return void message.success('已导出，本次导出已记入审计记录');
      }
      const rows = await readAll((cursor) => load({ values, limit: 100, cursor }), setRead);
      await saveXlsx(
        name,
        columns.filter(({ screenOnly }) => !screenOnly),
        rows,
      );
      void message.success(`已导出 ${rows.length} 行`);
    } catch (error) {
      const why = error instanceof ProblemError ? error.message : '导出没有完成，请稍后再试。';
      void message.error(why);
    } finally {
      setRead(undefined);
    }
  };
  return (
    <Button
      icon={<DownloadOutlined />}
      disabled={disabled}
      loading={read !== undefined}
      onClick={() => void run()}
      style={{ marginLeft: 'auto' }}
    >
      {read === undefined ? '导出 Excel' : read === 0 ? '正在导出' : `已读取 ${read} 行`}
    </Button>
  );
}
