import { modelWords } from './metrics-models';
import { retentionWords } from './metrics-retention';
import { revenueWords } from './metrics-revenue';
import { unitWords } from './metrics-unit';

/** Words of every calculator, by its name in the table. Heavy: pages get theirs when the site is built. */
export const metricWords = { ...retentionWords, ...revenueWords, ...unitWords, ...modelWords };
