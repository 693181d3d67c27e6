import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage, Panel } from '../../desk';
import { useSession } from '../../session/session';
import { yuan, yuanInWords } from '../../text/money';
import { Empty, Facts, Loaded } from '../../ui';
import { AgreementForm } from './agreement-form';
import { freshDraft } from './draft-values';

/** 起草承榜协议，双方和金额来自承榜。 */
export function NewAgreementPage() {
  const { id = '' } = useParams();
  const params = { path: { id } };
  const navigate = useNavigate();
  const role = useSession()?.membership.role;
  const query = useQuery({
    queryKey: ['listings', id, 'agreement-start'],
    queryFn: async () => {
      const [listing, award, agreements] = await Promise.all([
        data(api.GET('/api/v1/listings/{id}', { params })),
        data(api.GET('/api/v1/listings/{id}/award', { params })),
        data(api.GET('/api/v1/agreements', { params: { query: { listingId: id } } })),
      ]);
      return { listing, award, live: agreements.items.find((it) => it.status !== 'terminated') };
    },
    refetchOnWindowFocus: false,
  });
  return (
    <Loaded query={query}>
      {({ listing, award, live }) => (
        <DeskPage
          title={`起草协议：${listing.title}`}
          trail={[
            ['/agreements', '承榜实施'],
            [`/awards/${award.id}`, '承榜'],
          ]}
        >
          {live ? (
            <Empty title="这项榜单已有承榜协议">
              <Link to={`/agreements/${live.id}`}>查看协议</Link>
            </Empty>
          ) : award.status !== 'effective' || listing.status !== 'awarded' ? (
            <Empty title="承榜尚未生效，不能起草协议">
              <Link to={`/awards/${award.id}`}>查看承榜进度</Link>
            </Empty>
          ) : role !== 'posting_officer' ? (
            <Empty title="协议由发榜单位经办人起草">起草后在“承榜实施”中可见。</Empty>
          ) : (
            <>
              <Panel>
                <Facts
                  columns={2}
                  items={[
                    ['甲方', listing.postingUnitName],
                    ['乙方', award.organizationName],
                    ['协议金额', yuan(award.amountFen)],
                    ['大写', yuanInWords(award.amountFen)],
                  ]}
                />
              </Panel>
              <AgreementForm
                keepAs={`agreement/new/${id}`}
                start={freshDraft(listing, award.amountFen)}
                amountFen={award.amountFen}
                fundingMode={listing.fundingMode}
                submit="提交协议"
                send={(body, headers) =>
                  data(api.POST('/api/v1/listings/{id}/agreement', { params, body, headers }))
                }
                onDone={(agreementId) => void navigate(`/agreements/${agreementId}`)}
              />
            </>
          )}
        </DeskPage>
      )}
    </Loaded>
  );
}
