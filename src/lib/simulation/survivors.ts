import type { ArmTerms } from './terms';

/**
 * Share of those who sign a term in a month who still pay, by age from 0. Age a falls into month `joined` + a.
 * @param place of the term among the segment's
 * @param alive filled to its end
 * @param survivors working memory, one entry per hidden type
 */
export function fillAlive(
	arm: ArmTerms,
	place: number,
	joined: number,
	alive: Float64Array,
	survivors: Float64Array
): void {
	const { terms, types, weights } = arm.segment;
	survivors.set(weights);
	let share = 1;
	for (let age = 0; age < alive.length; age++) {
		if (age > 0 && age % terms[place] === 0) {
			const losses = arm.row(place, joined + age);
			share = 0;
			for (let type = 0; type < types; type++) {
				survivors[type] *= 1 - arm.losses[place][losses + type];
				share += survivors[type];
			}
		}
		alive[age] = share;
	}
}
