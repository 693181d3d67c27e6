import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { Agreement } from './words';

export const useAgreement = (id: string) =>
  useQuery({
    queryKey: ['agreements', id],
    queryFn: () => data(api.GET('/api/v1/agreements/{id}', { params: { path: { id } } })),
  });

export const useMilestones = (agreementId: string) =>
  useQuery({
    queryKey: ['agreements', agreementId, 'milestones'],
    queryFn: () =>
      data(
        api.GET('/api/v1/agreements/{id}/milestones', { params: { path: { id: agreementId } } }),
      ),
  });

/**
 * The acceptance of an agreement; null while nobody has asked for one.
 *
 * @param ready every milestone is inspected: before that there is none, and it is not asked for
 */
export const useAcceptance = (agreementId: string, ready: boolean) =>
  useQuery({
    enabled: ready,
    queryKey: ['agreements', agreementId, 'acceptance'],
    queryFn: async () => {
      try {
        return await data(
          api.GET('/api/v1/agreements/{id}/acceptance', { params: { path: { id: agreementId } } }),
        );
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
  });

/** What each way of funding asks for. */
export const useFundingRules = () =>
  useQuery({
    queryKey: ['funding-rules'],
    queryFn: () => data(api.GET('/api/v1/public/funding-rules')),
    staleTime: 3_600_000,
  });

/** Names of the papers that the approval of an agreement still waits for. */
export function useMissingPapers({ fundingMode, papers }: Agreement): string[] {
  const { data: rules } = useFundingRules();
  const required = rules?.find((rule) => rule.fundingMode === fundingMode)?.papers.agreement ?? [];
  return required
    .filter(({ kind }) => !papers.some((paper) => paper.kind === kind))
    .map(({ name }) => name);
}
