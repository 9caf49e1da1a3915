/** Where a lever may go, counted in its steps: `from` is as today, and the search goes both ways. */
export interface Reach {
	low: number;
	high: number;
	from: number;
	/** What is looked for: the least move that does it, or the farthest that still does (a cost that can be borne). */
	prefer: 'least' | 'farthest';
}

/** Shares of futures at a place: of few futures to look around, of all to decide. */
export type Measure = (place: number, futures: 'few' | 'all') => Promise<number>;

export type Found =
	/** `until`: about where it is lost again farther out; null where it is not. `slope`: change of the share per step. */
	| { kind: 'found'; at: number; share: number; slope: number; until: number | null }
	/** It holds without moving, or wherever one may go. */
	| { kind: 'already'; at: number; share: number }
	/** It holds nowhere; `at` is where most futures do. */
	| { kind: 'never'; at: number; share: number };

/** Places looked at first, over the whole reach: what is true only between two of them may be missed. */
const LOOKS = 20;
/** Rounds of looking closer around the best place, where none was good enough. */
const CLOSER = 5;

/** Roughly how many places a search measures, for showing how far it is. */
export function expectedMeasures({ low, high }: Reach): number {
	return LOOKS + 4 + Math.ceil(Math.log2(Math.max(2, (high - low) / LOOKS)));
}

/**
 * Finds a place where at least `wanted` of the futures do what is asked. The share need not rise along the lever: the
 * whole reach is looked over, then the crossing that is preferred is halved down to one step. The same futures at every
 * place make the share a steady curve.
 */
export async function search(reach: Reach, wanted: number, measure: Measure): Promise<Found> {
	const known = new Map<string, number>();
	const shareAt: Measure = async (place, futures) => {
		const key = `${place} ${futures}`;
		if (!known.has(key)) known.set(key, await measure(place, futures));
		return known.get(key)!;
	};
	const holds = async (place: number) => (await shareAt(place, 'all')) >= wanted;
	const places = looks(reach);
	const few = new Map<number, number>();
	for (const place of places) few.set(place, await shareAt(place, 'few'));

	if (reach.prefer === 'farthest') return farthest(reach, places, shareAt, holds);
	if (await holds(reach.from))
		return { kind: 'already', at: reach.from, share: await shareAt(reach.from, 'all') };
	for (const place of byDistance(places, reach.from)) {
		if (few.get(place)! < wanted || !(await holds(place))) continue;
		const at = await inward(places, place, reach.from, holds);
		const until = await lostAgain(places, place, reach.from, few, wanted);
		return found(at, reach, shareAt, until);
	}
	return closer(reach, places, few, wanted, shareAt, holds);
}

/** Evenly over the reach, with the place of today among them. */
function looks({ low, high, from }: Reach): number[] {
	const places = new Set([low, from, high]);
	for (let look = 1; look < LOOKS; look++) places.add(Math.round(low + ((high - low) * look) / LOOKS));
	return [...places].sort((one, other) => one - other);
}

function byDistance(places: number[], from: number): number[] {
	return [...places]
		.filter((place) => place !== from)
		.sort((one, other) => Math.abs(one - from) - Math.abs(other - from));
}

/** From a place where it holds towards today: the last step where it still does. */
async function inward(
	places: number[],
	place: number,
	from: number,
	holds: (place: number) => Promise<boolean>
): Promise<number> {
	const side = place > from ? -1 : 1;
	let does = place;
	let next = places[places.indexOf(does) + side];
	// few futures may have said no where all of them say yes
	while (next !== from && (await holds(next))) {
		does = next;
		next = places[places.indexOf(does) + side];
	}
	return halve(next, does, holds);
}

/** Between a place where it does not hold and one where it does: the last one, towards the first, where it does. */
async function halve(not: number, does: number, holds: (place: number) => Promise<boolean>): Promise<number> {
	while (Math.abs(does - not) > 1) {
		const middle = Math.trunc((does + not) / 2);
		if (await holds(middle)) does = middle;
		else not = middle;
	}
	return does;
}

async function lostAgain(
	places: number[],
	place: number,
	from: number,
	few: Map<number, number>,
	wanted: number
): Promise<number | null> {
	const outward =
		place > from
			? places.filter((other) => other > place)
			: places.filter((other) => other < place).reverse();
	const beyond = outward.findIndex((other) => few.get(other)! < wanted);
	if (beyond < 0) return null;
	return beyond === 0 ? place : outward[beyond - 1];
}

async function found(
	at: number,
	{ low, high }: Reach,
	shareAt: Measure,
	until: number | null
): Promise<Found> {
	const width = Math.max(1, Math.round((high - low) / (2 * LOOKS)));
	const [left, right] = [Math.max(low, at - width), Math.min(high, at + width)];
	const slope = ((await shareAt(right, 'all')) - (await shareAt(left, 'all'))) / (right - left);
	return { kind: 'found', at, share: await shareAt(at, 'all'), slope, until };
}

/** The farthest place up to which it holds all the way from today. */
async function farthest(
	reach: Reach,
	places: number[],
	shareAt: Measure,
	holds: (place: number) => Promise<boolean>
): Promise<Found> {
	const { from, high } = reach;
	if (!(await holds(from))) return { kind: 'never', at: from, share: await shareAt(from, 'all') };
	let last = from;
	for (const place of places.filter((other) => other > from)) {
		if (!(await holds(place))) return found(await halve(place, last, holds), reach, shareAt, null);
		last = place;
	}
	return { kind: 'already', at: high, share: await shareAt(high, 'all') };
}

/** Nowhere among the looks: the best of them is looked around, in case the peak lies between two. */
async function closer(
	reach: Reach,
	places: number[],
	few: Map<number, number>,
	wanted: number,
	shareAt: Measure,
	holds: (place: number) => Promise<boolean>
): Promise<Found> {
	let best = byDistance(places, reach.from).reduce(
		(top, place) => (few.get(place)! > few.get(top)! ? place : top),
		reach.from
	);
	let width = Math.round((reach.high - reach.low) / LOOKS);
	for (let round = 0; round < CLOSER && width > 1; round++) {
		width = Math.max(1, Math.round(width / 2));
		for (const place of [best - width, best + width]) {
			if (place < reach.low || place > reach.high) continue;
			if ((await shareAt(place, 'few')) > (await shareAt(best, 'few'))) best = place;
		}
	}
	if (!(await holds(best))) return { kind: 'never', at: best, share: await shareAt(best, 'all') };
	const sorted = [...new Set([...places, best])].sort((one, other) => one - other);
	return found(await inward(sorted, best, reach.from, holds), reach, shareAt, best);
}
