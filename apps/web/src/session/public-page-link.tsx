import { Link } from 'react-router';

/** A listing's desk address; letters to everybody's inbox carry it. */
const LISTING = /^\/(?:listings|market)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?]|$)/;

/** Who has no account reads the listing in the hall instead. */
export function PublicPageLink({ then }: { then: string | null }) {
  const id = then?.match(LISTING)?.[1];
  if (!id) return null;
  return (
    <p>
      <Link to={`/hall/listings/${id}`}>不登录，查看公开页面</Link>
    </p>
  );
}
