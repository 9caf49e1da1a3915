import { normalQuantile } from '../numeric/normal';
import { stratifiedUniform } from '../numeric/low-discrepancy';
import { PLAN_QUANTITIES, SEGMENT_QUANTITIES } from '../scenario/quantities';
import { distributionOf, isRange, valueAt, type Bounds, type Distribution } from '../scenario/quantity';
import type { Quantity, Scenario, Segment } from '../scenario/scenario';

const MOST_SEGMENTS = 4;

type SegmentQuantity = keyof typeof SEGMENT_QUANTITIES;
type PlanQuantity = keyof typeof PLAN_QUANTITIES;
export type SegmentDraw = Record<SegmentQuantity, number>;
export type PlanDraw = Record<PlanQuantity, number>;

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
		const perSegment = Object.keys(SEGMENT_QUANTITIES).length;
		this.segments = scenario.segments.map((segment, index) =>
			this.read<SegmentQuantity>(segment, SEGMENT_QUANTITIES, index * perSegment, `segments[${index}]`)
		);
		const first = MOST_SEGMENTS * perSegment;
		this.plans = scenario.plans.map((plan) =>
			this.read<PlanQuantity>(plan, PLAN_QUANTITIES, first, 'plans[]')
		);
	}

	/** The central values, until others are drawn. */
	private read<Key extends string>(
		from: Record<Key, Quantity>,
		quantities: Record<Key, Bounds>,
		firstDimension: number,
		path: string
	): Record<Key, number> {
		const target = {} as Record<Key, number>;
		(Object.keys(quantities) as Key[]).forEach((key, place) => {
			const distribution = distributionOf(from[key], quantities[key]);
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

/** A segment's churn at its central value (z = 0), the mean of the Beta of unequal customers. */
export function centralChurn({ churn }: Segment): number {
	return isRange(churn) ? valueAt(distributionOf(churn, SEGMENT_QUANTITIES.churn), 0) : churn;
}
