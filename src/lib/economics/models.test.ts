import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleReadings, READINGS, type Reading } from './article-readings';
import { concentration, gini, partOfTop } from './concentration';
import { defectionForGain, gainOfPoints, yearsOfProfit } from './defection';
import { costPerCustomer, newCustomers, type Funnel } from './lifecycle';
import { engagementOutcome, type Strengths } from './purchase-engagement';

const businessX = { customers: 5000, joined: 300, churn: 0.04, ticket: 2000, reduction: 0.1 };
const total = (months: number[]) => months.reduce((sum, month) => sum + month, 0);

describe('the readings of the article’s twelve months', () => {
	const readings = articleReadings(businessX, 12);
	/** As computed independently, month by month; columns in the order of READINGS. */
	const table = readFileSync(
		new URL('../../../tests/golden/revenue-saved-readings.csv', import.meta.url),
		'utf8'
	);
	const [head, ...lines] = table
		.trim()
		.split('\n')
		.map((line) => line.split(','));
	const columns: Record<Reading, string> = {
		once: 'counted_once',
		leavingAgain: 'leaving_again',
		goingOn: 'going_on',
		level: 'level',
		stock: 'stock',
		compounding: 'compounding'
	};

	it.each(READINGS)('%s: every month and the sum, to the printed digits', (reading) => {
		const column = head.indexOf(columns[reading]);
		expect(column).toBeGreaterThan(0);
		for (const line of lines.slice(0, 12))
			expect(readings[reading][Number(line[0]) - 1]).toBeCloseTo(Number(line[column]), 1.9);
		// the printed sum adds up twelve rounded months
		expect(Math.abs(total(readings[reading]) - Number(lines[12][column]))).toBeLessThan(12 * 0.005);
	});

	it('agree on the first month, and lie forty-fold apart in the year', () => {
		for (const reading of READINGS) expect(readings[reading][0]).toBeCloseTo(40_000, 6);
		expect(total(readings.level)).toBeCloseTo(2_932_439.10492, 4);
		expect(total(readings.compounding)).toBeCloseTo(11_663_712.934791, 4);
		expect(total(readings.compounding) / total(readings.once)).toBeGreaterThan(40);
	});
});

describe('five points less defection', () => {
	const flat = { discount: 0, growth: 0 };

	it('gain 25 % where a quarter leaves, and 85 % where 10.88 % do, with flat profit', () => {
		expect(gainOfPoints(0.25, 0.05, flat)).toBeCloseTo(0.25, 12);
		expect(gainOfPoints(0.1088, 0.05, flat)).toBeCloseTo(0.85, 2);
		expect(defectionForGain(0.25, 0.05, flat)).toBeCloseTo(0.25, 12);
		expect(defectionForGain(0.85, 0.05, flat)).toBeCloseTo(0.10882, 5);
	});

	it('never gain 85 % at a discount of 10 %', () => {
		const discounted = { discount: 0.1, growth: 0 };
		expect(defectionForGain(0.85, 0.05, discounted)).toBeNull();
		expect(gainOfPoints(0.05, 0.05, discounted)).toBeCloseTo(0.5, 12);
		expect(defectionForGain(0.25, 0.05, discounted)).toBeCloseTo(0.15, 12);
	});

	it('are not five per cent: a relative cut gains 5.26 %', () => {
		expect(gainOfPoints(0.2, 0.2 * 0.05, flat)).toBeCloseTo(0.0526, 4);
	});

	it('have no gain where fewer cannot leave, or worth has no bound', () => {
		expect(gainOfPoints(0.03, 0.05, flat)).toBeNull();
		expect(yearsOfProfit(0.02, { discount: 0, growth: 0.1 })).toBeNull();
	});
});

describe('concentration', () => {
	it('of 20 % who bring 80 %', () => {
		const exponent = concentration(0.2, 0.8);
		expect(partOfTop(0.2, exponent)).toBeCloseTo(0.8, 12);
		expect(exponent).toBeCloseTo(0.138647, 6);
		expect(gini(exponent)).toBeCloseTo(0.756471, 6);
		expect(partOfTop(0, exponent)).toBe(0);
		expect(partOfTop(1, exponent)).toBe(1);
	});

	it('is none where all are alike', () => {
		expect(gini(concentration(0.3, 0.3))).toBeCloseTo(0, 12);
	});
});

describe('the lifecycle', () => {
	const funnel: Funnel = {
		reach: 20_000,
		engaged: 0.1,
		evaluating: 0.2,
		buying: 0.25,
		customers: 1000,
		loyal: 0.3,
		referrals: 0.2,
		spending: 55_500
	};

	it('wins those who go through all the stages, and the referred from evaluation on', () => {
		expect(newCustomers(funnel)).toBeCloseTo((400 + 60) * 0.25, 12);
		expect(costPerCustomer(funnel)).toBeCloseTo(55_500 / 115, 12);
	});

	it('has no cost of a customer where nobody buys', () => {
		expect(costPerCustomer({ ...funnel, buying: 0 })).toBeNull();
	});
});

describe('purchase engagement', () => {
	const certain: Strengths = {
		customization: [0.4, 0.4],
		community: [0.2, 0.2],
		account: [0.3, 0.3],
		dependency: [0.5, 0.5],
		premium: [0.1, 0.1],
		staying: [0.2, 0.2]
	};

	it('of known strengths is the product along the paths', () => {
		const { price, churn } = engagementOutcome({ customization: 1, community: 1, account: 1 }, certain);
		const dependency = 0.9 * 0.5;
		for (const value of price) expect(value).toBeCloseTo(1.1 ** dependency - 1, 12);
		for (const value of churn) expect(value).toBeCloseTo(1 - 0.8 ** dependency, 12);
	});

	it('of nothing improved is nothing, however unsure the strengths', () => {
		const unsure: Strengths = { ...certain, dependency: [0.1, 0.9], staying: [0, 0.4] };
		const { price, churn } = engagementOutcome({ customization: 0, community: 0, account: 0 }, unsure);
		expect([...price, ...churn].every((value) => Math.abs(value) < 1e-15)).toBe(true);
	});

	it('spreads as one unsure strength does', () => {
		const unsure: Strengths = { ...certain, account: [0.1, 0.5] };
		const { churn } = engagementOutcome({ customization: 0, community: 0, account: 1 }, unsure);
		// the only one that is drawn: its 5th and 95th percentile go straight through, to the points' spacing
		expect(churn[0]).toBeCloseTo(1 - 0.8 ** 0.05, 3);
		expect(churn[2]).toBeCloseTo(1 - 0.8 ** 0.25, 3);
	});
});
