import type { ReactNode } from 'react';
import { date } from '../../text/dates';
import { yuan, yuanInWords } from '../../text/money';
import { LongText } from '../../ui';
import { COMMITMENTS } from './editor/closing-parts';
import type { Letter } from './reads';
import './bids.css';

interface LetterTextProps {
  letter: Letter;
  amountFen: number;
  bidId: string;
  /** Under the heading of a panel (3), or right under the page's (2). */
  level?: 2 | 3;
}

/** The letter of intent to be read: on the page, before members, and on paper. */
export function LetterText({ letter, amountFen, bidId, level = 3 }: LetterTextProps) {
  const { strengths, approach, outcome } = letter;
  return (
    <div className="letter-text">
      <Part level={level} title="一、自身优势" text={strengths.text}>
        <ReadTable
          name="以往业绩"
          head={['项目', '委托方', '金额', '时间', '成效']}
          rows={(strengths.pastWork ?? []).map((it) => [
            it.project,
            it.client,
            it.amountFen ? yuan(it.amountFen) : '',
            it.period,
            it.effect,
          ])}
        />
      </Part>
      <Part level={level} title="二、工作思路" text={approach.text}>
        <ReadTable
          name="进度安排"
          head={['阶段', '起止时间']}
          rows={(approach.schedule ?? []).map((it) => [
            it.step,
            [it.from, it.to].map((day) => (day ? date(day) : '（未定）')).join('至'),
          ])}
        />
        {approach.risks && (
          <>
            <Heading level={level + 1} text="风险预案" />
            <LongText text={approach.risks} />
          </>
        )}
      </Part>
      <Part level={level} title="三、预期效果" text={outcome.text}>
        <ReadTable
          name="预期指标"
          head={['指标', '目标值', '证明方式']}
          rows={(outcome.indicators ?? []).map((it) => [
            it.name,
            `${it.target} ${it.unit}`,
            it.proof,
          ])}
        />
      </Part>
      <Part level={level} title="四、预算">
        {letter.budget.length === 0 && <p className="secondary">不申请公共资金，没有预算明细。</p>}
        <ReadTable
          name="预算明细"
          head={['科目', '单价', '数量', '金额', '说明']}
          rows={letter.budget.map((it) => [
            it.item,
            yuan(it.unitPriceFen ?? 0),
            it.quantity,
            yuan(it.amountFen),
            it.note,
          ])}
          foot={['合计', '', '', yuan(amountFen), yuanInWords(amountFen)]}
        />
        {letter.ownFundsFen > 0 && (
          <p>
            另有自筹资金 {yuan(letter.ownFundsFen)}（{yuanInWords(letter.ownFundsFen)}
            ），不计入合计。
          </p>
        )}
      </Part>
      <Part level={level} title="五、项目团队">
        <ReadTable
          name="项目团队"
          head={['姓名', '岗位', '资质']}
          rows={letter.team.map((it) => [it.name ?? '（未列姓名）', it.role, it.qualification])}
        />
      </Part>
      <Part level={level} title="六、承诺">
        <p>{letter.commitments ? '参与单位已作出以下承诺：' : '尚未作出承诺。'}</p>
        <ol className="letter-pledges">
          {COMMITMENTS.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </Part>
      <Part level={level} title="附件">
        {letter.attachments.length === 0 ? (
          <p className="secondary">没有附件。</p>
        ) : (
          <ol className="letter-pledges">
            {letter.attachments.map(({ fileId, name }) => (
              <li key={fileId}>
                <a href={`/api/v1/bids/${bidId}/files/${fileId}`}>{name}</a>
              </li>
            ))}
          </ol>
        )}
      </Part>
    </div>
  );
}

function Heading({ level, text }: { level: number; text: string }) {
  const Tag = `h${level}` as 'h2' | 'h3' | 'h4';
  return <Tag>{text}</Tag>;
}

interface PartProps {
  title: string;
  level: number;
  text?: string;
  children?: ReactNode;
}

function Part({ title, level, text, children }: PartProps) {
  return (
    <section aria-label={title}>
      <Heading level={level} text={title} />
      {text !== undefined &&
        (text ? <LongText text={text} /> : <p className="secondary">（未填写）</p>)}
      {children}
    </section>
  );
}

type Cell = string | number | undefined;

function ReadTable({
  name,
  head,
  rows,
  foot,
}: {
  name: string;
  head: string[];
  rows: Cell[][];
  foot?: Cell[];
}) {
  if (rows.length === 0) return null;
  return (
    <table className="read-table" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">序号</th>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td className="number" data-label="序号">
              {index + 1}
            </td>
            {row.map((cell, at) => (
              <td key={at} data-label={head[at]}>
                {cell || '—'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            <td />
            {foot.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
