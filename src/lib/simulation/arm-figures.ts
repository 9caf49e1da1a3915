import type { CustomerFigures } from './customer-figures';
import type { CustomerSummaries, Summary } from './results';
import { summarise } from './summarise';

const CUSTOMER_FIGURES = ['ltv', 'ltvSimple', 'cac', 'ltvToCac', 'paybackMonths'] as const;
/** Of an arm; the last two for comparing: break-even of a plan, revenue of the horizon, from which a plan's saved is told. */
const ARM_FIGURES = ['quickRatio', 'arr', 'breakEvenMonth', 'saved'] as const;

type CustomerFigure = (typeof CUSTOMER_FIGURES)[number];
type ArmFigure = (typeof ARM_FIGURES)[number];

function columns<Name extends string>(names: readonly Name[], trials: number) {
	return Object.fromEntries(names.map((name) => [name, new Float64Array(trials)])) as Record<
		Name,
		Float64Array
	>;
}

/** What is said of one customer of a segment, or of the mix of several: one number per future for each figure. */
export class CustomerColumns {
	readonly of: Record<CustomerFigure, Float64Array>;

	/** @param capacity the most futures it can hold */
	constructor(capacity: number) {
		this.of = columns(CUSTOMER_FIGURES, capacity);
	}

	/** What follows from the inputs alone, of so many trials from `trial` on. */
	keep(trial: number, lanes: number, { cac, ltv, ltvSimple, paybackMonths }: CustomerFigures): void {
		const { of } = this;
		for (let lane = 0; lane < lanes; lane++) {
			of.ltv[trial + lane] = ltv[lane];
			of.ltvSimple[trial + lane] = ltvSimple[lane];
			of.ltvToCac[trial + lane] = cac[lane] > 0 ? ltv[lane] / cac[lane] : NaN;
			of.paybackMonths[trial + lane] = paybackMonths[lane];
		}
	}

	/**
	 * @param spent on acquisition
	 * @param won customers acquired for it
	 */
	keepCac(trial: number, spent: number, won: number): void {
		this.of.cac[trial] = won > 0 ? spent / won : NaN;
	}

	/** Always in the same order. */
	columns(): Float64Array[] {
		return Object.values(this.of);
	}

	/** Of the first `trials` futures. */
	summaries(trials: number): CustomerSummaries {
		const summary = (name: CustomerFigure) => summarise(this.of[name].subarray(0, trials));
		const ltvSimple = summary('ltvSimple');
		return {
			ltv: summary('ltv'),
			ltvSimple: ltvSimple.mean === null ? null : ltvSimple,
			cac: summary('cac'),
			ltvToCac: summary('ltvToCac'),
			paybackMonths: summary('paybackMonths')
		};
	}
}

/** What is said of an arm as a whole: one number per future for each figure. */
export class ArmColumns {
	readonly of: Record<ArmFigure, Float64Array>;

	constructor(capacity: number) {
		this.of = columns(ARM_FIGURES, capacity);
	}

	columns(): Float64Array[] {
		return Object.values(this.of);
	}

	/** Of the first `trials` futures. */
	summary(name: ArmFigure, trials: number): Summary {
		return summarise(this.of[name].subarray(0, trials));
	}
}
