import {
	accountFormulas,
	articleFormulas,
	buyerFormulas,
	engagementFormulas,
	lifecycleFormulas
} from './formulas-models';
import { retentionFormulas } from './formulas-retention';
import { revenueFormulas } from './formulas-revenue';
import { unitFormulas } from './formulas-unit';

/** What stands at the right of each figure's equals sign. The letters are those of the inputs in the table of metrics. */
export const formulas = {
	...retentionFormulas,
	...revenueFormulas,
	...unitFormulas,
	...articleFormulas,
	...buyerFormulas,
	...engagementFormulas,
	...lifecycleFormulas,
	...accountFormulas
};
