/**
 * One message. `{name}` stands for a fact. Facts are names of listings, dates, counts and reasons that
 * are public: never a bidder, a price, a content, a telephone number or a resident.
 */
export interface Template {
  title: string;
  body: string;
  /** Path on the site. */
  link: string;
  /** It tells of a bid that is not opened, or of who sits on a panel: e-mails keep silent about it. */
  sealed?: boolean;
}

/** What a template may be filled with. */
export type Facts = Readonly<Record<string, string | number | undefined>>;

export const to = (link: string, title: string, body: string): Template => ({ title, body, link });

export const sealed = (link: string, title: string, body: string): Template => ({
  ...to(link, title, body),
  sealed: true,
});
