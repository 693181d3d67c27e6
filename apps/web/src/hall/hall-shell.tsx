import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { useLiveUpdates } from '../api/live';
import { useSession } from '../session/session';
import { DemoClockStrip } from '../ui/demo-clock-strip';
import { setElderMode, useElderMode } from '../ui/elder-mode';
import './hall.css';
import './parts/parts.css';

const PAGES = [
  { to: '/', text: '首页', end: true },
  { to: '/hall/listings', text: '榜单' },
  { to: '/hall/notices', text: '公示公告' },
  { to: '/hall/results', text: '承榜结果' },
  { to: '/hall/statistics', text: '数据' },
];

/** What frames every public page. */
export function HallShell() {
  useLiveUpdates();
  const elder = useElderMode();
  const session = useSession();
  return (
    <div className="hall">
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <header className="hall-header">
        <div className="hall-bar">
          <Link to="/" className="brand">
            <img src="/favicon.svg" alt="" width={28} height={28} />
            揭榜台
          </Link>
          <nav aria-label="主要栏目" className="hall-nav">
            {PAGES.map(({ to, text, end }) => (
              <NavLink key={to} to={to} end={end}>
                {text}
              </NavLink>
            ))}
          </nav>
          <div className="hall-tools no-print">
            <button
              type="button"
              className="btn btn-plain"
              aria-pressed={elder}
              onClick={() => setElderMode(!elder)}
            >
              {elder ? '标准模式' : '长辈模式'}
            </button>
            <Link className="btn" to={session ? '/todo' : '/sign-in'}>
              {session ? '我的工作台' : '登录'}
            </Link>
          </div>
        </div>
      </header>
      <main id="content" className="hall-main">
        <Outlet />
      </main>
      <footer className="hall-footer">
        <p>榜单、公示、结果与统计不需登录即可查看；页面上的时间均为北京时间。</p>
        <p>
          <Link to="/hall/receipts">核对揭榜回执</Link>　<Link to="/hall/audit">审计摘要</Link>
        </p>
      </footer>
      <DemoClockStrip />
      <ScrollRestoration />
    </div>
  );
}
