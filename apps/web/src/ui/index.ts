// Building blocks without the component library, shared by the hall and the desks.
export { Countdown } from './countdown';
export { Empty } from './empty';
export { Facts } from './facts';
export { TextField } from './field';
export { Loaded, Waiting } from './loaded';
export { LongText } from './long-text';
export { NotFound } from './not-found';
export { usePageTitle } from './page-title';
export { ProblemNote } from './problem-note';
export { useServerNow } from './server-clock';
export { StatusTag } from './status-tag';
