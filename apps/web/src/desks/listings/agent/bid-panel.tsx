import { useQuery } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { useNavigate } from 'react-router';
import { api, data, type Schemas } from '../../../api/client';
import { CommandButton, LinkButton, Panel } from '../../../desk';
import { Loaded } from '../../../ui/loaded';
import type { Listing } from '../listing-data';

/** 我要揭榜, or my bid, or why not. */
export function BidPanel({ listing }: { listing: Listing }) {
  const { id } = listing;
  const query = useQuery({
    queryKey: ['listings', id, 'eligibility'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/eligibility', { params: { path: { id } } })),
  });
  return (
    <Panel title="揭榜">
      <Loaded query={query}>
        {(eligibility) =>
          eligibility.bidId ? (
            <>
              <p>本单位已参与这项榜单的揭榜（独立或联合）。</p>
              <LinkButton to={`/bids/${eligibility.bidId}`} type="primary">
                查看我的揭榜
              </LinkButton>
            </>
          ) : (
            <Start listing={listing} eligibility={eligibility} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Start({
  listing: { id },
  eligibility: { mayBid, reasons, jointAllowed, maxMembers },
}: {
  listing: Listing;
  eligibility: Schemas['EligibilityView'];
}) {
  const navigate = useNavigate();
  return (
    <>
      {mayBid ? (
        <p className="note note-good">本单位符合条件，可以揭榜。</p>
      ) : (
        <div className="note note-warn">
          <p>现在不能揭榜：</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="row">
        <CommandButton<{ joint?: boolean }, Schemas['Acknowledgement']>
          label="我要揭榜"
          primary
          why={!mayBid && '原因见上'}
          effect="建立揭榜意向书草稿，截止前填写并提交才算揭榜；提交前只有本单位看得到。"
          initial={{ joint: false }}
          ask={
            jointAllowed ? (
              <Form.Item name="joint" label="揭榜方式">
                <Radio.Group
                  options={[
                    { value: false, label: '本单位独立揭榜' },
                    { value: true, label: `牵头联合揭榜（最多 ${maxMembers} 家）` },
                  ]}
                />
              </Form.Item>
            ) : (
              <p className="secondary">这项榜单不接受联合揭榜。</p>
            )
          }
          run={({ joint = false }, headers) =>
            data(
              api.POST('/api/v1/listings/{id}/bids', {
                params: { path: { id } },
                body: { joint },
                headers,
              }),
            )
          }
          done="已建立意向书草稿"
          onDone={(bid) => void navigate(`/bids/${bid.id}`)}
        />
      </div>
    </>
  );
}
