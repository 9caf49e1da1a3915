import type { Engine } from '../engine/engine';
import { carryOffers } from '../scenario/contract-lever';
import { encodeScenario } from '../scenario/link';
import type { Preset } from '../scenario/default-preset';
import type { Plan, Scenario, Segment } from '../scenario/scenario';
import { parseScenario } from '../scenario/schema';
import type { Results } from '../simulation/results';
import { AddressWriter, type Address } from './address-writer';
import { ChosenUnits } from './chosen-units.svelte';
import { History, type Travel } from './history';
import { asOpened, ofFragment, ofPreset, type Moment } from './moment';
import type { Opened } from './opened';
import type { RequestPart } from './page-request';
import type { PlanEdit } from './plan-edits';
import { Problems, type Mistyped } from './problems.svelte';
import { Run } from './run.svelte';

/** The baseline as the arm in hand; plans are counted from 0. */
export const BASELINE = -1;

/**
 * The one open workspace: a scenario in, results out, and the address bar that carries it. The scenario is replaced,
 * never changed in place, and only by `update` and `open…`.
 */
export class Workspace {
	#now = $state.raw<Moment>()!;
	#history = $state.raw(new History<Moment>());
	#held = $state(false);
	#generation = $state(0);
	#returns = $state(0);
	#arrangement = $state(0);
	#gesture = 0;

	// apart from each other, so that what reads one is not told of the rest
	readonly #scenario = $derived(this.#now.scenario);
	readonly #opened = $derived(this.#now.opened);
	readonly #original = $derived(this.#now.original);
	/** The scenario as a link carries it, encoded once. */
	readonly #fragment = $derived(encodeScenario(this.#scenario));
	readonly #changed = $derived(this.#fragment !== encodeScenario(this.#original));
	readonly #arm = $derived(Math.min(this.#now.arm, this.#scenario.plans.length - 1));
	readonly #segment = $derived(Math.min(this.#now.segment, this.#scenario.segments.length - 1));

	readonly #run: Run;
	readonly #problems = new Problems();
	#writer: AddressWriter | null = null;
	/** Those that a link may turn out to be, the one that the page opens with first. */
	presets: readonly Preset[];
	/** How the reader looks at fields; no part of the scenario. */
	readonly units = new ChosenUnits();

	/** @param results figures computed beforehand for the first preset, of all futures */
	constructor(presets: readonly Preset[], results: Results | null) {
		this.presets = presets;
		this.#now = ofPreset(presets[0]);
		this.#run = new Run(this, results);
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
	/** Whether the scenario differs from what was opened. */
	get changed() {
		return this.#changed;
	}
	/** The newest figures: partial while refining, and those of the last good scenario while an input is wrong. */
	get results() {
		return this.#run.results;
	}
	get status() {
		return this.#run.status;
	}
	/** Whether figures of the open scenario are on their way. */
	get busy() {
		return !this.figured || (this.status.kind !== 'done' && this.status.kind !== 'stopped');
	}
	get settled() {
		return this.status.kind === 'done' && !this.#held;
	}
	/** What is wrong, by field. */
	get problems() {
		return this.#problems.all;
	}
	/** Whether a hand is moving a lever right now. */
	get held() {
		return this.#held;
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
		return this.#arm;
	}
	set arm(arm: number) {
		this.#now = { ...this.#now, arm };
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
		return this.#segment;
	}
	set segmentIndex(segment: number) {
		this.#now = { ...this.#now, segment };
	}
	get segment(): Segment {
		return this.#scenario.segments[this.segmentIndex];
	}
	/** Whether a run has come to figures, or stopped, since the page opened: until then they are the build's. */
	get figured() {
		return this.#run.figured;
	}

	/** Starts simulating and following the address. To be called once, in the browser. */
	connect(engine: Engine, address: Address): void {
		this.#run.connect(engine);
		this.#writer = new AddressWriter(address);
		if (this.#writer.known === '') {
			this.#run.start();
			// what a hand did before
			if (this.#changed) this.#writer.replace(encodeScenario(this.#scenario));
			return;
		}
		this.#open(ofFragment(this.#writer.known, this.presets));
		this.#history = new History();
	}

	disconnect(): void {
		this.#writer?.settle();
		this.#run.disconnect();
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
			this.#problems.note(field, { kind: 'scenario', faults: parsed.faults });
			return false;
		}
		this.#problems.clear(field);
		const { scenario } = parsed;
		const fragment = encodeScenario(scenario);
		const moved = fragment !== this.#fragment;
		if (moved) this.#remember(field, fragment);
		this.#now = { ...this.#now, scenario };
		if (final) this.#writer?.replace(fragment);
		if (moved) this.#run.start();
		else if (final) this.#run.catchUp();
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
		if (!this.update('plans', (draft) => (draft.plans = plans))) return;
		this.arm = arm;
		this.#arranged('plans');
		this.#run.arrangePlans(from);
	}

	/** Adds or removes groups of customers, and shows one. */
	arrangeSegments(change: (draft: Scenario) => void, shown: number): void {
		this.beginGesture();
		if (!this.update('segments', change)) return;
		this.segmentIndex = shown;
		this.#arranged('segments');
	}

	/** What was wrong by index is not to be said of another plan or group. */
	#arranged(list: 'plans' | 'segments'): void {
		this.#arrangement++;
		this.#problems.clearWithin(list);
	}

	/** Whether an input is wrong in one of these fields, or in a part of one, such as a term's share of a mix. */
	hasProblem(fields: readonly string[]): boolean {
		return this.#problems.has(fields);
	}

	/** Notes that a field's text cannot be read. The scenario stays. */
	refuse(field: string, problem: Mistyped): void {
		this.#problems.note(field, { kind: 'typing', problem });
	}

	clearProblem(field: string): void {
		this.#problems.clear(field);
	}

	openPreset(preset: Preset): void {
		this.open(preset.scenario, { kind: 'preset', preset });
	}

	/**
	 * Opens a scenario in place of the one that is open, to which undo returns.
	 * @param original what reset goes back to
	 */
	open(scenario: Scenario, opened: Opened, original = scenario): void {
		this.#open(asOpened(scenario, opened, original));
		this.#writer?.push(encodeScenario(scenario));
	}

	/** Says where the open scenario comes from, and what reset goes back to: what it was before it was changed. */
	takeAs(opened: Opened, original = this.#scenario): void {
		this.#now = { ...this.#now, opened, original };
	}

	/** Goes back to what was opened. */
	reset(): void {
		if (!this.changed) return;
		this.#open(asOpened(this.#original, this.#opened));
		this.#writer?.replace(this.#fragment);
	}

	undo(): void {
		this.#travel(this.#history.undo(this.#now));
	}

	redo(): void {
		this.#travel(this.#history.redo(this.#now));
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
		if (this.#writer?.changedElsewhere()) this.#open(ofFragment(this.#writer.known, this.presets));
	}

	/** The fragment that carries the scenario as it is now, also written into the address. */
	link(): string {
		const fragment = this.#fragment;
		this.#writer?.replace(fragment);
		this.#writer?.settle();
		return fragment;
	}

	/** See `Run.ask`. */
	ask(key: string, part: RequestPart): void {
		this.#run.ask(key, part);
	}

	unask(key: string): void {
		this.#run.unask(key);
	}

	/** Runs the scenario afresh after the simulation stopped. */
	startAgain(): void {
		this.#run.start();
	}

	/** Ends a long run; what is in stays. */
	cancelRun(): void {
		this.#run.cancel();
	}

	/** Notes the moment as it is, before a scenario takes its place. */
	#remember(field: string, next: string): void {
		const gesture = `${this.#gesture} ${field}`;
		this.#history = this.#history
			.leave(this.#now, gesture)
			.settle(gesture, ({ scenario }) => encodeScenario(scenario) === next);
	}

	#travel(travel: Travel<Moment> | null): void {
		if (!travel) return;
		const isElsewhere = travel.state.opened !== this.#opened;
		// a text that was refused belongs to what is left
		if (isElsewhere || this.#problems.any) this.#generation++;
		this.#history = travel.history;
		this.#returns++;
		this.#goTo(travel.state, isElsewhere);
		this.#gesture++;
		this.#writer?.replace(this.#fragment);
	}

	#open(moment: Moment): void {
		const next = encodeScenario(moment.scenario);
		const isOther = moment.opened !== this.#opened && next !== this.#fragment;
		this.#gesture++;
		this.#remember('', next);
		this.#generation++;
		this.#goTo(moment, isOther);
	}

	/** @param isOther whether figures of the present scenario must not stand beside the next one's inputs */
	#goTo(moment: Moment, isOther: boolean): void {
		if (isOther) this.#run.clear();
		this.#now = moment;
		this.#problems.clearAll();
		this.#held = false;
		this.#run.start();
	}
}
