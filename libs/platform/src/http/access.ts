import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiResponse } from '@nestjs/swagger';
import type { Role } from '#contracts';

/** Who a route lets in; every route carries exactly one of the three decorators below. */
export type Access = { kind: 'public' } | { kind: 'signed_in' } | { kind: 'roles'; roles: Role[] };

export const ACCESS = Symbol('access');
export const RECENT_PROOF = Symbol('recent proof');

const refusal = (status: number, description: string) =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });

/** Only these roles; whoever acts in another one gets 403 before anything is read. */
export const Allow = (...roles: Role[]) =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'roles', roles } satisfies Access),
    ApiExtension('x-roles', roles),
    refusal(401, '未登录'),
    refusal(403, '当前身份不能办理'),
  );

/** Any signed-in account, whatever its role. */
export const SignedIn = () =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'signed_in' } satisfies Access),
    ApiExtension('x-roles', ['signed_in']),
    refusal(401, '未登录'),
  );

/** Anyone, without a session. */
export const Public = () =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'public' } satisfies Access),
    ApiExtension('x-roles', ['public']),
  );

/**
 * Besides the role: whoever asks must have given the password or a code within the last ten minutes,
 * so that a machine left open decides nothing.
 */
export const RecentProof = () =>
  applyDecorators(SetMetadata(RECENT_PROOF, true), ApiExtension('x-recent-proof', true));
