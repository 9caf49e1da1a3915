import type { Engine } from '../engine/engine';
import { isAbortError } from '../engine/errors';
import { carryOffers } from '../scenario/contract-lever';
import type { Fault } from '../scenario/fault';
import { decodeLink, encodeScenario } from '../scenario/link';
import type { Preset } from '../scenario/presets';
import type { Plan, Scenario, Segment } from '../scenario/scenario';
import { parseScenario } from '../scenario/schema';
import type { Results } from '../simulation/results';
import { AddressWriter, type Address } from './address-writer';
import { ChosenUnits } from './chosen-units.svelte';
import { History, type Travel } from './history';
import type { Opened } from './opened';
import { covers, PAGE_REQUEST, requestFor, type RequestPart } from './page-request';
import type { PlanEdit } from './plan-edits';
import type { Typed } from './typed-quantity';

/** Where the run stands. `done` and `of` count futures. */
export type Status =
	| { kind: 'idle' }
	| { kind: 'refining'; done: number; of: number; secondsLeft: number | null }
	| { kind: 'done'; of: number }
	/** By a fault, or by the reader with so many futures in. */
	| { kind: 'stopped'; by: 'fault' | 'reader'; done: number; of: number };

/** What is wrong with a text: it cannot be read, or in the unit of the field there is no such value. */
export type Mistyped = Extract<Typed, { problem: string }>['problem'] | 'notAShare';

/** Why a field's text did not become part of the scenario. */
export type Problem = { kind: 'typing'; problem: Mistyped } | { kind: 'scenario'; faults: Fault[] };

/** From this many milliseconds on a run says how long it will take, and can be stopped. */
const LONG_RUN = 1500;

/** What undo and redo go back and forth over. */
interface Moment {
	scenario: Scenario;
	opened: Opened;
	original: Scenario;
	arm: number;
	segment: number;
}

/** The baseline as the arm in hand; plans are counted from 0. */
export const BASELINE = -1;

/**
 * The one open workspace: a scenario in, results out, and the address bar that carries it. The scenario is replaced,
 * never changed in place, and only by `update` and `open…`.
 */
export class Workspace {
	#scenario = $state.raw<Scenario>()!;
	#opened = $state.raw<Opened>()!;
	/** The scenario as it was opened. */
	#original = $state.raw<Scenario>()!;
	#history = $state.raw(new History<Moment>());
	#results = $state.raw<Results | null>(null);
	#status = $state.raw<Status>({ kind: 'idle' });
	#abort: AbortController | null = null;
	#problems = $state.raw<Readonly<Record<string, Problem>>>({});
	#arm = $state(0);
	#segment = $state(0);
	#held = $state(false);
	#generation = $state(0);
	#returns = $state(0);
	#gesture = 0;
	#arrangement = $state(0);

	#engine: Engine | null = null;
	#writer: AddressWriter | null = null;
	#run = 0;
	#awaitingFirst = false;
	#runWaits = false;
	#asked: Readonly<Record<string, RequestPart>> = {};
	#askWaits = false;
	/** The scenario of which all futures have been in. */
	#complete: Scenario | null = null;
	/** What the newest run computes. */
	#request = PAGE_REQUEST;
	readonly presets: readonly Preset[];
	/** How the reader looks at fields; no part of the scenario. */
	readonly units = new ChosenUnits();

	/** @param results figures computed beforehand for the first preset, shown until the first run's arrive */
	constructor(presets: readonly Preset[], results: Results | null) {
		this.presets = presets;
		this.#opened = { kind: 'preset', preset: presets[0] };
		this.#scenario = this.#original = presets[0].scenario;
		this.#results = results;
	}

	get scenario() {
		return this.#scenario;
	}
	get opened() {
		return this.#opened;
	}
	/** The scenario as it was opened. */
	get original() {
		return this.#original;
	}
	/** The newest figures: partial while refining, and those of the last good scenario while an input is wrong. */
	get results() {
		return this.#results;
	}
	get status() {
		return this.#status;
	}
	/** What is wrong, by field. */
	get problems() {
		return this.#problems;
	}
	/** Whether a hand is moving a lever right now. */
	get held() {
		return this.#held;
	}
	/** Whether the scenario differs from what was opened. */
	get changed() {
		return encodeScenario(this.#scenario) !== encodeScenario(this.#original);
	}
	get canUndo() {
		return this.#history.canUndo;
	}
	get canRedo() {
		return this.#history.canRedo;
	}
	/** Counts steps back and forth, after which nothing is as a hand remembers it. */
	get returns() {
		return this.#returns;
	}
	/** Counts openings, so that fields forget what was typed into them for another scenario. */
	get generation() {
		return this.#generation;
	}
	/** Counts new arrangements of plans or groups, after which an index means another one. */
	get arrangement() {
		return this.#arrangement;
	}
	/** The arm in hand: a plan's index, or BASELINE. Where that plan is gone, the last one. */
	get arm() {
		return Math.min(this.#arm, this.#scenario.plans.length - 1);
	}
	set arm(arm: number) {
		this.#arm = arm;
	}
	/** The plan that the levers move: the one in hand, or the first while the baseline is looked at. */
	get planIndex() {
		return Math.max(0, this.arm);
	}
	/** Where the problems of the plan's own fields are kept. */
	get planPath() {
		return `plans.${this.planIndex}`;
	}
	get plan(): Plan {
		return this.#scenario.plans[this.planIndex];
	}
	/** The segment that the business's inputs show. */
	get segmentIndex() {
		return Math.min(this.#segment, this.#scenario.segments.length - 1);
	}
	set segmentIndex(index: number) {
		this.#segment = index;
	}
	get segment(): Segment {
		return this.#scenario.segments[this.segmentIndex];
	}
	get settled() {
		return this.#status.kind === 'done' && !this.#held;
	}

	/** Starts simulating and following the address. To be called once, in the browser. */
	connect(engine: Engine, address: Address): void {
		this.#engine = engine;
		this.#writer = new AddressWriter(address);
		if (!this.#openFragment(this.#writer.known)) this.#start();
		this.#history = new History();
	}

	disconnect(): void {
		this.#writer?.settle();
		this.#engine?.dispose();
		this.#engine = null;
	}

	/**
	 * The one way to change the scenario.
	 * @param field the field that asks, to which a fault is attached
	 * @param change writes into a copy
	 * @param final false while a hand is still moving: the address then waits
	 * @returns whether the changed scenario is valid; if not, the last good one stays
	 */
	update(field: string, change: (draft: Scenario) => void, final = true): boolean {
		const draft = structuredClone(this.#scenario);
		change(draft);
		const parsed = parseScenario(draft);
		this.#held = !final;
		if ('faults' in parsed) {
			this.#problems = { ...this.#problems, [field]: { kind: 'scenario', faults: parsed.faults } };
			return false;
		}
		this.clearProblem(field);
		const fragment = encodeScenario(parsed.scenario);
		const moved = fragment !== encodeScenario(this.#scenario);
		if (moved) this.#remember(field, fragment);
		this.#scenario = parsed.scenario;
		if (final) this.#writer?.replace(fragment);
		if (moved || (final && (this.#runWaits || !covers(this.#request, this.#wanted())))) this.#start();
		return true;
	}

	updatePlan(field: string, change: Partial<Plan>, final = true): boolean {
		const index = this.planIndex;
		return this.update(field, (draft) => Object.assign(draft.plans[index], change), final);
	}

	updateSegment(field: string, change: Partial<Segment>, final = true): boolean {
		const index = this.segmentIndex;
		const before = this.#scenario;
		return this.update(
			field,
			(draft) => {
				Object.assign(draft.segments[index], change);
				carryOffers(before, draft);
			},
			final
		);
	}

	/** Adds, removes or reorders plans, and takes one in hand. Their figures go with them until new ones are in. */
	arrangePlans({ plans, from, arm }: PlanEdit): void {
		this.beginGesture();
		const taken = this.update('plans', (draft) => (draft.plans = plans));
		if (!taken) return;
		this.#arm = arm;
		this.#arranged('plans');
		const results = this.#results;
		if (!results || from.some((place) => place === null || !results.plans[place])) return;
		const order = from as number[];
		const scenario = { ...results.scenario, plans: order.map((place) => results.scenario.plans[place]) };
		this.#results = { ...results, scenario, plans: order.map((place) => results.plans[place]) };
	}

	/** Adds or removes groups of customers, and shows one. */
	arrangeSegments(change: (draft: Scenario) => void, shown: number): void {
		this.beginGesture();
		if (!this.update('segments', change)) return;
		this.#segment = shown;
		this.#arranged('segments');
	}

	/** What was wrong by index is not to be said of another plan or group. */
	#arranged(list: 'plans' | 'segments'): void {
		this.#arrangement++;
		this.#problems = Object.fromEntries(
			Object.entries(this.#problems).filter(([field]) => !field.startsWith(`${list}.`))
		);
	}

	/** Whether an input is wrong in one of these fields, or in a part of one, such as a term's share of a mix. */
	hasProblem(fields: string[]): boolean {
		return Object.keys(this.#problems).some((problem) =>
			fields.some((field) => problem === field || problem.startsWith(`${field}.`))
		);
	}

	/** Notes that a field's text cannot be read. The scenario stays. */
	refuse(field: string, problem: Mistyped): void {
		this.#problems = { ...this.#problems, [field]: { kind: 'typing', problem } };
	}

	clearProblem(field: string): void {
		if (!(field in this.#problems)) return;
		const { [field]: _gone, ...rest } = this.#problems;
		this.#problems = rest;
	}

	openPreset(preset: Preset): void {
		this.open(preset.scenario, { kind: 'preset', preset });
	}

	/**
	 * Opens a scenario in place of the one that is open, to which undo returns.
	 * @param original what reset goes back to
	 */
	open(scenario: Scenario, opened: Opened, original = scenario): void {
		this.#open(scenario, opened, original);
		this.#writer?.push(encodeScenario(scenario));
	}

	/** Takes the scenario as changed from `original`, which reset then goes back to. */
	takeAsChanged(original: Scenario): void {
		this.#original = original;
		this.#opened = { kind: 'work' };
	}

	/** Takes the scenario as it is for what was opened: it has been saved. */
	takeAsSaved(id: string): void {
		this.#original = this.#scenario;
		this.#opened = { kind: 'saved', id };
	}

	/** Goes back to what was opened. */
	reset(): void {
		if (!this.changed) return;
		this.#open(this.#original, this.#opened);
		this.#writer?.replace(encodeScenario(this.#scenario));
	}

	undo(): void {
		this.#travel(this.#history.undo(this.#moment()));
	}

	redo(): void {
		this.#travel(this.#history.redo(this.#moment()));
	}

	/** What follows belongs to another gesture: it will be a step of its own. */
	beginGesture(): void {
		this.#gesture++;
	}

	/** Ends a move whose last event never came. */
	letGo(): void {
		if (this.#held) this.update('', (draft) => void draft);
	}

	/** To be called when the address may have been changed by something else. */
	followAddress(): void {
		if (this.#writer?.changedElsewhere()) this.#openFragment(this.#writer.known, true);
	}

	/** The fragment that carries the scenario as it is now, also written into the address. */
	link(): string {
		const fragment = encodeScenario(this.#scenario);
		this.#writer?.replace(fragment);
		this.#writer?.settle();
		return fragment;
	}

	/**
	 * Asks for figures besides the page's own, until `unask`. They arrive with the results, a moment later; details and
	 * cohorts, which take long, only when no hand moves a lever.
	 * @param key who asks; asking again replaces what it asked before
	 */
	ask(key: string, part: RequestPart): void {
		this.#asked = { ...this.#asked, [key]: part };
		if (this.#askWaits) return;
		this.#askWaits = true;
		// parts that appear together make one run
		queueMicrotask(() => {
			this.#askWaits = false;
			if (!covers(this.#request, this.#wanted())) this.#start();
		});
	}

	/** The next run leaves out what only `key` asked for. */
	unask(key: string): void {
		const { [key]: _gone, ...rest } = this.#asked;
		this.#asked = rest;
	}

	#wanted() {
		return requestFor(Object.values(this.#asked), this.#scenario, this.#held);
	}

	/** Runs the scenario afresh after the simulation stopped. */
	startAgain(): void {
		this.#start();
	}

	/** @returns whether the fragment led to another scenario than the one that is open */
	#openFragment(fragment: string, always = false): boolean {
		if (fragment === '') {
			if (always) this.#open(this.presets[0].scenario, { kind: 'preset', preset: this.presets[0] });
			return always;
		}
		const decoded = decodeLink(fragment);
		if ('faults' in decoded) {
			const preset = this.presets[0];
			this.#open(preset.scenario, { kind: 'broken', preset, faults: decoded.faults });
			return true;
		}
		const canonical = encodeScenario(decoded.scenario);
		const preset = this.presets.find((candidate) => encodeScenario(candidate.scenario) === canonical);
		this.#open(decoded.scenario, preset ? { kind: 'preset', preset } : { kind: 'link' });
		return true;
	}

	#moment(): Moment {
		return {
			scenario: this.#scenario,
			opened: this.#opened,
			original: this.#original,
			arm: this.#arm,
			segment: this.#segment
		};
	}

	/** Notes the scenario as it is, before `next` takes its place. */
	#remember(field: string, next: string): void {
		const gesture = `${this.#gesture} ${field}`;
		this.#history = this.#history
			.leave(this.#moment(), gesture)
			.settle(gesture, ({ scenario }) => encodeScenario(scenario) === next);
	}

	#travel(travel: Travel<Moment> | null): void {
		if (!travel) return;
		const { scenario, opened, original, arm, segment } = travel.state;
		const isElsewhere = opened !== this.#opened;
		// a text that was refused belongs to what is left
		if (isElsewhere || Object.keys(this.#problems).length > 0) this.#generation++;
		if (isElsewhere) this.#results = null;
		this.#history = travel.history;
		this.#scenario = scenario;
		this.#opened = opened;
		this.#original = original;
		this.#arm = arm;
		this.#segment = segment;
		this.#problems = {};
		this.#held = false;
		this.#returns++;
		this.#gesture++;
		this.#writer?.replace(encodeScenario(scenario));
		this.#start();
	}

	#open(scenario: Scenario, opened: Opened, original = scenario): void {
		this.#complete = null;
		this.#gesture++;
		this.#remember('', encodeScenario(scenario));
		// figures of another scenario must not stand beside this one's inputs
		const isReset = opened === this.#opened;
		if (!isReset && encodeScenario(scenario) !== encodeScenario(this.#scenario)) this.#results = null;
		this.#scenario = scenario;
		this.#opened = opened;
		this.#original = original;
		this.#problems = {};
		this.#arm = 0;
		this.#segment = 0;
		this.#held = false;
		this.#generation++;
		this.#start();
	}

	/**
	 * Runs the scenario. While a hand moves, the run before is let come to its first figures: abandoning it at every
	 * event would leave the pictures without any until the hand rests.
	 */
	#start(): void {
		const engine = this.#engine;
		if (!engine) return;
		if (this.#held && this.#awaitingFirst) {
			this.#runWaits = true;
			return;
		}
		const run = ++this.#run;
		const scenario = this.#scenario;
		// more figures of the same futures: what is settled stays until they are all in
		const isMore = this.#complete === scenario;
		this.#request = this.#wanted();
		this.#runWaits = false;
		this.#awaitingFirst = !isMore;
		if (!isMore) this.#status = { kind: 'refining', done: 0, of: scenario.trials, secondsLeft: null };
		const started = Date.now();
		const isNewest = () => run === this.#run;
		this.#abort = new AbortController();
		engine
			.run(scenario, this.#request, {
				signal: this.#abort.signal,
				onPartial: (partial) => isNewest() && !isMore && this.#show(partial, 'refining'),
				onProgress: (done) => isNewest() && this.#progress(done, scenario.trials, Date.now() - started)
			})
			.then(
				(results) => {
					if (!isNewest()) return;
					this.#complete = scenario;
					this.#show(results, 'done');
				},
				(error) => isNewest() && !isAbortError(error) && this.#stop('fault')
			);
	}

	#show(results: Results, kind: 'refining' | 'done'): void {
		this.#results = results;
		this.#awaitingFirst = false;
		const of = results.scenario.trials;
		const secondsLeft = this.#status.kind === 'refining' ? this.#status.secondsLeft : null;
		this.#status = kind === 'done' ? { kind, of } : { kind, done: results.trials, of, secondsLeft };
		if (this.#runWaits) this.#start();
	}

	/** Short runs end before anyone could read how long they take. */
	#progress(done: number, of: number, elapsed: number): void {
		if (this.#status.kind !== 'refining' || done <= 0 || elapsed < LONG_RUN) return;
		const secondsLeft = Math.max(1, Math.round((elapsed * (of - done)) / done / 1000));
		this.#status = { kind: 'refining', done, of, secondsLeft };
	}

	/** Ends a long run; what is in stays. */
	cancelRun(): void {
		if (this.#status.kind !== 'refining') return;
		this.#run++;
		this.#abort?.abort();
		this.#stop('reader');
	}

	#stop(by: 'fault' | 'reader'): void {
		this.#awaitingFirst = false;
		this.#runWaits = false;
		const done = by === 'reader' ? (this.#results?.trials ?? 0) : 0;
		this.#status = { kind: 'stopped', by, done, of: this.#scenario.trials };
	}
}
