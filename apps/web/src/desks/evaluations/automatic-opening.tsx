import type { Schemas } from '../../api/client';
import { Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { statusName } from '../../text/status';
import { Countdown } from '../../ui';

/** 到期自动开榜：没有人转动钥匙，系统在截止后打开。 */
export function AutomaticOpening({
  listing: { status, bidDeadline },
  opening: { openedAt },
}: {
  listing: Schemas['ListingView'];
  opening: Schemas['OpeningView'];
}) {
  return (
    <Panel title="到期自动开榜">
      {openedAt ? (
        <p>
          <time dateTime={openedAt}>{dateTime(openedAt)}</time>
          ，系统按发榜时固定的评审规则自动开榜：同时打开全部意向书，登记全部回执，并组建评审。没有人转动钥匙。
        </p>
      ) : status === 'closed' ? (
        <p className="note">
          <span>
            已截止，系统正在开榜。几分钟后仍未打开的，多为主密钥或密钥服务暂不可用：系统会反复重试并列入预警，请联系系统管理员。在此之前意向书一直密封。
          </span>
        </p>
      ) : status === 'published' && bidDeadline ? (
        <p>
          距截止还有 <Countdown until={bidDeadline} />
          。截止后由系统自动开榜，无须转动钥匙；此前意向书一直加密，任何人都看不到内容、报价和揭榜方名称，也不知道有几家揭榜。
        </p>
      ) : (
        <p>榜单{statusName('listing', status)}，无须开榜。</p>
      )}
    </Panel>
  );
}
