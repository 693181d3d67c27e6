import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { DeskPage, LinkButton } from '../../desk';
import { useSession } from '../../session/session';
import { NeedBoard } from './need-board';
import { NeedTable } from './need-table';
import { ResidentNeeds } from './resident-needs';
import './needs.css';

/** 需求: a resident's own, a unit's, or all of them to be sorted. */
export function NeedsPage() {
  const role = useSession()?.membership.role;
  if (role === 'resident') return <ResidentNeeds />;
  if (role === 'posting_officer') return <UnitNeeds />;
  return <Sorting />;
}

const NewNeed = () => (
  <LinkButton type="primary" to="/needs/new">
    提出需求
  </LinkButton>
);

function UnitNeeds() {
  return (
    <DeskPage title="需求" actions={<NewNeed />}>
      <p className="secondary">
        本单位及下级单位的群众诉求和上级部署。已采纳且适由社会组织承担的，可据此起草榜单。
      </p>
      <NeedTable />
    </DeskPage>
  );
}

function Sorting() {
  const role = useSession()?.membership.role;
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'table' ? 'table' : 'board';
  const show = (next: string) => {
    const params = new URLSearchParams(search);
    for (const key of ['cursor', 'from', 'view']) params.delete(key);
    if (next === 'table') params.set('view', 'table');
    setSearch(params, { replace: true });
  };
  return (
    <DeskPage
      title="需求梳理"
      actions={
        <>
          <Segmented
            aria-label="查看方式"
            value={view}
            onChange={show}
            options={[
              { value: 'board', label: '看板' },
              { value: 'table', label: '表格' },
            ]}
          />
          {role === 'committee_officer' && <NewNeed />}
        </>
      }
    >
      {view === 'board' ? <NeedBoard sorts={role === 'committee_officer'} /> : <NeedTable />}
    </DeskPage>
  );
}
