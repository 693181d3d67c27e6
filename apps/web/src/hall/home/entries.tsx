import { Link } from 'react-router';
import { useSession } from '../../session/session';

/** The two ways in: residents say what they need, organisations claim what is posted. */
export function Entries() {
  const session = useSession();
  const to = (address: string) =>
    session ? address : `/sign-in?then=${encodeURIComponent(address)}`;
  const role = session?.membership.role;
  const market = role === 'organization_agent' ? '/market' : to('/market');
  return (
    <ul className="home-entries no-print">
      <li>
        <div>
          <h2>我是社会组织</h2>
          <p className="secondary">查看可揭榜单，写揭榜意向书，独立或联合揭榜。</p>
        </div>
        <Link className="btn btn-primary" to={market}>
          我要揭榜
        </Link>
      </li>
      <li>
        <div>
          <h2>我是居民</h2>
          <p className="secondary">身边有什么难事、想办什么事，说出来，随时看办到哪一步。</p>
        </div>
        <Link className="btn" to={to('/needs/new')}>
          说说需求
        </Link>
      </li>
    </ul>
  );
}
