import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { DeskPage, PrintButton } from '../../desk';
import { useSession } from '../../session/session';
import { Loaded, NotFound } from '../../ui';
import { UpdateProfile } from './organization.page';
import { OrganizationParts } from './organization-facts';
import './directory.css';

/** 本组织: the agent keeps business and contact up; the rest is corrected by the committee. */
export function OwnOrganizationPage() {
  const id = useSession()?.membership.organizationId ?? null;
  const query = useQuery({
    queryKey: ['organizations', id],
    queryFn: () => data(api.GET('/api/v1/organizations/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
  });
  if (id === null) return <NotFound text="当前身份不属于任何社会组织，请先切换身份。" />;
  return (
    <Loaded query={query}>
      {(it) => (
        <DeskPage title="本组织" actions={<PrintButton />}>
          <p className="secondary">
            业务与联系方式由本组织自行维护。登记事项、等级评估和年检如有变化，请联系综合党委更正。
          </p>
          <OrganizationParts organization={it} profile={<UpdateProfile organization={it} />} />
        </DeskPage>
      )}
    </Loaded>
  );
}
