import { describe, expect, test } from 'vitest';
import { meanInverseArrivals } from './acquisition';
import { annuity, cappedLifetimeValue, monthlyDiscountFactor } from './lifetime-value';
import { savedAndGoingOn, savedCountedOnce, savedInFirstMonth } from './saved-readings';
import { customerMonths, customersAfter } from './stock';
import { survival, survivalByAge } from './survival';

const businessX = { start: 5000, arrivals: 300, churn: 0.04 };

describe('a stock of customers', () => {
	test.each([
		[1, 5100],
		[12, 5968.225607],
		[24, 6561.466883]
	])('Business X has after %i months %f customers', (months, expected) => {
		expect(customersAfter(businessX, months)).toBeCloseTo(expected, 6);
	});

	test('added up month by month it is what the sum says, also where nobody leaves', () => {
		for (const churn of [0.04, 0]) {
			const stock = { ...businessX, churn };
			let sum = 0;
			for (let month = 1; month <= 12; month++) sum += customersAfter(stock, month);
			expect(customerMonths(stock, 12)).toBeCloseTo(sum, 6);
		}
	});

	test('one cut of a tenth saves Business X 2 932 439.10492 in twelve months', () => {
		const kept = customerMonths({ ...businessX, churn: 0.036 }, 12) - customerMonths(businessX, 12);
		expect(2000 * kept).toBeCloseTo(2_932_439.10492, 4);
	});
});

test('readings of revenue saved of Business X, as published', () => {
	const cut = { customers: 5000, churn: 0.04, ticket: 2000, reduction: 0.1 };
	expect(savedInFirstMonth(cut)).toBeCloseTo(40_000, 9);
	expect(savedCountedOnce(cut, 12)).toBeCloseTo(287_028.19, 2);
	expect(savedAndGoingOn(cut, 12)).toBeCloseTo(2_216_746.33, 2);
	expect(savedCountedOnce({ ...cut, reduction: 0 }, 12)).toBe(0);
});

test.each([
	[12, 0, 774.580485],
	[36, 0, 1539.961281],
	[60, 0, 1827.295371],
	[60, 0.1, 1590.737979]
])('the first %i payments at %f a year are worth %f', (payments, rate, expected) => {
	expect(cappedLifetimeValue(100, 0.8, 0.04, payments, monthlyDiscountFactor(rate))).toBeCloseTo(expected, 6);
});

test('an annuity whose payments keep their worth is their number', () => {
	expect(annuity(1, 7)).toBe(7);
});

test('survival by age is the staircase while churn stays, and falls with what changes', () => {
	const steps = survivalByAge(12, 30, () => 0.04);
	for (const age of [0, 11, 12, 24, 29]) expect(steps[age]).toBeCloseTo(survival(0.04, 12, age), 12);
	// who joins in month 1 meets the decisions of months 2, 3, …
	expect(survivalByAge(1, 3, (month) => month / 10)[2]).toBeCloseTo(0.8 * 0.7, 12);
});

test('the mean of one over a Poisson number, few or many', () => {
	// of expectation 1: Σ 1/(n·n!) = 1.3179021514544, over e − 1
	expect(meanInverseArrivals(1)).toBeCloseTo(1.3179021514544 / (Math.E - 1), 10);
	// both ways of computing meet
	expect(meanInverseArrivals(59.999) * 59.999).toBeCloseTo(meanInverseArrivals(60.001) * 60.001, 5);
	expect(meanInverseArrivals(1e6) * 1e6).toBeCloseTo(1, 5);
});
