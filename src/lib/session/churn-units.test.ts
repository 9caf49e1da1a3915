import { describe, expect, it } from 'vitest';
import {
	churnOver,
	churnView,
	monthlyChurn,
	pointsView,
	typedChurn,
	typedReduction,
	type ChurnUnit
} from './churn-units';

const perMonth: ChurnUnit = { told: 'leave', period: 'month' };
const perYear: ChurnUnit = { told: 'leave', period: 'year' };

describe('churn in other units', () => {
	it('compounds: 5 % a month is 46.0 % a year, not 60 %', () => {
		expect(churnOver(0.05, 12)).toBeCloseTo(0.4596, 4);
		expect(churnOver(0.04, 3)).toBeCloseTo(1 - 0.96 ** 3, 12);
	});

	it.each([0, 0.001, 0.04, 0.3, 0.6])('comes back from any period: %d', (churn) => {
		for (const months of [1, 3, 12])
			expect(monthlyChurn(churnOver(churn, months), months)).toBeCloseTo(churn, 9);
	});

	it('has no view of the unit that the scenario has', () => expect(churnView(perMonth)).toBeNull());

	it('shows what was typed, whatever the unit', () => {
		for (const told of ['leave', 'stay'] as const) {
			for (const period of ['month', 'quarter', 'year'] as const) {
				const view = churnView({ told, period });
				if (!view) continue;
				for (const typed of [0.1, 0.35, 0.46, 0.8512]) expect(view.show(view.read(typed)!)).toBe(typed);
			}
		}
	});

	it('takes retention as its opposite', () => {
		const view = churnView({ told: 'stay', period: 'month' })!;
		expect(view.read(0.95)).toBe(0.05);
		expect(view.show(0.05)).toBe(0.95);
		expect(view.slider).toMatchObject({ min: 0.88, max: 1 });
	});

	it('refuses what is no share', () => {
		expect(churnView(perYear)!.read(1.4)).toBeNull();
		expect(churnView(perYear)!.read(-0.1)).toBeNull();
	});

	it('looks at a reduction in points of churn', () => {
		const view = pointsView(0.04);
		expect(view.show(0.1)).toBe(0.004);
		expect(view.read(0.004)).toBe(0.1);
		expect(view.show(-0.05)).toBe(-0.002);
	});
});

describe('units that are typed', () => {
	it.each([
		['46% a year', '46%', 'leave', 'year'],
		['5 %/yr', '5 %', 'leave', 'year'],
		['5%/y', '5%', 'leave', 'year'],
		['3-6% per quarter', '3-6%', 'leave', 'quarter'],
		['12 annually', '12', 'leave', 'year'],
		['95 % retention', '95 %', 'stay', 'month'],
		['80% yearly retention', '80%', 'stay', 'year'],
		['90 to 95% stay each month', '90 to 95%', 'stay', 'month'],
		['4', '4', 'leave', 'month']
	])('%s', (text, rest, told, period) => {
		const typed = typedChurn(text, perMonth);
		expect(typed.text.replace(/\s+/g, ' ')).toBe(rest);
		expect(typed.unit).toEqual({ told, period });
	});

	it('stay as they were where nothing is said', () => {
		expect(typedChurn('46', perYear).unit).toEqual(perYear);
		expect(typedChurn('5% churn', { told: 'stay', period: 'year' }).unit).toEqual(perYear);
		expect(typedChurn('5% monthly', perYear).unit).toEqual(perMonth);
	});

	it('tell points from percent', () => {
		expect(typedReduction('0.5 points', 'relative')).toEqual({ text: '0.5 ', unit: 'points' });
		expect(typedReduction('0.2–0.5 pp', 'relative').unit).toBe('points');
		expect(typedReduction('10%', 'points').unit).toBe('relative');
		expect(typedReduction('0.4', 'points').unit).toBe('points');
	});
});
