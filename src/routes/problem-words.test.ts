import { en } from '$lib/messages/en';
import { parseScenario } from '$lib/scenario/schema';
import { quantityText } from '$lib/session/quantity-text';
import { describe, expect, it } from 'vitest';
import { problemWords } from './problem-words';
import { exactMoney } from './say';

const inPercent = (value: number) => `${Number((value * 100).toPrecision(12))}%`;

/** What stands at the field of a plan's churn reduction that was typed in percent. */
function said(churnReduction: number): string {
	const segments = [{ customers: 1, newPerMonth: 0, churn: 0.04, ticket: 10 }];
	const parsed = parseScenario({ version: 1, segments, plans: [{ churnReduction }] });
	if (!('faults' in parsed)) throw new Error(`${churnReduction} is valid`);
	return problemWords({ kind: 'scenario', faults: parsed.faults }, true, inPercent, true);
}

describe('what is wrong with a field', () => {
	it('takes a percentage above 100 for a digit too many', () => {
		expect(said(1.4)).toBe('140% is above 100%. Did you mean 14%?');
		expect(said(-1.4)).toBe('−140% is below −100%. Did you mean −14%?'.replaceAll('−', '-'));
	});

	it('suggests nothing where a tenth is too much as well', () => {
		expect(said(14)).toBe('1400% is above 100%.');
		expect(said(140)).toBe('14000% is above 100%.');
	});

	it('quotes a number of any size shortly', () => {
		const parsed = parseScenario({
			version: 1,
			segments: [{ customers: 1e308, newPerMonth: 0, churn: 0.04, ticket: 1e21 }],
			plans: [{}]
		});
		const faults = 'faults' in parsed ? parsed.faults : [];
		expect(
			problemWords({ kind: 'scenario', faults: faults.slice(0, 1) }, true, (value) =>
				quantityText(value, false)
			)
		).toBe('1E308 is above 10,000,000.');
		expect(
			problemWords({ kind: 'scenario', faults: faults.slice(1) }, true, (value) => exactMoney(value, 'USD'))
		).toBe('$1E21 is above $10,000,000.');
	});

	it('says that a thousand is written without a point', () =>
		expect(problemWords({ kind: 'typing', problem: 'wholeHere' }, false, String)).toBe(
			en.page.field.wholeHere
		));
});
