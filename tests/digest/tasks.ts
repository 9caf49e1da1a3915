import type { Quantity, Scenario, Segment } from '../../src/lib/scenario/scenario';
import { completeScenario } from '../../src/lib/scenario/schema';
import {
	ARM_BANDS,
	EVERYTHING,
	PLAN_BANDS,
	type BandName,
	type Request,
	type Threshold
} from '../../src/lib/simulation/results';
import { SCENARIOS } from './scenarios';

/** A scenario and everything that can be asked about it; plain data, for any engine. */
export interface Task {
	name: string;
	scenario: Scenario;
	request: Request;
}

const middle = (quantity: Quantity) =>
	typeof quantity === 'number' ? quantity : (quantity[0] + quantity[1]) / 2;

/** Asks about every band of every arm, at the start, in the middle and at the end, near what it may be. */
function thresholds({ months, segments, plans }: Scenario): Threshold[] {
	const sum = (of: (segment: Segment) => number) => segments.reduce((total, one) => total + of(one), 0);
	const customers = sum((segment) => segment.customers);
	const mrr = sum((segment) => segment.customers * middle(segment.ticket));
	const churn = sum((segment) => middle(segment.churn)) / segments.length;
	const near = (band: BandName, month: number): number => {
		if (band === 'customers') return customers;
		if (band === 'newCustomers') return sum((segment) => middle(segment.newPerMonth));
		if (band === 'lostCustomers') return customers * churn;
		if (band === 'mrr') return mrr;
		if (band === 'cumulativeRevenue' || band === 'cash') return mrr * month;
		if (band === 'customerChurn' || band === 'revenueChurn') return churn;
		return band === 'retention' ? 0.5 : 0;
	};
	const ofArm = (bands: readonly BandName[], arm: number) =>
		bands.flatMap((band) =>
			[1, months >> 1, months].map((month) => ({ arm, band, month, value: near(band, month) }))
		);
	return [
		...ofArm(ARM_BANDS, 0),
		...plans.flatMap((_, index) => ofArm([...ARM_BANDS, ...PLAN_BANDS], index + 1))
	];
}

/** All scenarios, completed, each with the request for all that results can hold. */
export function tasks(): Task[] {
	return Object.entries(SCENARIOS).map(([name, draft]) => {
		const scenario = completeScenario(draft);
		return { name, scenario, request: { ...EVERYTHING, cohorts: true, above: thresholds(scenario) } };
	});
}
