import { describe, expect, test } from 'vitest';
import { meanLifetimeOfMix } from '../../src/lib/economics/contracts';
import { churnAtRatio, discountedLifetimeValue } from '../../src/lib/economics/lifetime-value';
import { paybackWithChurn, simplePayback } from '../../src/lib/economics/payback';
import {
	equivalentMonthlyChurn,
	lifetimeVariance,
	meanLifetime,
	survival
} from '../../src/lib/economics/survival';
import {
	betaGeometricRenewalRate,
	betaGeometricSurvival,
	churnAndSpread,
	customerTypes,
	discountedLifetime
} from '../../src/lib/economics/unequal-customers';
import { distributionOf, valueAt } from '../../src/lib/scenario/quantity';
import { businessX, K, simulate, valid } from './run';

/** Month 1 is index 0. */
const month = (number: number) => number - 1;
const ALL_BANDS = { bands: ['customers', 'savedByMonth', 'saved', 'retention'] as const, details: false };

describe('Business X: 5000 customers, 300 new a month, churn 4 %, ticket 2000', () => {
	const level = simulate(businessX({ churnReduction: 0.1 }), ALL_BANDS);
	const compounding = simulate(businessX({ churnReduction: 0.1, reductionMode: 'compounding' }), ALL_BANDS);

	test.each([
		[1, 5100],
		[12, 5968.225607],
		[24, 6561.466883]
	])('customers at the end of month %i are %f on average', (at, expected) => {
		const { mean, se } = level.baseline.customers!;
		expect(Math.abs(mean[month(at)]! - expected)).toBeLessThan(K * se[month(at)]!);
		expect(se[month(at)]!).toBeLessThan(0.002 * expected);
	});

	test('the variance of customers at month 12 is that of Poisson arrivals and binomial losses', () => {
		const { se } = level.baseline.customers!;
		const variance = se[month(12)]! ** 2 * level.trials;
		// the standard error of a normal sample's variance is σ²·√(2/n)
		const tolerance = K * 4091.159373 * Math.sqrt(2 / level.trials);
		expect(Math.abs(variance - 4091.159373)).toBeLessThan(tolerance);
	});

	test.each([
		['level', 1, 40_000],
		['level', 2, 79_360],
		['level', 3, 118_071.04],
		['compounding', 1, 40_000],
		['compounding', 2, 116_224],
		['compounding', 3, 225_484.18816]
	])('a plan of 10 %% (%s) saves on average in month %i: %f', (mode, at, expected) => {
		const { mean, se } = (mode === 'level' ? level : compounding).plans[0].savedByMonth!;
		expect(Math.abs(mean[month(at)]! - expected)).toBeLessThan(K * se[month(at)]!);
	});

	test.each([
		['level', 2_932_439.10492],
		['compounding', 11_663_712.934791]
	])('and over twelve months (%s): %f', (mode, expected) => {
		const { mean, se } = (mode === 'level' ? level : compounding).plans[0].saved!;
		expect(Math.abs(mean[month(12)]! - expected)).toBeLessThan(K * se[month(12)]!);
		expect(se[month(12)]!).toBeLessThan(0.001 * expected);
	});
});

describe('one customer: ticket 100, margin 0.8, churn 4 %', () => {
	const ltvOf = (ltvMonths: number, discountRate: number) =>
		simulate(
			businessX(
				{},
				{ ticket: 100, cac: 555, customers: 10, newPerMonth: 1 },
				{ ltvMonths, discountRate, trials: 100 }
			),
			{ bands: [], details: false }
		).baseline;

	test.each([
		[12, 0, 774.580485],
		[36, 0, 1539.961281],
		[60, 0, 1827.295371],
		[60, 0.1, 1590.737979]
	])('the first %i payments at a discount of %f a year are worth %f', (payments, rate, expected) => {
		expect(ltvOf(payments, rate).ltv.mean).toBeCloseTo(expected, 6);
	});

	test('without a cap: simple 2000, discounted at 10 % a year 1680.862450', () => {
		expect(ltvOf(60, 0.1).ltvSimple!.mean).toBeCloseTo(2000, 9);
		expect(discountedLifetimeValue(100, 0.8, 0.04, 0.1)).toBeCloseTo(1680.86245, 6);
	});

	test('at a CAC of 555 the ratio is 3.603604, the payback 6.9375 months, with churn 7.962322: month 8', () => {
		const { ltvSimple, paybackMonths } = ltvOf(60, 0);
		expect(ltvSimple!.mean! / 555).toBeCloseTo(3.603604, 6);
		expect(simplePayback(555, 100, 0.8)).toBeCloseTo(6.9375, 10);
		expect(paybackWithChurn(555, 100, 0.8, 0.04)).toBeCloseTo(7.962322, 6);
		expect(paybackMonths.mean).toBe(8);
	});

	test('the highest churn at which LTV : CAC is 1, and 3', () => {
		expect(churnAtRatio(100, 0.8, 555, 1)).toBeCloseTo(0.1441441, 7);
		expect(churnAtRatio(100, 0.8, 555, 3)).toBeCloseTo(0.04804805, 8);
	});
});

describe('survival', () => {
	test('at churn 4 %: after 12 months, mean lifetime, variance', () => {
		expect(survival(0.04, 1, 12)).toBeCloseTo(0.6127097573, 10);
		expect(meanLifetime(0.04, 1)).toBeCloseTo(25, 12);
		expect(lifetimeVariance(0.04)).toBeCloseTo(600, 9);
	});

	test('the simulated cohort follows it', () => {
		const { mean, se } = simulate(businessX(), ALL_BANDS).baseline.retention!;
		expect(mean[0]).toBe(1);
		expect(Math.abs(mean[12]! - 0.6127097573)).toBeLessThan(K * se[12]!);
	});

	test.each([
		[12, 30.98451414],
		[24, 38.42540668],
		[36, 46.75442225]
	])('terms of %i months: mean lifetime %f', (term, expected) => {
		expect(meanLifetime(0.04, term)).toBeCloseTo(expected, 8);
	});

	test('a mix of 57/32/11 % of terms 1/12/24: mean lifetime and the monthly churn that equals it', () => {
		const lifetime = meanLifetimeOfMix(0.04, { 1: 0.57, 12: 0.32, 24: 0.11 });
		expect(lifetime).toBeCloseTo(28.39183926, 8);
		expect(equivalentMonthlyChurn(lifetime)).toBeCloseTo(0.0352213885, 10);
	});

	test('a cohort on a mix of terms follows the staircases', () => {
		const contracts = { 1: 0.57, 12: 0.32, 24: 0.11 };
		const { mean, se } = simulate(businessX({}, { contracts }, { months: 36 }), ALL_BANDS).baseline
			.retention!;
		for (const age of [1, 11, 12, 13, 24, 36]) {
			const expected =
				0.57 * survival(0.04, 1, age) + 0.32 * survival(0.04, 12, age) + 0.11 * survival(0.04, 24, age);
			expect(Math.abs(mean[age]! - expected), `age ${age}`).toBeLessThan(K * se[age]!);
		}
	});
});

describe('unequal customers: the shifted-beta-geometric model (Fader & Hardie 2007)', () => {
	const highEnd = { alpha: 0.668, beta: 3.806 };
	const regular = { alpha: 0.704, beta: 1.182 };

	test('survival and renewal rates', () => {
		expect(betaGeometricSurvival(highEnd, 1)).toBeCloseTo(0.850692892, 9);
		expect(betaGeometricSurvival(highEnd, 12)).toBeCloseTo(0.37804042, 9);
		expect(betaGeometricRenewalRate(highEnd, 8)).toBeCloseTo(0.941781419, 9);
		expect(betaGeometricSurvival(regular, 12)).toBeCloseTo(0.170062577, 9);
	});

	test('discounted expected lifetimes at 10 % a period', () => {
		expect(discountedLifetime(highEnd, 0.1)).toBeCloseTo(5.922596408, 9);
		expect(discountedLifetime(regular, 0.1)).toBeCloseTo(3.695147406, 9);
	});

	test('sixteen hidden types stand for the Beta: within 1e-8 to 60 periods, 1e-4 to 120', () => {
		for (const churn of [0.005, 0.04, 0.15, 0.5, 0.9]) {
			for (const churnSpread of [0.01, 0.1, 0.3, 0.6, 0.9]) {
				const { churns, weights } = customerTypes(churn, churnSpread);
				const total = (1 - churnSpread) / churnSpread;
				const shape = { alpha: churn * total, beta: (1 - churn) * total };
				for (const age of [1, 12, 60, 120]) {
					const byTypes = churns.reduce((sum, theta, type) => sum + weights[type] * (1 - theta) ** age, 0);
					const error = Math.abs(byTypes - betaGeometricSurvival(shape, age));
					expect(error, `${churn} ${churnSpread} ${age}`).toBeLessThan(age <= 60 ? 1e-8 : 1e-4);
				}
			}
		}
	});

	test.each([
		['high end', highEnd, 0, 0.37804042],
		['high end, churn scaled by 0.9', highEnd, 0.1, 0.3999691824],
		['regular', regular, 0, 0.170062577]
	])('the simulated cohort follows it (%s): S(12)', (_, shape, churnReduction, expected) => {
		const scenario = businessX({ churnReduction }, churnAndSpread(shape), { months: 12 });
		const { mean, se } = simulate(scenario, ALL_BANDS).plans[0].retention!;
		expect(Math.abs(mean[12]! - expected)).toBeLessThan(K * se[12]!);
		expect(se[12]!).toBeLessThan(0.002);
	});

	test('lifetime value sums the same survival', () => {
		const scenario = businessX(
			{},
			{ ...churnAndSpread(highEnd), ticket: 1, grossMargin: 1 },
			{ discountRate: 0, ltvMonths: 60, trials: 100 }
		);
		const { ltv } = simulate(scenario, { bands: [], details: false }).baseline;
		let expected = 0;
		for (let age = 0; age < 60; age++) expected += betaGeometricSurvival(highEnd, age);
		expect(ltv.mean).toBeCloseTo(expected, 7);
	});
});

describe('a range is the 5th and 95th percentile', () => {
	test('churn 2 % to 8 %: logit-normal with the stated spread and median', () => {
		const churn = distributionOf([0.02, 0.08], { family: 'share', min: 0, max: 0.9 });
		expect(churn.sd).toBeCloseTo(0.4406085864, 10);
		expect(valueAt(churn, 0)).toBeCloseTo(0.0404233866, 10);
	});

	test('its mean; and lifetime value is the mean of 1/c, not one over the mean (Jensen)', () => {
		const trials = 20_000;
		const scenario = businessX(
			{},
			{ churn: [0.02, 0.08], ticket: 1, grossMargin: 1, customers: 1_000_000, newPerMonth: 0 },
			{ months: 6, trials }
		);
		const { customerChurn, ltvSimple } = simulate(scenario, {
			bands: ['customerChurn'],
			details: false
		}).baseline;
		expect(Math.abs(customerChurn!.mean[0]! - 0.0439694122)).toBeLessThan(K * customerChurn!.se[0]!);
		expect(Math.abs(ltvSimple!.mean! - 27.15790999)).toBeLessThan(K * ltvSimple!.se!);
		expect(1 / 0.0439694122).toBeCloseTo(22.74308322, 5);
		// the draws are stratified: far closer than chance would have it
		expect(Math.abs(ltvSimple!.mean! - 27.15790999)).toBeLessThan(0.1 * ltvSimple!.se! * K);
	});

	test.each([
		['newPerMonth', [200, 400]],
		['ticket', [20, 90]],
		['cac', [100, 900]]
	] as const)('positive amounts (%s) have these percentiles', (key, range) => {
		const lognormal = distributionOf([...range], { family: 'positive', min: 0, max: 1e9 });
		expect(valueAt(lognormal, -1.6448536269514722)).toBeCloseTo(range[0], 9);
		expect(valueAt(lognormal, 1.6448536269514722)).toBeCloseTo(range[1], 9);
		expect(
			valid({
				version: 1,
				segments: [{ customers: 1, newPerMonth: 1, churn: 0.1, ticket: 5, [key]: range }],
				plans: [{}]
			})
		).toBeTruthy();
	});
});
