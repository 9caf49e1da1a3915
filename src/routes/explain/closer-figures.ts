import { precise, preciseMoney } from '$lib/format/precise';
import { explain } from '$lib/messages/explain';
import type { Band } from '$lib/simulation/results';
import { brackets, over, row, times } from '$lib/ui/maths';
import { paysInAdvance, driversOf } from '../closer/figures';
import { picturedOf } from '../pictured';
import { chance, count, money, percent } from '../say';
import {
	armResult,
	atEnd,
	forms,
	meaning,
	moneyOf,
	planResult,
	step,
	valuesOf,
	type Asked,
	type Check,
	type Explanation
} from './asked';
import type { ArmForms } from './forms';

/** The figures of the pictures below the first four, taken apart. What was not computed yet is left out. */

const words = explain.figures;
const symbols = explain.symbols;

const picturedFor = ({ results, arm }: Asked) => picturedOf(results, arm === 0 ? null : arm - 1);
const horizon = ({ results }: Asked) => results.scenario.months;
const startOf = ({ results }: Asked) =>
	results.scenario.segments.reduce((sum, { customers }) => sum + customers, 0);

/** Who comes and goes: N₀ + J − X, with the plan and without. */
export function explainFlows(asked: Asked): Explanation {
	const start = startOf(asked);
	const [base, own] = [asked.central.arms[0], forms(asked)];
	const lostOf = ({ won, customers }: ArmForms) => start + won - customers;
	const flow = (index: string) =>
		row(`N_${index}H`, '=', 'N_0', '+', `J${index && `_${index}`}`, '−', `X${index && `_${index}`}`);
	const mine = [
		meaning('N_0', count(start), symbols.startOf),
		meaning('J', own.won, symbols.joinedOf),
		meaning('X', lostOf(own), symbols.lostOf),
		meaning('N_H', own.customers, symbols.customersAtEnd)
	];
	const { name, counts, definition, others } = words.flows;
	const said = { name, definition, others, sides: null, counts: counts(count(horizon(asked))) };
	const here = step(flow(''), valuesOf(mine.slice(0, 3)), precise(own.customers));
	if (asked.arm === 0) {
		const check: Check = {
			figure: 'customers',
			simulated: atEnd(asked, armResult(asked).customers),
			write: precise
		};
		return { ...said, steps: [here], meanings: mine, check };
	}
	const theirs = [
		meaning('J_0', base.won, symbols.joinedBase),
		meaning('X_0', lostOf(base), symbols.lostBase),
		meaning('N_0H', base.customers, symbols.customersBase)
	];
	const meanings = [...mine, ...theirs];
	const values = valuesOf(meanings);
	return {
		...said,
		meanings,
		steps: [
			{
				formula: flow(''),
				lines: [
					...here.lines,
					{
						formula: flow('0'),
						values: valuesOf([mine[0], theirs[0], theirs[1]]),
						result: precise(base.customers)
					}
				]
			},
			step(row('kept', '=', 'X_0', '−', 'X'), values, precise(lostOf(base) - lostOf(own))),
			step(row('more', '=', 'N_H', '−', 'N_0H'), values, precise(own.kept))
		],
		check: { figure: 'kept', simulated: atEnd(asked, planResult(asked)?.keptCustomers), write: precise }
	};
}

export function explainDrivers(asked: Asked): Explanation {
	const { name, counts, reckoned, none, sides, definition, others } = words.drivers;
	const { currency } = asked.results.scenario;
	const drivers = driversOf(picturedFor(asked));
	const share = over(row('Var', brackets('E', brackets('saved', ',', 'x'))), row('Var', brackets('saved')));
	const meanings = [
		meaning('x', '', symbols.input),
		meaning('E', '', symbols.expected),
		meaning('Var', '', symbols.variance)
	];
	return {
		...{ name, counts, definition, others, meanings, check: null },
		steps: [{ formula: row('share', '=', share), lines: [] }],
		counted: drivers.length > 0 ? reckoned : none,
		sides:
			drivers.length === 0
				? null
				: {
						caption: sides.caption,
						head: [sides.input, sides.low, sides.high, sides.share],
						rows: drivers.map((driver) => ({
							name: driver.label,
							cells: [
								money(driver.atLow, currency),
								money(driver.atHigh, currency),
								chance(Math.min(1, driver.share))
							]
						}))
					}
	};
}

export function explainSpread(asked: Asked): Explanation {
	const { name, counts, deviation, none, definition, others } = words.spread;
	const result = planResult(asked);
	const { spread } = result ?? {};
	const error = atEnd(asked, result?.saved).se ?? 0;
	const sd = error * Math.sqrt(asked.results.trials);
	const meanings = [
		meaning('U', spread ? percent(Number(spread.unknown.toFixed(4))) : '', symbols.unknown),
		meaning('Λ', spread ? percent(Number(spread.luck.toFixed(4))) : '', symbols.luck)
	];
	const split = row('luck', '=', over('Λ', row('U', '+', 'Λ')));
	return {
		...{ name, counts, definition, others, meanings, check: null, sides: null },
		steps: [
			spread
				? step(split, valuesOf(meanings), percent(Number(spread.luck.toFixed(4))))
				: { formula: split, lines: [] }
		],
		counted: spread ? deviation(moneyOf(asked)(sd)) : none
	};
}

export function explainCash(asked: Asked): Explanation {
	const { name, counts, monthly, advance, simulated, definition, others } = words.cash;
	const write = moneyOf(asked);
	const inAdvance = paysInAdvance(picturedFor(asked));
	const cash: Band | undefined = armResult(asked).cash;
	const { mean, se } = atEnd(asked, cash);
	const { mrr } = forms(asked);
	const meanings = inAdvance
		? [meaning('C_t', '', symbols.cashOf), meaning('D_t', '', symbols.due), meaning('T_t', '', symbols.terms)]
		: [meaning('MRR', write(mrr), symbols.allRevenue)];
	return {
		...{ name, definition, others, meanings, sides: null },
		counts: counts(count(horizon(asked))),
		steps: [
			inAdvance
				? { formula: row('C_t', '=', 'D_t', '+', 'T_t'), lines: [] }
				: step(row('C_H', '=', 'MRR'), valuesOf(meanings), write(mrr))
		],
		note: inAdvance ? advance : monthly,
		check: inAdvance || mean === null ? null : { figure: 'mrr', simulated: { mean, se }, write },
		counted:
			inAdvance && mean !== null ? simulated(write(mean), write(Number((se ?? 0).toPrecision(2)))) : undefined
	};
}

export function explainCohorts(asked: Asked): Explanation {
	const { name, counts, reckoned, definition, others } = words.cohorts;
	const tables = armResult(asked).cohorts;
	const last = horizon(asked) - 1;
	const band = armResult(asked).retention;
	const [joined, left] = [tables?.customers[1]?.[0] ?? 0, tables?.customers[1]?.[last] ?? 0];
	const all = tables?.revenue.reduce((sum, row, at) => sum + row[at === 0 ? last : row.length - 1], 0) ?? 0;
	const todays = tables?.revenue[0][last] ?? 0;
	const write = (value: number) => preciseMoney(value, asked.results.scenario.currency);
	const cohort = [
		meaning('n_1', tables ? joined : '', symbols.joinedFirst),
		meaning('S', joined > 0 ? left / joined : '', symbols.stillThere)
	];
	const share = [
		meaning('R_0', tables ? write(todays) : '', symbols.todays),
		meaning('R', tables ? write(all) : '', symbols.allRevenue)
	];
	return {
		...{ name, definition, others, sides: null },
		counts: counts(count(last + 1)),
		check: {
			figure: last,
			simulated: { mean: band?.mean[last] ?? null, se: band?.se[last] ?? null },
			write: (share) => percent(Number(share.toFixed(4)))
		},
		steps: tables
			? [
					step(row('left', '=', times('n_1', 'S')), valuesOf(cohort), precise(left)),
					...(all > 0
						? [step(row('share', '=', over('R_0', 'R')), valuesOf(share), chance(todays / all))]
						: [])
				]
			: [{ formula: row('left', '=', times('n_1', 'S')), lines: [] }],
		meanings: [...cohort, ...(all > 0 ? share : [])],
		note: reckoned
	};
}
