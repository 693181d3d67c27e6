import type { PanelMember } from '../persistence/panel-member.entity.js';

/** A member's place; what declarations and recusals answer. */
export interface MemberAcknowledgement {
  id: string;
  status: PanelMember['state'];
  version: number;
}

export const acknowledgeMember = ({ id, state, version }: PanelMember): MemberAcknowledgement => ({
  id,
  status: state,
  version,
});
