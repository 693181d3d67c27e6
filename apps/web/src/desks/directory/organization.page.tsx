import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton, DeskPage, PrintButton } from '../../desk';
import { useSession } from '../../session/session';
import { Loaded } from '../../ui';
import { OrganizationParts } from './organization-facts';
import { ProfileItems, profileBody, profileOf, type Profile } from './profile-items';
import { RegistrationItems, registrationOf, type Registration } from './registration-items';
import { StandingItems, standingBody, standingOf, type Standing } from './standing-items';
import type { Organization } from './words';
import './directory.css';

/** 一个社会组织；综合党委和系统管理员在此更正。 */
export function OrganizationPage() {
  const { id = '' } = useParams();
  const role = useSession()?.membership.role;
  const query = useQuery({
    queryKey: ['organizations', id],
    queryFn: () => data(api.GET('/api/v1/organizations/{id}', { params: { path: { id } } })),
  });
  const officer = role === 'committee_officer';
  return (
    <Loaded query={query}>
      {(it) => (
        <DeskPage
          title={it.name}
          mark={!it.active && <span className="tag">已停用</span>}
          trail={[['/organizations', '社会组织']]}
          actions={<PrintButton />}
        >
          <OrganizationParts
            organization={it}
            registration={
              (officer || role === 'administrator') && <CorrectRegistration organization={it} />
            }
            standing={officer && <RecordStanding organization={it} />}
            profile={officer && <UpdateProfile organization={it} />}
          />
        </DeskPage>
      )}
    </Loaded>
  );
}

function CorrectRegistration({ organization: it }: { organization: Organization }) {
  return (
    <CommandButton<Registration, unknown>
      label="更正登记事项"
      effect="按证书更正。名称、代码用于今后的揭榜和公示，已公示的不变。"
      initial={{
        name: it.name,
        registrationKind: it.registrationKind,
        creditCode: it.creditCode,
        filingNumber: it.filingNumber,
        hostOrganizationId: it.hostOrganizationId,
        active: it.active,
        version: it.version,
      }}
      ask={<RegistrationItems ownId={it.id} />}
      run={(values, headers) =>
        data(
          api.PUT('/api/v1/organizations/{id}/registration', {
            params: { path: { id: it.id } },
            body: {
              ...registrationOf(values),
              active: values.active ?? true,
              version: values.version ?? it.version,
            },
            headers,
          }),
        )
      }
    />
  );
}

function RecordStanding({ organization: it }: { organization: Organization }) {
  return (
    <CommandButton<Standing, unknown>
      label="登记评估与年检"
      effect="据公开信息登记。今后揭榜时按此判断是否符合承接条件。"
      done="已登记"
      initial={standingOf(it)}
      ask={<StandingItems />}
      run={(values, headers) =>
        data(
          api.PUT('/api/v1/organizations/{id}/standing', {
            params: { path: { id: it.id } },
            body: standingBody(values),
            headers,
          }),
        )
      }
    />
  );
}

export function UpdateProfile({ organization: it }: { organization: Organization }) {
  return (
    <CommandButton<Profile, unknown>
      label="修改资料"
      effect="业务范围会出现在名录里，帮助其他组织找到合作伙伴。"
      initial={profileOf(it)}
      ask={<ProfileItems />}
      run={(values, headers) =>
        data(
          api.PUT('/api/v1/organizations/{id}/profile', {
            params: { path: { id: it.id } },
            body: profileBody(values),
            headers,
          }),
        )
      }
    />
  );
}
