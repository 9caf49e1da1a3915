import { normalQuantile } from '../numeric/normal';
import { stratifiedUniform } from '../numeric/low-discrepancy';
import { inputsOf, type QuantityRow } from '../scenario/inputs';
import { distributionOf, isRange, valueAt, type Distribution } from '../scenario/quantity';
import type { Plan, Scenario, Segment } from '../scenario/scenario';

/**
 * The uncertain inputs, each at its own place in the low-discrepancy sequence. The order is part of the engine's
 * version: append, never reorder.
 */
const SEGMENT_QUANTITIES = [
	'newPerMonth',
	'acquisitionGrowth',
	'churn',
	'ticket',
	'expansion',
	'grossMargin',
	'cac'
] as const;
const PLAN_QUANTITIES = [
	'churnReduction',
	'ticketChange',
	'priceChurnElasticity',
	'priceDemandElasticity',
	'acquisitionChange',
	'cacChange',
	'fixedCost',
	'costPerCustomer'
] as const;
const MOST_SEGMENTS = 4;

export type SegmentDraw = Record<(typeof SEGMENT_QUANTITIES)[number], number>;
export type PlanDraw = Record<(typeof PLAN_QUANTITIES)[number], number>;

/** An input that is a range somewhere in the scenario. */
export interface UncertainInput {
	/** Such as `segments[0].churn`; a plan's field is one draw for all plans: `plans[].churnReduction`. */
	path: string;
	dimension: number;
}

/** What the inputs are in one future, the same in every arm. */
export class Draws {
	readonly segments: SegmentDraw[];
	readonly plans: PlanDraw[];
	readonly uncertain: UncertainInput[] = [];
	private readonly cells: {
		target: Record<string, number>;
		key: string;
		distribution: Distribution;
		dimension: number;
	}[] = [];
	private readonly normals = new Map<number, number>();

	constructor(private readonly scenario: Scenario) {
		this.segments = scenario.segments.map((segment, index) =>
			this.read(
				'segment',
				segment,
				SEGMENT_QUANTITIES,
				index * SEGMENT_QUANTITIES.length,
				`segments[${index}]`
			)
		);
		const first = MOST_SEGMENTS * SEGMENT_QUANTITIES.length;
		this.plans = scenario.plans.map((plan) => this.read('plan', plan, PLAN_QUANTITIES, first, 'plans[]'));
	}

	private read<Key extends string>(
		owner: 'segment' | 'plan',
		from: Segment | Plan,
		keys: readonly Key[],
		firstDimension: number,
		path: string
	): Record<Key, number> {
		const target = {} as Record<Key, number>;
		keys.forEach((key, place) => {
			const distribution = distributionFor(owner, from, key);
			target[key] = valueAt(distribution, 0);
			if (distribution.fixed !== null) return;
			const dimension = firstDimension + place;
			this.cells.push({ target, key, distribution, dimension });
			if (!this.normals.has(dimension)) {
				this.normals.set(dimension, 0);
				this.uncertain.push({ path: `${path}.${key}`, dimension });
			}
		});
		return target;
	}

	/** Sets every input to its value in a future; `override` holds one input at a chosen standard normal instead. */
	draw(trial: number, override?: { dimension: number; z: number }): void {
		for (const dimension of this.normals.keys()) {
			const z =
				override?.dimension === dimension
					? override.z
					: normalQuantile(stratifiedUniform(this.scenario.seed, dimension, trial));
			this.normals.set(dimension, z);
		}
		for (const { target, key, distribution, dimension } of this.cells) {
			target[key] = valueAt(distribution, this.normals.get(dimension)!);
		}
	}
}

function distributionFor(owner: 'segment' | 'plan', from: Segment | Plan, key: string): Distribution {
	const row = inputsOf(owner).find((entry) => entry.key === key)!.row as QuantityRow;
	const quantity = (from as unknown as Record<string, number | [number, number]>)[key];
	return distributionOf(quantity, row.family, row.min, row.max);
}

/** A segment's churn at its central value (z = 0), the mean of the Beta of unequal customers. */
export function centralChurn(segment: Segment): number {
	return isRange(segment.churn) ? valueAt(distributionFor('segment', segment, 'churn'), 0) : segment.churn;
}
