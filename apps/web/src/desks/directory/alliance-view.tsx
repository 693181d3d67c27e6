import { useQuery } from '@tanstack/react-query';
import { Switch, Form } from 'antd';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton, Panel } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { Facts } from '../../ui';
import { AllianceItems } from './alliances.page';
import { ChairTerms } from './chair-terms';
import { Events } from './events';
import { Members } from './members';
import { VersionItem } from './registration-items';
import type { Alliance } from './words';
import './directory.css';

export function useAlliance(id: string | null) {
  return useQuery({
    queryKey: ['alliances', id],
    queryFn: () => data(api.GET('/api/v1/alliances/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
  });
}

/** What the reader may do with an alliance; the server decides anew on every step. */
export function useAllianceRights(alliance: Alliance) {
  const membership = useSession()?.membership;
  const role = membership?.role;
  const own = membership?.allianceId === alliance.id;
  return {
    governs: role === 'committee_officer',
    keepsMembers: role === 'committee_officer' || (own && role === 'alliance_lead'),
    handsOver:
      role === 'committee_officer' ||
      (own && (role === 'alliance_lead' || role === 'rotating_chair')),
    plans: own && (role === 'alliance_lead' || role === 'rotating_chair'),
  };
}

export type Rights = ReturnType<typeof useAllianceRights>;

/** An alliance with its chair, plans and members. */
export function AllianceView({ alliance }: { alliance: Alliance }) {
  const rights = useAllianceRights(alliance);
  return (
    <>
      <Panel title="基本情况" actions={rights.governs && <EditAlliance alliance={alliance} />}>
        <Facts
          columns={2}
          items={[
            ['牵头单位', alliance.leadUnitName],
            ['成员数', `${alliance.memberCount} 家`],
            [
              '轮值主席',
              alliance.chairOrganizationId ? (
                <Link to={`/organizations/${alliance.chairOrganizationId}`}>
                  {alliance.chairOrganizationName}
                </Link>
              ) : (
                '暂缺'
              ),
            ],
            ['任期至', alliance.chairEndsOn && `${date(alliance.chairEndsOn)}（含当日）`],
            ['状态', alliance.active ? '在用' : '已停用，不再接收发榜'],
          ]}
        />
      </Panel>
      <Events alliance={alliance} plans={rights.plans} />
      <ChairTerms alliance={alliance} rights={rights} />
      <Members alliance={alliance} keeps={rights.keepsMembers} />
    </>
  );
}

function EditAlliance({ alliance: it }: { alliance: Alliance }) {
  return (
    <CommandButton<Pick<Alliance, 'name' | 'leadUnitId' | 'active' | 'version'>, unknown>
      label="修改联盟"
      effect="停用后，今后的发榜不再送达这个联盟；以往的记录保留。"
      initial={{
        name: it.name,
        leadUnitId: it.leadUnitId,
        active: it.active,
        version: it.version,
      }}
      ask={
        <>
          <AllianceItems />
          <Form.Item name="active" label="在用" valuePropName="checked">
            <Switch checkedChildren="在用" unCheckedChildren="停用" />
          </Form.Item>
          <VersionItem />
        </>
      }
      run={(body, headers) =>
        data(api.PUT('/api/v1/alliances/{id}', { params: { path: { id: it.id } }, body, headers }))
      }
    />
  );
}
