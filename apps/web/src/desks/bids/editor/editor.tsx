import { Select } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePhone } from '../../../ui/media';
import { MembersPart } from '../joint/members-part';
import type { Bid, Listing } from '../reads';
import { CommitmentsPart, FilesPart } from './closing-parts';
import type { LetterForm } from './form';
import { Guide } from './guide';
import { isDone, isPart, PARTS, partsFor, type PartKey } from './parts';
import {
  ApproachPart,
  BudgetPart,
  OutcomePart,
  StrengthsPart,
  TeamPart,
  type PartProps,
} from './writing-parts';
import '../bids.css';

interface EditorProps {
  bid: Bid;
  listing: Listing;
  form: LetterForm;
  onChange: PartProps['onChange'];
  /** Whether what is typed is safe. */
  note: ReactNode;
  /** The last part: what is missing, and the step that ends the writing. */
  check: ReactNode;
  partiesProblem?: unknown;
}

/** The letter of intent, one part at a time, with the listing's demands beside it. */
export function Editor({ bid, listing, form, onChange, note, check, partiesProblem }: EditorProps) {
  const [search] = useSearchParams();
  const phone = usePhone();
  const parts = partsFor(bid.joint);
  const asked = search.get('part');
  const part = isPart(asked) && parts.includes(asked) ? asked : parts[0]!;
  useFocusOnField(search.get('field'), part);
  const at = parts.indexOf(part);
  const given: PartProps = { form, listing, onChange };
  const views: Record<PartKey, ReactNode> = {
    strengths: <StrengthsPart {...given} />,
    approach: <ApproachPart {...given} />,
    outcome: <OutcomePart {...given} />,
    budget: <BudgetPart {...given} />,
    team: <TeamPart {...given} />,
    members: <MembersPart {...given} problem={partiesProblem} />,
    files: <FilesPart {...given} bid={bid} />,
    commitments: <CommitmentsPart {...given} />,
    check,
  };
  const guide = part !== 'check' && part !== 'commitments';
  return (
    <div className="stack">
      <PartNav parts={parts} current={part} form={form} listing={listing} joint={bid.joint} />
      <div className={guide && !phone ? 'letter-columns' : 'stack'}>
        {guide && phone && (
          <details className="panel letter-fold">
            <summary>榜单要求与评分要点</summary>
            <Guide listing={listing} part={part} />
          </details>
        )}
        <section className="panel letter-part" aria-labelledby="letter-part">
          <div className="letter-part-head">
            <h2 id="letter-part">{PARTS[part]}</h2>
            {note}
          </div>
          {views[part]}
          <PartSteps before={parts[at - 1]} after={parts[at + 1]} />
        </section>
        {guide && !phone && (
          <aside className="panel letter-aside" aria-label="榜单要求与评分要点">
            <Guide listing={listing} part={part} />
          </aside>
        )}
      </div>
    </div>
  );
}

/** The address of a part, and of a field in it, on the page one is on. */
export function usePartAddress() {
  const [search] = useSearchParams();
  return (part: PartKey, field?: string) => {
    const next = new URLSearchParams(search);
    next.set('part', part);
    if (field) next.set('field', field);
    else next.delete('field');
    return { search: `?${next}` };
  };
}

/** A link from the list of gaps leads to the very field. */
function useFocusOnField(field: string | null, part: PartKey): void {
  useEffect(() => {
    if (!field) return;
    const timer = setTimeout(() => {
      const found = document.getElementById(field);
      found?.scrollIntoView({ block: 'center' });
      found?.focus();
    }, 100);
    return () => clearTimeout(timer);
  }, [field, part]);
}

interface PartNavProps {
  parts: PartKey[];
  current: PartKey;
  form: LetterForm;
  listing: Listing;
  joint: boolean;
}

function PartNav({ parts, current, form, listing, joint }: PartNavProps) {
  const phone = usePhone();
  const address = usePartAddress();
  const [, setSearch] = useSearchParams();
  const done = (part: PartKey) => isDone(part, form, { ceilingFen: listing.ceilingFen, joint });
  if (phone) {
    return (
      <Select
        aria-label="意向书各部分"
        value={current}
        onChange={(part: PartKey) => setSearch(address(part).search)}
        options={parts.map((part, index) => ({
          value: part,
          label: `${index + 1}/${parts.length}　${PARTS[part]}${done(part) ? '　✓' : ''}`,
        }))}
      />
    );
  }
  return (
    <nav className="letter-nav no-print" aria-label="意向书各部分">
      {parts.map((part) => (
        <Link
          key={part}
          to={address(part)}
          className={part === current ? 'active' : undefined}
          aria-current={part === current ? 'step' : undefined}
          preventScrollReset
        >
          {PARTS[part]}
          {done(part) && (
            <span className="letter-done">
              <span aria-hidden="true">✓</span>
              <span className="visually-hidden">已填</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

function PartSteps({ before, after }: { before?: PartKey; after?: PartKey }) {
  const address = usePartAddress();
  return (
    <div className="letter-steps no-print">
      {before && (
        <Link className="btn" to={address(before)}>
          上一步：{PARTS[before]}
        </Link>
      )}
      {after && (
        <Link className="btn btn-primary" to={address(after)}>
          下一步：{PARTS[after]}
        </Link>
      )}
    </div>
  );
}
