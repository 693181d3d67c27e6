import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, data } from '../../../api/client';
import { CommandButton } from '../../../desk';
import { useKept } from '../../../desk/kept';
import { KeptNote } from '../../../desk/kept-note';
import type { Bid, Listing } from '../reads';
import { CheckPart } from './check-part';
import { Editor } from './editor';
import { bodyOf, formOf, partiesBody, type LetterForm } from './form';
import { faultsIn, gapsOf, missingIn } from './parts';

/**
 * Changes a letter that was put before the members or submitted: nothing of it counts until it is
 * submitted again, so it is kept on this machine.
 */
export function RevisionEditor({ bid, listing }: { bid: Bid; listing: Listing }) {
  const navigate = useNavigate();
  const { id, joint } = bid;
  // A colleague's newer version starts a new sheet; what was written over the old one is not mixed in.
  const kept = useKept<LetterForm>(`bid-revision/${id}/${bid.currentVersion}`);
  const [form, setForm] = useState(() => kept.recalled ?? formOf(bid.proposal, bid.parties));
  const latest = useRef(form);
  const change = (next: LetterForm | ((now: LetterForm) => LetterForm)) => {
    latest.current = typeof next === 'function' ? next(latest.current) : next;
    kept.keep(latest.current);
    setForm(latest.current);
  };
  const leave = () => {
    kept.forget();
    void navigate(`/bids/${id}`, { replace: true });
  };
  const gaps = [
    ...gapsOf(missingIn(form, listing.ceilingFen)),
    ...faultsIn(form, { ceilingFen: listing.ceilingFen, joint }),
  ];
  const given = { bid, form, why: gaps.length > 0 && '请先补齐上面列出的内容', onDone: leave };
  return (
    <>
      <p className="note note-warn">
        {joint
          ? '修改后形成新的一版，已有的同意随之作废，须全体成员重新确认；定稿之前不影响现在的版本。'
          : '重新提交之前，已提交的版本继续有效；重新提交后以新版本为准，并给出新的回执。'}
      </p>
      <Editor
        bid={bid}
        listing={listing}
        form={form}
        onChange={change}
        note={<KeptNote at={kept.at} recalled={kept.recalled !== undefined} onStartAnew={leave} />}
        check={
          <CheckPart
            bid={bid}
            listing={listing}
            form={form}
            gaps={gaps}
            step={joint ? <ReviseJoint {...given} /> : <Resubmit {...given} />}
          />
        }
      />
    </>
  );
}

interface StepProps {
  bid: Bid;
  form: LetterForm;
  why: string | false;
  onDone: () => void;
}

function Resubmit({ bid, form, why, onDone }: StepProps) {
  return (
    <CommandButton
      label="重新提交"
      primary
      why={why}
      effect="新版本将替换已提交的版本并密封，给出新的回执；提交时间以本次为准。"
      done="已重新提交，回执如下"
      run={(_: object, headers) =>
        data(
          api.POST('/api/v1/bids/{id}/revise', {
            params: { path: { id: bid.id } },
            headers,
            body: { version: bid.version, proposal: bodyOf(form) },
          }),
        )
      }
      onDone={onDone}
    />
  );
}

function ReviseJoint({ bid, form, why, onDone }: StepProps) {
  return (
    <CommandButton
      label="重新征求成员确认"
      primary
      why={why}
      effect="意向书将定稿为新的一版，通知全体成员重新确认；全体同意并由贵单位再次提交之前，本次揭榜尚未提交。"
      done="已通知各成员单位"
      run={(_: object, headers) =>
        data(
          api.POST('/api/v1/bids/{id}/revise-joint', {
            params: { path: { id: bid.id } },
            headers,
            body: {
              version: bid.version,
              proposal: bodyOf(form),
              parties: partiesBody(form.parties),
            },
          }),
        )
      }
      onDone={onDone}
    />
  );
}
