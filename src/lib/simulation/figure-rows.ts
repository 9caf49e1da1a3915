import type { Scenario } from '../scenario/scenario';
import type { CustomerSummaries, Summary } from './results';
import { summarise } from './summarise';
import { sumUp, type SummedRows } from './summing';

/** What is said of one customer of a segment, or of the mix of several: rows in the kernel's order. */
export const CUSTOMER_FIGURES = ['ltv', 'ltvSimple', 'cac', 'ltvToCac', 'paybackMonths'] as const;
/** Of an arm as a whole besides, and of a plan. */
export const ARM_FIGURES = [...CUSTOMER_FIGURES, 'quickRatio', 'arr'] as const;
export const PLAN_FIGURES = [...ARM_FIGURES, 'breakEvenMonth', 'saved'] as const;

export type FigureName = (typeof PLAN_FIGURES)[number];

/** Rows that a scenario's figures take: one number of every future each. */
export function figuresKept({ plans, segments }: Scenario): number {
	const parts = segments.length > 1 ? segments.length * CUSTOMER_FIGURES.length : 0;
	return ARM_FIGURES.length + plans.length * PLAN_FIGURES.length + (plans.length + 1) * parts;
}

/** The figures of one arm, or of a segment of it: a number of every future each, in rows that follow each other. */
export class FigureRows {
	/** @param first number of its first row */
	constructor(
		private readonly rows: SummedRows,
		readonly names: readonly FigureName[],
		readonly first: number
	) {}

	/** Of every future so far: a view. NaN marks one in which it is undefined, Infinity one in which it never happens. */
	values(name: FigureName): Float64Array {
		return this.rows.row(this.row(name));
	}

	summary(name: FigureName): Summary {
		const { rows } = this;
		const values = this.values(name);
		return summarise(values, (finite, shares) =>
			finite === values ? rows.sumUp(this.row(name), shares) : sumUp(finite, shares)
		);
	}

	ofCustomer(): CustomerSummaries {
		const ltvSimple = this.summary('ltvSimple');
		return {
			ltv: this.summary('ltv'),
			ltvSimple: ltvSimple.mean === null ? null : ltvSimple,
			cac: this.summary('cac'),
			ltvToCac: this.summary('ltvToCac'),
			paybackMonths: this.summary('paybackMonths')
		};
	}

	private row(name: FigureName): number {
		return this.first + this.names.indexOf(name);
	}
}
