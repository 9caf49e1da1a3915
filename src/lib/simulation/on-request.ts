import { Details } from './details';
import { Extras } from './extras';
import { TwoPasses } from './two-passes';

/** What only some requests need, and runs too large for memory: a worker loads it when it is first asked for. */
export const onRequest = { Details, Extras, TwoPasses };
export type OnRequest = typeof onRequest;
