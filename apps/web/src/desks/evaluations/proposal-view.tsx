import { date } from '../../text/dates';
import { yuan, yuanInWords } from '../../text/money';
import { LongText } from '../../ui';
import { PlainTable } from './plain-table';
import type { Proposal } from './types';

const fileSize = (bytes: number) =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;

/** 揭榜意向书：三个标题，随后预算、团队、附件。 */
export function ProposalView({
  proposal,
  amountFen,
  ceilingFen,
  fileHref,
  hidden,
}: {
  proposal: Proposal;
  amountFen: number;
  ceilingFen?: number;
  fileHref: (fileId: string) => string;
  /** Names and attachments are hidden from this reader. */
  hidden: boolean;
}) {
  const { strengths, approach, outcome, budget, team, attachments, ownFundsFen } = proposal;
  return (
    <div className="stack">
      <section className="panel" aria-label="一、自身优势">
        <h2>一、自身优势</h2>
        <LongText text={strengths.text} />
        {strengths.pastWork.length > 0 && (
          <PlainTable
            label="同类业绩"
            rows={strengths.pastWork}
            rowKey={(_row, index) => String(index)}
            columns={[
              { title: '项目', heading: true, cell: (it) => it.project },
              { title: '委托方', cell: (it) => it.client },
              {
                title: '金额',
                align: 'right',
                cell: (it) => (it.amountFen === null ? '—' : yuan(it.amountFen)),
              },
              { title: '期间', cell: (it) => it.period },
              { title: '成效', cell: (it) => it.effect || '—' },
            ]}
          />
        )}
      </section>
      <section className="panel" aria-label="二、工作思路">
        <h2>二、工作思路</h2>
        <LongText text={approach.text} />
        <h3>进度安排</h3>
        <PlainTable
          label="进度安排"
          rows={approach.schedule}
          rowKey={(_row, index) => String(index)}
          columns={[
            { title: '步骤', heading: true, cell: (it) => it.step },
            { title: '开始', cell: (it) => date(it.from) },
            { title: '结束', cell: (it) => date(it.to) },
          ]}
        />
        <h3>风险预案</h3>
        <LongText text={approach.risks} />
      </section>
      <section className="panel" aria-label="三、预期效果">
        <h2>三、预期效果</h2>
        <LongText text={outcome.text} />
        <PlainTable
          label="预期指标"
          rows={outcome.indicators}
          rowKey={(_row, index) => String(index)}
          columns={[
            { title: '指标', heading: true, cell: (it) => it.name },
            { title: '目标', align: 'right', cell: (it) => `${it.target} ${it.unit}` },
            { title: '证明方式', cell: (it) => it.proof },
          ]}
        />
      </section>
      <section className="panel" aria-label="预算">
        <h2>预算</h2>
        {budget.length === 0 ? (
          <p>不申请公共资金，没有预算明细。</p>
        ) : (
          <PlainTable
            label="预算明细"
            rows={budget}
            rowKey={(_row, index) => String(index)}
            columns={[
              { title: '科目', heading: true, cell: (it) => it.item },
              { title: '单价', align: 'right', cell: (it) => yuan(it.unitPriceFen) },
              { title: '数量', align: 'right', cell: (it) => it.quantity },
              { title: '金额', align: 'right', cell: (it) => yuan(it.amountFen) },
              { title: '说明', cell: (it) => it.note || '—' },
            ]}
            foot={['合计', `${yuan(amountFen)}（大写：${yuanInWords(amountFen)}）`]}
          />
        )}
        <p className="secondary">
          {ceilingFen !== undefined && ceilingFen > 0 && `预算上限 ${yuan(ceilingFen)}。`}
          {ownFundsFen > 0 && `另自筹 ${yuan(ownFundsFen)}，不计入申请金额。`}
        </p>
      </section>
      <section className="panel" aria-label="项目团队">
        <h2>项目团队</h2>
        <PlainTable
          label="项目团队"
          rows={team}
          rowKey={(_row, index) => String(index)}
          columns={[
            { title: '分工', heading: true, cell: (it) => it.role },
            { title: '姓名', cell: (it) => it.name ?? (hidden ? '（隐名）' : '—') },
            { title: '资格与经历', cell: (it) => it.qualification || '—' },
          ]}
        />
      </section>
      <section className="panel" aria-label="附件">
        <h2>附件</h2>
        {hidden ? (
          <p>隐名评审，附件可能显出揭榜方名称，不提供给评委。</p>
        ) : attachments.length === 0 ? (
          <p>没有附件。</p>
        ) : (
          <ul>
            {attachments.map((file) => (
              <li key={file.fileId}>
                <a href={fileHref(file.fileId)}>{file.name}</a>
                <span className="secondary small">　{fileSize(file.size)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
