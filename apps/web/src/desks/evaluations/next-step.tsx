import type { ReactNode } from 'react';
import type { Evaluation } from './types';
import { isHearing, isSeated } from './types';

/** What comes next in a round and who does it. */
export interface Next {
  who: 'committee_officer' | 'committee_approver' | 'panel' | 'nobody';
  what: string;
}

/** Seats nobody sits on, by kind. */
export function vacancies({ members, panelSize }: Evaluation): { experts: number; unit: boolean } {
  const seated = (members ?? []).filter(isSeated);
  const experts = seated.filter(({ kind }) => kind === 'expert').length;
  return { experts: panelSize - 1 - experts, unit: seated.length === experts };
}

/** 下一步由谁办什么；不看评分内容。 */
export function officeNext(evaluation: Evaluation): Next {
  const { status, panelSize, declared, submitted, method, bids, roadShow } = evaluation;
  const officer = (what: string): Next => ({ who: 'committee_officer', what });
  const { experts, unit } = vacancies(evaluation);
  if (status === 'forming' || status === 'declaring') {
    if (experts > 0) {
      return officer(status === 'forming' ? `抽取 ${experts} 位专家` : `补抽 ${experts} 位专家`);
    }
    if (unit) return officer('选派发榜单位评委');
    if (status === 'forming') return officer('召集评审组');
    if (declared < panelSize) {
      return { who: 'panel', what: `还有 ${panelSize - declared} 位评委未声明` };
    }
    return officer('开始独立打分');
  }
  if (status === 'scoring') {
    if (bids > 0 && isHearing(evaluation)) {
      return officer(roadShow === 'running' ? '主持路演，各家都要听完' : '组织路演');
    }
    if (bids > 0 && submitted < panelSize) {
      return { who: 'panel', what: `还有 ${panelSize - submitted} 位评委未交表` };
    }
    return officer(method === 'consensus' && bids > 0 ? '进入合议' : '汇总排名');
  }
  if (status === 'consensus') return officer('合议后汇总排名');
  if (status === 'ranked') return { who: 'committee_approver', what: '审批人定稿或退回' };
  return { who: 'nobody', what: status === 'finalised' ? '已定稿' : '已由新一轮取代' };
}

/** The one thing to be done now, in a sentence, with its button. */
export function NextStep({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel no-print" aria-label="下一步">
      <h2>下一步：{title}</h2>
      {children}
    </section>
  );
}
