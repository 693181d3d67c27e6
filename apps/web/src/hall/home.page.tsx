import { usePageTitle } from '../ui/page-title';

/** 公众大厅首页。 */
export function HomePage() {
  usePageTitle('');
  return <h1>揭榜台</h1>;
}
