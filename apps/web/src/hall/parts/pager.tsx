import type { useListAddress } from '../../ui/list-address';

/** The way through a list, page by page; the place stands in the address. */
export function Pager({
  at,
  count,
  next,
}: {
  at: ReturnType<typeof useListAddress>;
  count: number;
  next: string | null | undefined;
}) {
  if (count === 0 || (!at.cursor && !next)) return null;
  return (
    <nav className="pager no-print" aria-label="翻页">
      <span className="secondary number">
        第 {at.from + 1}–{at.from + count} 项
      </span>
      {at.cursor && (
        <button type="button" className="btn" onClick={at.toFirst}>
          回到首页
        </button>
      )}
      {at.cursor && at.previous && (
        <button type="button" className="btn" onClick={at.previous}>
          上一页
        </button>
      )}
      <button
        type="button"
        className="btn"
        disabled={!next}
        onClick={() => next && at.next(next, at.from + count)}
      >
        {next ? '下一页' : '已到最后'}
      </button>
    </nav>
  );
}
