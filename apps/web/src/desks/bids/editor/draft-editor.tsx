import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, data } from '../../../api/client';
import { ProblemError } from '../../../api/problem';
import { DraftNote, MergeDialog, useDraft, type Stored } from '../../../desk';
import { ProblemNote } from '../../../ui';
import { readBid, type Bid, type Listing } from '../reads';
import { CheckPart } from './check-part';
import { Editor } from './editor';
import { bodyOf, formOf, holdsBack, partiesBody, partiesReady, type LetterForm } from './form';
import { MERGE_PARTS } from './merge-parts';
import { faultsIn, gapsOf } from './parts';
import { FinishDraft } from './finish-draft';

const partiesText = (form: LetterForm) => JSON.stringify(partiesBody(form.parties));
const storedOf = (bid: Bid): Stored<LetterForm> => ({
  value: formOf(bid.proposal, bid.parties),
  version: bid.version,
});

/** Writes a letter of intent that was never submitted; saved as one types. */
export function DraftEditor({ bid, listing }: { bid: Bid; listing: Listing }) {
  const queryClient = useQueryClient();
  const { id, joint } = bid;
  const [stored] = useState(() => storedOf(bid));
  const sentParties = useRef(partiesText(stored.value));
  const [partiesProblem, setPartiesProblem] = useState<unknown>();

  const save = useCallback(
    async (form: LetterForm, version: number): Promise<number> => {
      const params = { path: { id } };
      const proposal = bodyOf(form);
      const done = await data(
        api.PUT('/api/v1/bids/{id}', { params, body: { version, proposal } }),
      );
      let latest = done.version;
      const text = partiesText(form);
      if (joint && text !== sentParties.current && partiesReady(form.parties)) {
        // The letter is safe by now: what is wrong with the members is said beside them.
        try {
          const body = { version: latest, parties: partiesBody(form.parties) };
          latest = (await data(api.PUT('/api/v1/bids/{id}/parties', { params, body }))).version;
          sentParties.current = text;
          setPartiesProblem(undefined);
        } catch (error) {
          if (error instanceof ProblemError && error.code === 'stale_version') throw error;
          setPartiesProblem(error);
        }
      }
      await queryClient.invalidateQueries({ queryKey: ['bids', id] });
      return latest;
    },
    [id, joint, queryClient],
  );
  const reload = useCallback(async () => {
    const newest = storedOf(await readBid(id));
    sentParties.current = partiesText(newest.value);
    return newest;
  }, [id]);
  const unfinished = useCallback(
    (form: LetterForm) => holdsBack(form) || (joint && partiesText(form) !== sentParties.current),
    [joint],
  );
  const draft = useDraft({ key: `bid/${id}`, stored, save, reload, unfinished });
  useSaveBeforeCheck(draft.flush);

  const form = draft.value;
  const gaps = [
    // Half-filled lines are named as they stand on the page, with what they lack.
    ...gapsOf(bid.missing.filter((name) => !/第 \d+ 行/.test(name))),
    ...faultsIn(form, { ceilingFen: listing.ceilingFen, joint }),
  ];
  return (
    <>
      <Editor
        bid={bid}
        listing={listing}
        form={form}
        onChange={draft.change}
        note={<DraftNote draft={draft} />}
        partiesProblem={partiesProblem}
        check={
          <CheckPart
            bid={bid}
            listing={listing}
            form={form}
            gaps={gaps}
            step={
              <FinishDraft
                bid={bid}
                flush={draft.flush}
                why={
                  partiesProblem !== undefined
                    ? '成员名单没有保存成功，请到“成员与分工”查看原因'
                    : gaps.length > 0 && '请先补齐上面列出的内容'
                }
              />
            }
          />
        }
      />
      {draft.state === 'failed' && <ProblemNote error={draft.problem} />}
      <MergeDialog draft={draft} parts={MERGE_PARTS} />
    </>
  );
}

/** The list of what is missing comes from the server: it has to know all that was typed. */
function useSaveBeforeCheck(flush: () => Promise<number>): void {
  const [search] = useSearchParams();
  const checking = search.get('part') === 'check';
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    // What goes wrong is shown by the draft's note.
    if (checking) void latest.current().catch(() => undefined);
  }, [checking]);
}
