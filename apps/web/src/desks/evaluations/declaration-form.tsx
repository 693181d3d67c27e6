import { Input } from 'antd';
import { api, data } from '../../api/client';
import { CommandButton, Panel } from '../../desk';
import { useKept } from './kept';
import { OrganizationsField } from './organizations-field';
import { RecuseSelf } from './recuse-self';
import type { Evaluation, Mine } from './types';
import { DECLARATION_POINTS, KIND_NAMES } from './words';
import { YesNo } from './yes-no';

type Point = (typeof DECLARATION_POINTS)[number][0];

interface Answers {
  points: Partial<Record<Point, boolean>>;
  explanation: string;
  related?: boolean;
  organizations: { id: string; name: string }[];
  confidentiality?: boolean;
}

const EMPTY: Answers = { points: {}, explanation: '', organizations: [] };

/** What still stands between the answers and the sending of them; null for nothing. */
function lacking(answers: Answers, admitted: boolean): string | null {
  const open = DECLARATION_POINTS.filter(([point]) => answers.points[point] === undefined).length;
  const unanswered =
    open + Number(answers.related === undefined) + Number(answers.confidentiality === undefined);
  if (unanswered > 0) return `还有 ${unanswered} 项未回答`;
  if (admitted && !answers.explanation.trim()) return '请写明需要回避的情形';
  if (answers.related && answers.organizations.length === 0) return '请选出有关组织，或改选“没有”';
  if (!answers.confidentiality) return '不作保密承诺不能参加评审，可在下方申请回避';
  return null;
}

/** 回避声明与保密承诺：逐项回答，一项也不代填。 */
export function DeclarationForm({ evaluation, mine }: { evaluation: Evaluation; mine: Mine }) {
  const { id, blindNames } = evaluation;
  const { value, change, forget } = useKept<Answers>(`declaration/${mine.id}`, EMPTY);
  const put = (part: Partial<Answers>) => change({ ...value, ...part });
  const admitted = DECLARATION_POINTS.some(([point]) => value.points[point]);
  const why = lacking(value, admitted);
  return (
    <Panel title="回避声明与保密承诺">
      <p>
        您被选为本次评审的<b>{KIND_NAMES[mine.kind]}</b>
        {mine.label && `，编号${mine.label}`}。请如实回答，提交后才能看到意向书。
        {blindNames && '本次隐名评审，您看不到揭榜方名称；如不能确定，请按有关系回答并说明。'}
      </p>
      {DECLARATION_POINTS.map(([point, question], index) => (
        <YesNo
          key={point}
          question={`${index + 1}．${question}`}
          no="没有"
          yes="有"
          value={value.points[point]}
          onChange={(answer) => put({ points: { ...value.points, [point]: answer } })}
        />
      ))}
      <YesNo
        question="6．近三年，您是否在任何社会组织、企业任职、兼职、担任顾问或出资？"
        no="没有"
        yes="有"
        value={value.related}
        onChange={(related) => put({ related })}
      >
        {value.related && (
          <OrganizationsField
            value={value.organizations}
            onChange={(organizations) => put({ organizations })}
          />
        )}
      </YesNo>
      {admitted && (
        <div className="note note-warn">
          <p>您声明有应当回避的情形，提交后即回避，由他人递补。</p>
          <label className="stack" style={{ width: '100%' }}>
            <span>
              请写明情形
              <span className="required" aria-hidden="true">
                *
              </span>
            </span>
            <Input.TextArea
              aria-label="需要回避的情形"
              rows={4}
              maxLength={1000}
              showCount
              value={value.explanation}
              onChange={({ target }) => put({ explanation: target.value })}
            />
          </label>
        </div>
      )}
      <YesNo
        question="7．保密承诺：对意向书内容、评分和评审情况保密，不与揭榜方私下接触，独立、公正评审。"
        no="不承诺"
        yes="我承诺"
        value={value.confidentiality}
        onChange={(confidentiality) => put({ confidentiality })}
      />
      <div className="row">
        <CommandButton
          label="提交声明"
          primary
          why={why}
          effect={
            admitted
              ? '提交后您立即回避，离开评审组，由他人递补。此步不能撤回。'
              : '系统还会核对登记的任职与关联情况；没有应回避的情形，即可查看意向书。声明不实须承担责任。'
          }
          run={(_v, headers) =>
            data(
              api.POST('/api/v1/evaluations/{id}/declare', {
                params: { path: { id } },
                body: {
                  ...(value.points as Record<Point, boolean>),
                  explanation: admitted ? value.explanation.trim() : undefined,
                  relatedOrganizationIds: value.related
                    ? value.organizations.map((it) => it.id)
                    : [],
                  confidentiality: true,
                },
                headers,
              }),
            )
          }
          onDone={forget}
          done="声明已提交"
        />
      </div>
      <RecuseSelf evaluation={evaluation} />
    </Panel>
  );
}
