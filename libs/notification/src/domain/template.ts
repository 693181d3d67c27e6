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
  /** A term stands behind it: it waits for no digest, and goes as a text to who wants texts. */
  urgent?: boolean;
}

/** What a template may be filled with. */
export type Facts = Readonly<Record<string, string | number | undefined>>;

export const to = (link: string, title: string, body: string): Template => ({ title, body, link });

export const sealed = (link: string, title: string, body: string): Template => ({
  ...to(link, title, body),
  sealed: true,
});

export const urgent = (template: Template): Template => ({ ...template, urgent: true });
