import { Link } from 'react-router';
import { DeskPage, Panel } from '../../desk';
import './oversight.css';

const GROUPS: [string, [string, string, string][]][] = [
  [
    '看全局',
    [
      ['/ledger', '台账', '每项榜单一行，从发榜到验收，可导出'],
      ['/indicators', '指标与统计', '揭榜率、承榜率，任一天可复现'],
      ['/warnings', '预警', '该办未办、将要逾期的事'],
      ['/schedule', '日程', '截止、公示、答复、里程碑的日子'],
    ],
  ],
  [
    '管基础',
    [
      ['/organizations', '社会组织', '登记信息、等级、年检、名录'],
      ['/alliances', '联盟', '四大联盟、轮值主席、活动'],
      ['/experts', '专家库', '评审专家的领域与回避关系'],
      ['/units', '单位', '街道、社区与部门'],
    ],
  ],
];

/** 综合党委经办人的台账与管理入口。 */
export function OfficePage() {
  return (
    <DeskPage title="台账与管理">
      {GROUPS.map(([title, places]) => (
        <Panel key={title} title={title}>
          <ul className="cards office-places">
            {places.map(([to, text, meaning]) => (
              <li key={to}>
                <Link to={to} className="card-title">
                  {text}
                </Link>
                <p className="secondary">{meaning}</p>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </DeskPage>
  );
}
