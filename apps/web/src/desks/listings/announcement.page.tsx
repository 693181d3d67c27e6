import { useParams } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { formatDeadline } from '#kernel';
import { Paper } from '../../desk';
import { date } from '../../text/dates';
import { Loaded } from '../../ui/loaded';
import { LongText } from '../../ui/long-text';
import { ConditionFacts, CriteriaView, TargetsView } from './content';
import { ceilingText, ruleLines } from './field-lines';
import { useListing, type Listing } from './listing-data';
import './listings.css';

/** 发榜公告，A4。 */
export function AnnouncementPage() {
  const { id = '' } = useParams();
  return <Loaded query={useListing(id)}>{(listing) => <Announcement listing={listing} />}</Loaded>;
}

const instant = (at: string | null) => (at ? formatDeadline(new Date(at)) : '未定');

function Announcement({ listing }: { listing: Listing }) {
  const { attachments } = listing;
  return (
    <Paper
      title="发榜公告"
      number={listing.code ?? '发榜后编号'}
      trail={[
        ['/listings', '榜单'],
        [`/listings/${listing.id}`, listing.code ?? listing.title],
      ]}
    >
      {!listing.publishedAt && <p className="paper-number">（未发榜，仅供核对）</p>}
      <p className="paper-subject">{listing.title}</p>
      <p className="indent">
        {listing.postingUnitName}现就“{listing.title}”面向社会组织公开发榜，欢迎符合条件的单位揭榜。
      </p>
      <h2>一、基本情况</h2>
      <table aria-label="基本情况">
        <tbody>
          {basics(listing).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>二、背景与问题</h2>
      <LongText text={listing.background} />
      <h2>三、任务内容</h2>
      <LongText text={listing.tasks} />
      <h2>四、可量化指标</h2>
      <TargetsView listing={listing} />
      <h2>五、揭榜条件</h2>
      <ConditionFacts listing={listing} />
      <h2>六、评分办法</h2>
      <CriteriaView listing={listing} />
      <ul className="bullets">
        {ruleLines(listing.ruleSet).map(({ name, text }) => (
          <li key={name}>
            {name}：{text}
          </li>
        ))}
      </ul>
      <h2>七、揭榜办法</h2>
      <p className="indent">
        在揭榜台填写揭榜意向书（自身优势、工作思路、预期效果）并于揭榜截止前提交，以系统回执为准；逾期不予接收。开榜之前，任何人不能查看揭榜情况。
      </p>
      <LongText text={`提交材料：${listing.materials || '无'}`} />
      <h2>八、附件</h2>
      {attachments.length === 0 ? (
        <p>无</p>
      ) : (
        <ol className="bullets">
          {attachments.map(({ fileId, name }) => (
            <li key={fileId}>{name}</li>
          ))}
        </ol>
      )}
      <h2>九、咨询与监督</h2>
      <p>
        咨询电话：{listing.contactPhone || '未填'}；监督电话：{listing.supervisionPhone || '未填'}。
      </p>
      <div className="paper-end">
        <p>{listing.postingUnitName}</p>
        <p>{listing.publishedAt ? date(listing.publishedAt) : '　　年　　月　　日'}</p>
      </div>
    </Paper>
  );
}

function basics(listing: Listing): [string, string][] {
  const { startsOn, endsOn, beneficiaryCount, round } = listing;
  return [
    ['发榜单位', listing.postingUnitName],
    ['服务类别', SERVICE_CATEGORY_NAMES[listing.category]],
    ['资金方式', FUNDING_MODE_NAMES[listing.fundingMode]],
    ['预算上限', ceilingText(listing.ceilingFen)],
    ['服务对象', listing.servicePopulation],
    ...(beneficiaryCount ? [['受益人数', `约 ${beneficiaryCount} 人`] as [string, string]] : []),
    ['服务区域', listing.serviceArea],
    ['实施时间', startsOn && endsOn ? `${date(startsOn)}至${date(endsOn)}` : '未定'],
    ['提问截止', listing.enquiryDeadline ? instant(listing.enquiryDeadline) : '发榜时确定'],
    ['揭榜截止', instant(listing.bidDeadline)],
    ...(round > 1 ? [['轮次', `第 ${round} 轮`] as [string, string]] : []),
    ...(listing.contentVersion > 1
      ? [['内容版本', `第 ${listing.contentVersion} 版（含已生效的变更）`] as [string, string]]
      : []),
  ];
}
