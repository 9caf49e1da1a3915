import { CohortRun } from './cohort-tables';
import { CountedRows } from './counted-rows';
import { customerCash } from './customer-cash';
import { Details } from './details';

/** What only some requests need, and runs too large for memory: a worker loads it when it is first asked for. */
export const onRequest = { CohortRun, CountedRows, customerCash, Details };
export type OnRequest = typeof onRequest;
