import { builtResults } from './built-results.server';

export const load = async () => ({ results: await builtResults() });
