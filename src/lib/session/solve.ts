import type { Engine } from '../engine/engine';
import type { Scenario } from '../scenario/scenario';
import { leversFor, reachOf, requestFor, scaleOf, shareIn, withLever, type Question } from './question';
import { expectedMeasures, search, type Found } from './search';
import { withoutNoise } from './typed-quantity';

/** Futures to look around with; to decide it takes all that the scenario has, up to a limit. */
const FEW = 1000;
const MOST = 20_000;

export interface Answer {
	/** `unmoved`: the lever is none of those that move the figure. */
	kind: Found['kind'] | 'unmoved';
	/** Where the lever has to stand; of `never` where most futures reach it. */
	value: number;
	/** Share of the futures that reach it there. */
	share: number;
	/** How exactly the value is known: one standard error of the futures, at least a step. Null where none is meant. */
	precision: number | null;
	/** About where it is lost again farther out. */
	until: number | null;
	futures: number;
}

interface Options {
	/** Aborting it rejects with an `AbortError`. */
	signal?: AbortSignal;
	/** How far it is, 0..1. */
	onProgress?: (done: number) => void;
	/** See `scaleOf`. */
	mostSaved: number;
}

/**
 * Finds where a lever has to stand for the futures asked about. Every place is measured on the same futures, those of
 * the page.
 * @param engine one of its own: the page's run goes on meanwhile
 */
export async function solve(
	engine: Engine,
	scenario: Scenario,
	question: Question,
	{ signal, onProgress, mostSaved }: Options
): Promise<Answer> {
	const scale = scaleOf(scenario, question, mostSaved);
	const reach = reachOf(scale, question);
	const request = requestFor(question, scenario);
	const futures = Math.min(MOST, scenario.trials);
	const valueAt = (place: number) => withoutNoise(place * scale.step);
	const expected = expectedMeasures(reach);
	const measure = async (value: number, trials: number) =>
		shareIn(await engine.run(withLever(scenario, question, value, trials), request, { signal }), question);
	if (!leversFor(question.target).includes(question.lever)) {
		const share = await measure(0, futures);
		return { kind: 'unmoved', value: 0, share, precision: null, until: null, futures };
	}
	let measured = 0;
	const found = await search(reach, question.chance, async (place, count) => {
		const share = await measure(valueAt(place), count === 'few' ? FEW : futures);
		measured += 1;
		// a search that takes longer than most slows down before its end
		onProgress?.(measured / (measured + Math.max(1, expected - measured)));
		return share;
	});
	return {
		kind: found.kind,
		value: valueAt(found.at),
		share: found.share,
		precision: found.kind === 'found' ? precisionOf(found, futures) * scale.step : null,
		until: found.kind === 'found' && found.until !== null ? valueAt(found.until) : null,
		futures
	};
}

/** One standard error of the share, in steps of the lever. */
function precisionOf({ share, slope }: Extract<Found, { kind: 'found' }>, futures: number): number {
	const error = Math.sqrt((share * (1 - share)) / futures);
	return slope === 0 ? 1 : Math.max(1, error / Math.abs(slope));
}
