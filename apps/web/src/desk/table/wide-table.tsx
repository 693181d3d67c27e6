import { Table, type TableProps } from 'antd';
import { useEffect, useRef } from 'react';

/** A table that may be wider than its place; without a mouse it scrolls by the arrow keys. */
export function WideTable<T extends object>({
  label,
  ...props
}: TableProps<T> & { label: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const box of ref.current?.querySelectorAll<HTMLElement>(SCROLLING) ?? []) {
      box.tabIndex = 0;
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', `${label}，可左右滚动`);
    }
  }, [label, props.dataSource]);
  return (
    <div ref={ref}>
      <Table<T> aria-label={label} pagination={false} scroll={{ x: 'max-content' }} {...props} />
    </div>
  );
}

const SCROLLING = '.ant-table-body, .ant-table-content';
