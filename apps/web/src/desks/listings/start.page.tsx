import { Radio } from 'antd';
import { useSearchParams } from 'react-router';
import { DeskPage, Panel } from '../../desk';
import { useSession } from '../../session/session';
import { Empty } from '../../ui/empty';
import { CopyStart } from './start/copy-start';
import { NeedStart } from './start/need-start';
import { RepostStart } from './start/repost-start';
import { StartForm } from './start/start-form';
import './listings.css';

const WAYS = {
  blank: ['从空白起草', '没有对应的需求和可参照的榜单'],
  need: ['由需求起草', '把已采纳、适合社会组织承担的需求发成榜单'],
  copy: ['复制以往榜单', '内容和评分办法照搬，只改不同之处'],
  repost: ['重新发榜', '流榜或撤榜后的下一轮，与上一轮关联'],
} as const;
type Way = keyof typeof WAYS;

/** 起草榜单：选择从哪里开始。 */
export function StartListingPage() {
  const [search, setSearch] = useSearchParams();
  const role = useSession()!.membership.role;
  const need = search.get('need');
  const copy = search.get('copy');
  const asked = search.get('from') as Way;
  const way: Way = need ? 'need' : copy ? 'copy' : asked in WAYS ? asked : 'blank';
  if (role !== 'posting_officer') {
    return (
      <DeskPage title="起草榜单" trail={[['/listings', '榜单']]}>
        <div className="panel">
          <Empty title="榜单由发榜单位起草">街道、社区或部门的经办人登录后可以起草。</Empty>
        </div>
      </DeskPage>
    );
  }
  return (
    <DeskPage title="起草榜单" trail={[['/listings', '榜单']]}>
      <Panel title="从哪里开始">
        <Radio.Group
          aria-label="从哪里开始"
          className="ways"
          value={way}
          onChange={({ target }) => setSearch({ from: target.value as Way }, { replace: true })}
        >
          {(Object.keys(WAYS) as Way[]).map((key) => (
            <Radio key={key} value={key}>
              <b>{WAYS[key][0]}</b>
              <span className="secondary small">{WAYS[key][1]}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Panel>
      {way === 'blank' && (
        <Panel title="先填三项，其余以后再填">
          <StartForm start={{}} />
        </Panel>
      )}
      {way === 'need' && <NeedStart id={need} />}
      {way === 'copy' && <CopyStart id={copy} />}
      {way === 'repost' && <RepostStart />}
    </DeskPage>
  );
}
