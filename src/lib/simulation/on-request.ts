import { CohortRun } from './cohort-tables';
import { customerCash } from './customer-cash';
import { Details } from './details';
import { TwoPasses } from './two-passes';

/** What only some requests need, and runs too large for memory: a worker loads it when it is first asked for. */
export const onRequest = { CohortRun, customerCash, Details, TwoPasses };
export type OnRequest = typeof onRequest;
