import { Link } from 'react-router';
import { ORG_TYPE_NAMES } from '#contracts';
import { Panel } from '../../desk';
import { Facts, LongText } from '../../ui';
import {
  inspectionOf,
  PARTY_ORGANIZATION_NAMES,
  ratingOf,
  REGISTRATION_KIND_NAMES,
  warningsOf,
  type Organization,
} from './words';

/** The registration with what was noticed about the code. */
export function RegistrationFacts({ organization: it }: { organization: Organization }) {
  return (
    <Facts
      columns={2}
      items={[
        ['名称', it.name],
        ['机构类别', ORG_TYPE_NAMES[it.orgType]],
        ['登记方式', REGISTRATION_KIND_NAMES[it.registrationKind]],
        ['信用代码', it.creditCode],
        ['备案号', it.filingNumber],
        [
          '依托单位',
          it.hostOrganizationId && (
            <Link to={`/organizations/${it.hostOrganizationId}`}>{it.hostName}</Link>
          ),
        ],
        ['代码提示', it.creditCodeWarning],
        ['录入说明', it.creditCodeOverrideReason],
        ['状态', it.active ? '在用' : '已停用，不能揭榜'],
      ]}
    />
  );
}

/** Rating, inspection, lists: what decides whether it may bid. */
export function StandingFacts({ organization: it }: { organization: Organization }) {
  const warnings = warningsOf(it);
  return (
    <>
      <Facts
        columns={2}
        items={[
          ['评估等级', ratingOf(it)],
          ['年检', inspectionOf(it)],
          ['名录情况', warnings.length > 0 ? warnings.join('；') : '未列入异常名录和失信名单'],
          ['财政拨款保障', it.fiscallyFunded ? '是（不能承接政府购买服务）' : '否'],
        ]}
      />
      {warnings.length > 0 && <p className="note note-bad">列入名录或名单期间不能揭榜。</p>}
    </>
  );
}

/** What it does and whom to ring up; the latter only for those who may know. */
export function ProfileFacts({ organization: it }: { organization: Organization }) {
  return (
    <>
      {it.businessScope ? (
        <LongText text={it.businessScope} />
      ) : (
        <p className="secondary">还没有填写业务范围。</p>
      )}
      <Facts
        columns={2}
        items={[
          ['党组织', PARTY_ORGANIZATION_NAMES[it.partyOrganization]],
          ['法定代表人', it.legalRepresentative],
          ['联系人', it.contactName],
          ['联系电话', it.contactPhone && <a href={`tel:${it.contactPhone}`}>{it.contactPhone}</a>],
        ]}
      />
    </>
  );
}

/** The three parts as one reads them, each with its way to change it. */
export function OrganizationParts({
  organization,
  registration,
  standing,
  profile,
}: {
  organization: Organization;
  registration?: React.ReactNode;
  standing?: React.ReactNode;
  profile?: React.ReactNode;
}) {
  return (
    <>
      <Panel title="登记事项" actions={registration}>
        <RegistrationFacts organization={organization} />
      </Panel>
      <Panel title="等级评估、年检与名录" actions={standing}>
        <StandingFacts organization={organization} />
      </Panel>
      <Panel title="业务与联系方式" actions={profile}>
        <ProfileFacts organization={organization} />
      </Panel>
    </>
  );
}
