import { Injectable } from '@nestjs/common';
import { DomainError, newId, normaliseCreditCode } from '#kernel';
import { accountOf, requireVersion, UnitOfWork, type CommandContext, type Tx } from '#platform';
import {
  readRegistration,
  type Registration,
  type RegistrationInput,
} from '../domain/registration.policy.js';
import type { PartyOrganization } from '../domain/vocabulary.js';
import { Organization } from '../persistence/organization.entity.js';
import { saved, type Saved } from './saved.js';

/** Facts an organisation keeps up itself; the names and numbers are personal data. */
export interface Profile {
  businessScope: string;
  legalRepresentative: string | null;
  contactName: string | null;
  contactPhone: string | null;
  partyOrganization: PartyOrganization;
}

export interface NewOrganization extends RegistrationInput, Partial<Profile> {
  name: string;
}

export interface RegistrationChange extends RegistrationInput {
  name: string;
  active: boolean;
  version: number;
}

/** 登记社会组织，更正其登记事项。 */
@Injectable()
export class SaveOrganization {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError credit_code_invalid | credit_code_taken | host_required | invalid_input */
  create(command: CommandContext, input: NewOrganization): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const registration = readRegistration(input, accountOf(command).role);
      await requireHost(tx, registration);
      const organization = await tx.insert(Organization, {
        id: newId(),
        name: input.name,
        ...registration,
        businessScope: input.businessScope ?? '',
        legalRepresentative: input.legalRepresentative ?? null,
        contactName: input.contactName ?? null,
        contactPhone: input.contactPhone ?? null,
        partyOrganization: input.partyOrganization ?? 'none',
        active: true,
        version: 1,
      });
      await tx.audit({
        action: 'organization.create',
        subjectType: 'organization',
        subjectId: organization.id,
        reason: registration.creditCodeOverrideReason,
        details: { name: input.name, ...registration },
      });
      return saved(organization);
    });
  }

  /**
   * Corrects name, code, filing and host, or puts the organisation out of use. A code that stays as it
   * is keeps the reason it was once let in with.
   *
   * @throws DomainError not_found | stale_version | credit_code_invalid | credit_code_taken |
   *         host_required | invalid_input
   */
  correctRegistration(
    command: CommandContext,
    id: string,
    input: RegistrationChange,
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      const organization = await tx.lock(Organization, id, { what: '社会组织' });
      requireVersion(organization, input.version);
      const registration = sameRegistration(organization, input)
        ? kept(organization)
        : readRegistration(input, accountOf(command).role);
      if (registration.hostOrganizationId === id) throw new DomainError('host_required');
      await requireHost(tx, registration);
      if (registration.registrationKind === 'filed' || !input.active)
        await requireHostsNobody(tx, id);
      const set = { name: input.name, active: input.active, ...registration };
      await tx.save(organization, set);
      await tx.audit({
        action: 'organization.correct_registration',
        subjectType: 'organization',
        subjectId: id,
        reason: registration.creditCodeOverrideReason,
      });
      return saved(organization);
    });
  }
}

function sameRegistration(organization: Organization, input: RegistrationChange): boolean {
  return (
    organization.registrationKind === 'registered' &&
    input.registrationKind === 'registered' &&
    normaliseCreditCode(input.creditCode ?? '') === organization.creditCode &&
    !input.overrideReason
  );
}

function kept(organization: Organization): Registration {
  const { registrationKind, creditCode, creditCodeInnerOk, creditCodeOverrideReason } =
    organization;
  return {
    registrationKind,
    creditCode,
    creditCodeInnerOk,
    creditCodeOverrideReason,
    orgType: organization.orgType,
    filingNumber: null,
    hostOrganizationId: null,
  };
}

/** @throws DomainError host_required unless the host is registered and in use */
async function requireHost(tx: Tx, { hostOrganizationId }: Registration): Promise<void> {
  if (!hostOrganizationId) return;
  const host = await tx.manager.findOne(Organization, {
    where: { id: hostOrganizationId },
    lock: { mode: 'pessimistic_read' },
  });
  if (!host?.active || host.registrationKind !== 'registered')
    throw new DomainError('host_required');
}

/** A host stays registered and in use as long as filed groups rely on it. */
async function requireHostsNobody(tx: Tx, id: string): Promise<void> {
  if (await tx.manager.existsBy(Organization, { hostOrganizationId: id, active: true })) {
    throw new DomainError('organization_hosts_groups');
  }
}
