import { useParams } from 'react-router';
import { FUNDING_MODE_NAMES } from '#contracts';
import { formatYuan } from '#kernel';
import { Paper } from '../../desk';
import { date, dateTime } from '../../text/dates';
import { yuan } from '../../text/money';
import { Loaded } from '../../ui';
import { useAgreement } from './reads';
import { PAPER_NAMES, type Agreement } from './words';

/** 承榜协议书，A4，末尾留签章处。 */
export function AgreementPaperPage() {
  const { id = '' } = useParams();
  const query = useAgreement(id);
  return <Loaded query={query}>{(agreement) => <Sheet agreement={agreement} />}</Loaded>;
}

const Clauses = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((paragraph, index) => (
      <p key={index} className="indent">
        {paragraph}
      </p>
    ))}
  </>
);

function Sheet({ agreement }: { agreement: Agreement }) {
  const { content, unitName, organizationName } = agreement;
  return (
    <Paper
      title="承榜协议书"
      number={agreement.listingCode}
      trail={[
        ['/agreements', '承榜实施'],
        [`/agreements/${agreement.id}`, agreement.listingTitle],
      ]}
    >
      {agreement.status === 'drafted' && <p className="paper-number">（草稿，签署前不生效）</p>}
      <p>甲方（发榜单位）：{unitName}</p>
      <p>乙方（承榜单位）：{organizationName}</p>
      <p className="indent">
        乙方经揭榜、评审和公示，承榜“{agreement.listingTitle}”。双方协商一致，订立本协议。
      </p>
      <h2>一、任务内容</h2>
      <Clauses text={content.tasks} />
      <h2>二、履约期限</h2>
      <p className="indent">
        自{date(agreement.startsOn)}起，至{date(agreement.endsOn)}止。
      </p>
      <h2>三、资金</h2>
      <p className="indent">
        {agreement.amountFen === 0
          ? '本项目不涉及公共资金。'
          : `协议金额${agreement.amountInWords}（${yuan(agreement.amountFen)}），资金方式为${FUNDING_MODE_NAMES[agreement.fundingMode]}，按第五条分期拨付。`}
      </p>
      <h2>四、指标</h2>
      <Indicators agreement={agreement} />
      <h2>五、里程碑与拨付</h2>
      <Plan agreement={agreement} />
      <h2>六、甲方权责</h2>
      <Clauses text={content.unitDuties} />
      <h2>七、乙方权责</h2>
      <Clauses text={content.organizationDuties} />
      <h2>八、其他约定</h2>
      <Clauses text={content.otherTerms || '无。'} />
      <h2>九、材料</h2>
      <p className="indent">
        {agreement.papers
          .map(({ kind, reference }) => PAPER_NAMES[kind] + (reference ? `（${reference}）` : ''))
          .join('；') || '无'}
        。
      </p>
      <div className="paper-signatures">
        <Signature side="甲方" name={unitName} at={agreement.unitSignedAt} />
        <Signature side="乙方" name={organizationName} at={agreement.organizationSignedAt} />
      </div>
    </Paper>
  );
}

function Indicators({ agreement }: { agreement: Agreement }) {
  const { indicators } = agreement.content;
  if (indicators.length === 0) return <p className="indent">无。</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">目标</th>
          <th scope="col">证明方式</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((it) => (
          <tr key={it.name}>
            <td>{it.name}</td>
            <td>
              {it.target.toLocaleString('zh-CN')} {it.unit}
            </td>
            <td>{it.proof}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Plan({ agreement }: { agreement: Agreement }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">里程碑</th>
          <th scope="col">到期日</th>
          <th scope="col">到期指标</th>
          <th scope="col">金额（元）</th>
        </tr>
      </thead>
      <tbody>
        {agreement.plan.map((it, index) => (
          <tr key={index}>
            <td>
              {index + 1}．{it.title}
            </td>
            <td>{date(it.dueOn)}</td>
            <td>{it.targets.map((t) => `${t.name} ${t.target} ${t.unit}`).join('；') || '无'}</td>
            <td className="paper-money">{formatYuan(it.instalmentFen)}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={3}>合计</td>
          <td className="paper-money">{formatYuan(agreement.amountFen)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Signature({ side, name, at }: { side: string; name: string; at: string | null }) {
  return (
    <div>
      <p>
        {side}（盖章）：{name}
      </p>
      <p>
        代表（签字）：<span className="paper-line">&nbsp;</span>
      </p>
      <p>
        日期：
        {at ? date(at) : <span className="paper-line">&nbsp;</span>}
      </p>
      {at && <p className="paper-signed">（{dateTime(at)}在揭榜台签署）</p>}
    </div>
  );
}
