import {
	TERMS,
	type ByTerm,
	type Plan,
	type Quantity,
	type ScenarioDraft
} from '../../../src/lib/scenario/scenario';
import type { SegmentDraft } from '../../../src/lib/scenario/scenario';
import { pick, source, type Source } from './random';

/** Rounded, so that a scenario that fails can be read and copied. */
const between = (random: Source, low: number, high: number) =>
	Math.round((low + (high - low) * random()) * 1000) / 1000;
const whole = (random: Source, low: number, high: number) => Math.floor(low + (high - low + 1) * random());
const sometimes = (random: Source, probability: number) => random() < probability;

/** A number, or one time in five a range around it. */
function quantity(random: Source, low: number, high: number): Quantity {
	const value = between(random, low, high);
	if (!sometimes(random, 0.2)) return value;
	const half = (high - low) / 6;
	const round = (x: number) => Math.round(x * 1e4) / 1e4;
	return [round(Math.max(low, value - half)), round(Math.max(low, value - half) + 2 * half)];
}

/** Shares in tenths over a few terms. */
function mix(random: Source): ByTerm {
	const tenths: ByTerm = {};
	for (let i = 0; i < 10; i += 5) {
		const term = pick(random, TERMS, [4, 3, 3, 3, 1, 1]);
		tenths[term] = (tenths[term] ?? 0) + 5;
	}
	return Object.fromEntries(Object.entries(tenths).map(([term, share]) => [term, share / 10]));
}

function someTerms(random: Source, low: number, high: number): ByTerm {
	return Object.fromEntries(
		TERMS.filter(() => sometimes(random, 0.5)).map((term) => [term, between(random, low, high)])
	);
}

function segment(random: Source, salesCycle: number): SegmentDraft {
	return {
		customers: whole(random, 20, 70),
		newPerMonth: quantity(random, 2, 6),
		acquisitionGrowth: quantity(random, -0.05, 0.06),
		churn: quantity(random, 0.01, 0.15),
		churnSpread: sometimes(random, 0.4) ? between(random, 0.02, 0.35) : 0,
		monthsInBusiness: whole(random, 1, 48),
		ticket: quantity(random, 50, 200),
		expansion: quantity(random, -0.02, 0.03),
		grossMargin: quantity(random, 0.5, 0.95),
		cac: quantity(random, 100, 900),
		salesCycle,
		contracts: mix(random),
		termChurnFactor: someTerms(random, 0.3, 1.6),
		prepaid: TERMS.filter(() => sometimes(random, 0.4))
	};
}

function plan(random: Source, segments: number): Partial<Plan> {
	return {
		segments: sometimes(random, 0.5) ? 'all' : [whole(random, 0, segments - 1)],
		churnReduction: quantity(random, -0.3, 0.6),
		reductionMode: sometimes(random, 0.3) ? 'compounding' : 'level',
		rampMonths: sometimes(random, 0.5) ? whole(random, 1, 12) : 0,
		ticketChange: sometimes(random, 0.6) ? quantity(random, -0.3, 0.4) : 0,
		priceChurnElasticity: quantity(random, 0, 2),
		priceDemandElasticity: quantity(random, 0, 1.5),
		contracts: sometimes(random, 0.5) ? mix(random) : null,
		contractTakeUp: sometimes(random, 0.5) ? between(random, 0, 1) : 0,
		termDiscount: someTerms(random, 0, 0.3),
		acquisitionChange: quantity(random, -0.4, 0.6),
		cacChange: quantity(random, -0.2, 0.4),
		fixedCost: quantity(random, 10, 60),
		costPerCustomer: quantity(random, 0.5, 4)
	};
}

/** A small scenario with every field drawn, the same for the same seed. */
export function randomScenario(seed: number): ScenarioDraft {
	const random = source(seed);
	const segments = whole(random, 1, 2);
	const salesCycle = whole(random, 0, 4);
	return {
		version: 1,
		seed,
		trials: 1500,
		months: whole(random, 8, 16),
		ltvMonths: whole(random, 12, 36),
		discountRate: between(random, 0, 0.4),
		segments: Array.from({ length: segments }, () => segment(random, salesCycle)),
		plans: [plan(random, segments), plan(random, segments)]
	};
}
