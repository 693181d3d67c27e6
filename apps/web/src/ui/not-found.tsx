import { Link } from 'react-router';
import { usePageTitle } from './page-title';

/** Nothing here, or not for this reader; both look the same. */
export function NotFound({ text = '没有这个页面，请检查链接。' }: { text?: string }) {
  usePageTitle('没有找到');
  return (
    <div className="empty">
      <h1>没有找到</h1>
      <p>{text}</p>
      <p>
        <Link to="/">回到大厅</Link>
      </p>
    </div>
  );
}
