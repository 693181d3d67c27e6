import { everySpec } from '../../../test/support/every-spec.js';

everySpec(import.meta.dirname);
