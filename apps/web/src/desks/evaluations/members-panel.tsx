import { api, data } from '../../api/client';
import { CommandButton, Panel, ReasonItem } from '../../desk';
import { dateTime, shortDateTime } from '../../text/dates';
import { Empty } from '../../ui';
import { PlainTable } from './plain-table';
import { isSeated, type Declaration, type Evaluation, type Member } from './types';
import { conflictWords, KIND_NAMES, POINT_NAMES, STATE_NAMES } from './words';

const OPEN: Evaluation['status'][] = ['forming', 'declaring', 'scoring'];

const sheetWords = (member: Member, status: Evaluation['status']): string => {
  if (member.sheetStatus === 'submitted') return '已交表';
  if (member.sheetStatus === 'draft') return '打分中';
  return status === 'scoring' ? '未开始' : '—';
};

/** 评审组：编号、类别、声明、交表；姓名只有综合党委和监督看得到。 */
export function MembersPanel({
  evaluation,
  officer,
}: {
  evaluation: Evaluation;
  officer: boolean;
}) {
  const all = evaluation.members ?? [];
  const seated = all.filter(isSeated);
  const left = all.filter((member) => !isSeated(member));
  const mayRecuse = officer && OPEN.includes(evaluation.status);
  return (
    <Panel title="评审组">
      <p className="secondary small">
        评委姓名须保密，仅综合党委与监督可见；公开的报告只写“评委1、评委2……”。
      </p>
      {seated.length === 0 ? (
        <Empty title="评审组还没有成员">先抽取专家，再选派发榜单位评委。</Empty>
      ) : (
        <PlainTable<Member>
          label="在席评委"
          rows={seated}
          rowKey={(it) => it.id}
          columns={[
            {
              title: '评委',
              heading: true,
              cell: (it) => (
                <>
                  {it.label ? `${it.label}　` : ''}
                  {it.name}
                  {it.seatingReason && (
                    <div className="secondary small">选派理由：{it.seatingReason}</div>
                  )}
                </>
              ),
            },
            { title: '类别', cell: (it) => KIND_NAMES[it.kind] },
            {
              title: '声明',
              cell: (it) =>
                it.declaredAt
                  ? `${STATE_NAMES[it.state]}，${shortDateTime(it.declaredAt)}`
                  : STATE_NAMES[it.state],
            },
            { title: '评分表', cell: (it) => sheetWords(it, evaluation.status) },
            ...(mayRecuse
              ? [
                  {
                    title: '办理',
                    cell: (it: Member) => <RecuseButton evaluation={evaluation} member={it} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {left.length > 0 && (
        <>
          <h3>已离席</h3>
          <PlainTable<Member>
            label="已离席评委"
            rows={left}
            rowKey={(it) => it.id}
            columns={[
              {
                title: '评委',
                heading: true,
                cell: (it) => `${it.label ? `${it.label}　` : ''}${it.name}`,
              },
              { title: '类别', cell: (it) => KIND_NAMES[it.kind] },
              { title: '情形', cell: (it) => STATE_NAMES[it.state] },
              { title: '理由', cell: leavingReason },
              { title: '离席时间', cell: (it) => (it.leftAt ? dateTime(it.leftAt) : '—') },
            ]}
          />
        </>
      )}
    </Panel>
  );
}

function leavingReason({ conflicts, recusalReason, declaration }: Member): string {
  const own = declaration as Declaration | null;
  const points = own
    ? (Object.keys(POINT_NAMES) as (keyof typeof POINT_NAMES)[])
        .filter((point) => own[point])
        .map((point) => POINT_NAMES[point])
    : [];
  const parts = [
    recusalReason ?? conflictWords(conflicts),
    points.length > 0 && `声明有：${points.join('、')}`,
    own?.explanation,
  ];
  return parts.filter(Boolean).join('；') || '改选他人';
}

function RecuseButton({ evaluation, member }: { evaluation: Evaluation; member: Member }) {
  const { id, status } = evaluation;
  return (
    <CommandButton<{ reason: string }, unknown>
      label={`令${member.label ?? member.name}回避`}
      size="small"
      danger
      effect={
        <>
          {member.name}将离开评审组，已填评分不计。
          {member.kind === 'expert'
            ? '由候补专家按抽取次序递补；候补用完的须补抽。'
            : '发榜单位评委须另行确定。'}
          {status === 'scoring' && '递补的评委须先声明，其他评委的评分保持原样。'}
        </>
      }
      ask={<ReasonItem label="回避理由" max={1000} />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/evaluations/{id}/recuse', {
            params: { path: { id } },
            body: { memberId: member.id, reason },
            headers,
          }),
        )
      }
      done="已回避"
    />
  );
}
