import { describe, expect, it } from 'vitest';
import { writePath } from './fault';
import { defaultOf, inputsOf, type InputRow } from './inputs';
import { defaultPreset } from './default-preset';
import { presetById, presets } from './presets';
import { isRange } from './quantity';
import type { Scenario } from './scenario';
import { parseScenario } from './schema';

/** Figures that need a source or a confession even when they stand at their default. */
const NEVER_SELF_EVIDENT = ['discountRate', 'grossMargin', 'priceChurnElasticity', 'priceDemandElasticity'];

const isFigure = (row: InputRow) => !['text', 'currency', 'choice', 'segments'].includes(row.kind);

function figuresOf(scenario: Scenario): string[] {
	const owned = [
		{ owner: 'scenario' as const, prefix: [], record: scenario },
		...scenario.segments.map((record, i) => ({ owner: 'segment' as const, prefix: ['segments', i], record })),
		...scenario.plans.map((record, i) => ({ owner: 'plan' as const, prefix: ['plans', i], record }))
	];
	return owned.flatMap(({ owner, prefix, record }) =>
		inputsOf(owner)
			.filter(({ key, row }) => {
				const value = (record as unknown as Record<string, unknown>)[key];
				const isDefault = JSON.stringify(value) === JSON.stringify(defaultOf(row));
				return isFigure(row) && (!isDefault || NEVER_SELF_EVIDENT.includes(key));
			})
			.map(({ key }) => writePath([...prefix, key]))
	);
}

describe('presets', () => {
	it.each(presets.map((preset) => [preset.id, preset] as const))(
		'%s is a complete, valid scenario',
		(_, preset) => {
			expect(parseScenario(preset.scenario)).toEqual({ scenario: preset.scenario });
		}
	);

	it.each(presets.map((preset) => [preset.id, preset] as const))(
		'%s says of every figure where it comes from, or that it is an assumption',
		(_, preset) => {
			const sourced = preset.sources.flatMap(({ paths }) => paths);
			const accounted = [...sourced, ...preset.assumptions];
			expect(figuresOf(preset.scenario).filter((path) => !accounted.includes(path))).toEqual([]);
			expect(new Set(accounted).size).toBe(accounted.length);
		}
	);

	it.each(presets.map((preset) => [preset.id, preset] as const))(
		'%s confesses that a contract may also change how many leave, where it has contracts',
		(_, preset) => {
			const hasContracts = preset.scenario.segments[0].contracts[1] !== 1;
			expect(preset.assumptions.includes('segments[0].termChurnFactor')).toBe(hasContracts);
		}
	);

	it('names only figures that exist', () => {
		const known = new Set(
			(['scenario', 'segment', 'plan'] as const).flatMap((owner) => {
				const prefix = { scenario: [], segment: ['segments', 0], plan: ['plans', 0] }[owner];
				return inputsOf(owner).map(({ key }) => writePath([...prefix, key]));
			})
		);
		const named = presets.flatMap(({ sources, assumptions }) => [
			...sources.flatMap(({ paths }) => paths),
			...assumptions
		]);
		const first = (path: string) => path.replace(/^(segments|plans)\[\d\]/, '$1[0]');
		expect(named.filter((path) => !known.has(first(path)))).toEqual([]);
	});

	it('opens with a business whose inputs are uncertain', () => {
		expect(presets[0]).toBe(defaultPreset);
		const [segment] = defaultPreset.scenario.segments;
		const [plan] = defaultPreset.scenario.plans;
		for (const quantity of [segment.churn, segment.newPerMonth, segment.grossMargin, segment.cac]) {
			expect(isRange(quantity)).toBe(true);
		}
		expect(plan.churnReduction).toEqual([0.06, 0.14]);
		expect([plan.fixedCost, plan.costPerCustomer]).toEqual([0, 0]);
	});

	it('holds the worked retention example exactly', () => {
		const scenario = presetById('businessX')?.scenario;
		expect(scenario).toMatchObject({
			currency: 'INR',
			months: 36,
			segments: [{ customers: 5000, newPerMonth: 300, churn: 0.04, ticket: 2000, contracts: { 1: 1 } }],
			plans: [{ churnReduction: 0.1, reductionMode: 'level', rampMonths: 0 }]
		});
	});
});

describe('figures derived from published ones', () => {
	const segmentOf = (id: string) => {
		const found = presetById(id);
		if (!found) throw new Error(`no preset ${id}`);
		return found.scenario.segments[0];
	};

	/** Share of new customers who survive each age when churn differs between them by a Beta distribution. */
	function survival(churn: number, spread: number, months: number): number[] {
		const alpha = (churn * (1 - spread)) / spread;
		const beta = ((1 - churn) * (1 - spread)) / spread;
		const shares = [1];
		for (let age = 0; age < months; age++) {
			shares.push((shares[age] * (beta + age)) / (alpha + beta + age));
		}
		return shares;
	}

	it('streaming: 45 % of new subscribers survive 12 months while 5.3 % of all leave each month', () => {
		const { churn, churnSpread, monthsInBusiness } = segmentOf('streaming');
		const shares = survival(churn as number, churnSpread, monthsInBusiness);
		const active = shares.slice(0, monthsInBusiness).reduce((sum, share) => sum + share, 0);
		expect(shares[12]).toBeCloseTo(0.45, 2);
		expect((1 - shares[monthsInBusiness]) / active).toBeCloseTo(0.053, 3);
	});

	it('enterprise: expansion leads from 93 % gross to 110 % net retention in a year', () => {
		expect(0.93 * (1 + (segmentOf('enterpriseSaas').expansion as number)) ** 12).toBeCloseTo(1.1, 3);
	});

	it('maintenance: 94 % to 88 % of contracts are renewed after a year', () => {
		const [low, high] = segmentOf('maintenanceContracts').churn as [number, number];
		expect((1 - low) ** 12).toBeCloseTo(0.94, 2);
		expect((1 - high) ** 12).toBeCloseTo(0.88, 2);
	});

	it.each([
		['smallBusinessSaas', 100, 0.78, 6, 18],
		['midMarketSaas', 1000, 0.78, 6, 24],
		['enterpriseSaas', 25_000, 0.78, 24, 36],
		['pointOfSale', 858, 0.6, 6, 18]
	])(
		'%s: what it costs to win a customer is paid back within the published months',
		(id, ticket, margin, from, to) => {
			const [low, high] = segmentOf(id).cac as [number, number];
			expect(low / (ticket * margin) / from).toBeCloseTo(1, 1);
			expect(high / (ticket * margin) / to).toBeCloseTo(1, 1);
		}
	);
});
