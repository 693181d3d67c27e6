import { NavLink } from 'react-router';
import './awards.css';

/** Between awards and the objections against them. */
export function AwardTabs() {
  return (
    <nav aria-label="定榜与异议" className="area-tabs no-print">
      <NavLink to="/awards">承榜</NavLink>
      <NavLink to="/objections">异议</NavLink>
    </nav>
  );
}
